import { Refusal } from '@chartmark/schemas';

/** What stops a file from taking more, by SQLite's primary result code. @see https://www.sqlite.org/rescode.html */
const REASONS: Readonly<Record<number, string>> = {
  5: 'another process is writing to it',
  8: 'it is read-only',
  10: 'the disk failed',
  11: 'its file is damaged',
  13: 'the disk is full',
  14: 'its file cannot be opened',
  26: 'its file is no database',
};

/** The refusal for a result code, or null if it is no matter of the disk. */
export function unavailable(code: number): Refusal | null {
  const reason = REASONS[code];
  return reason === undefined ? null : new Refusal('unavailable', `The store takes nothing new: ${reason}`);
}

/** The primary result code of SQLite, without its extension; 0 if it is no error of SQLite's. */
export const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
