import { told } from './text.ts';

/** What the service, or the browser ahead of it, refused. */
interface Refused {
  /** In English. */
  readonly message: string;
  readonly reason?: { readonly code: string; readonly values: Readonly<Record<string, string | number>> } | undefined;
}

/**
 * Why something was refused, in the reader's language; a reason that is not known stays as the service words it. A reason that
 * goes on from another names it as its `cause`.
 */
export function refusalIn({ message, reason }: Refused): string {
  if (!reason) return message;
  const { code, values } = reason;
  const within = values['cause'] === undefined ? null : told(`refusal.${values['cause']}`, values);
  return told(`refusal.${code}`, within === null ? values : { ...values, reason: within }) ?? message;
}
