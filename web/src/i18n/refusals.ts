import { told } from './text.ts';

/** What the service, or the browser ahead of it, refused. */
interface Refused {
  /** In English. */
  readonly message: string;
  readonly reason?: { readonly code: string; readonly values: Readonly<Record<string, string | number>> } | undefined;
}

/** Why something was refused, in the reader's language; a reason that is not known stays as the service words it. */
export const refusalIn = ({ message, reason }: Refused): string =>
  (reason && told(`refusal.${reason.code}`, reason.values)) ?? message;
