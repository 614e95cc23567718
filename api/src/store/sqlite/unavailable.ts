import { type ReasonCode, type Refusal, refusal } from '@chartmark/schemas';

type StoreReason = ReasonCode & `store.${string}`;

/** What stops a file from taking more, by SQLite's primary result code. @see https://www.sqlite.org/rescode.html */
const REASONS: Readonly<Record<number, StoreReason>> = {
  5: 'store.busy',
  8: 'store.readOnly',
  10: 'store.failed',
  11: 'store.damaged',
  13: 'store.full',
  14: 'store.unopened',
  26: 'store.noDatabase',
};

/** The refusal for a result code, or null if it is no matter of the disk. */
export function unavailable(code: number): Refusal | null {
  const reason = REASONS[code];
  return reason === undefined ? null : refusal(reason, {});
}

/** The primary result code of SQLite, without its extension; 0 if it is no error of SQLite's. */
export const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
