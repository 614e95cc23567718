import { open, readFile } from 'node:fs/promises';
import { parse, Seal } from '@chartmark/schemas';

/** More than the longest line. */
const TAIL_BYTES = 65_536;
const NEW_LINE = 10;

/**
 * The copy of the seals beside the store: one line a seal, only ever appended to. Whoever rewrites the store must rewrite
 * this file as well, so it belongs on a disk, or a machine, that those who can write the store cannot.
 *
 * @returns the seals by number; null if there is no such file
 * @throws {Refusal} `invalid` if a line is no seal
 */
export async function readSealCopy(path: string): Promise<Map<number, Seal> | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  // What stands behind the last line's end was being written when a process died.
  const lines = text.split('\n').slice(0, -1);
  return new Map(lines.map(sealOf).map((seal) => [seal.number, seal]));
}

/** Brings the copy up to date, durably, with the seals behind its last one. */
export async function updateSealCopy(path: string, after: (number: number) => AsyncIterable<Seal>): Promise<void> {
  const file = await open(path, 'a+', 0o600);
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    await file.read(tail, 0, tail.length, size - tail.length);
    const whole = tail.lastIndexOf(NEW_LINE) + 1;
    if (whole < tail.length) await file.truncate(size - tail.length + whole);
    const last = tail.subarray(0, whole).toString().split('\n').at(-2);
    const newer = await Array.fromAsync(after(last === undefined ? 0 : sealOf(last).number));
    if (newer.length === 0) return;
    await file.appendFile(newer.map((seal) => `${JSON.stringify(seal)}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
}

function sealOf(line: string): Seal {
  let value: unknown = null;
  try {
    value = JSON.parse(line);
  } catch {
    // Not JSON is no seal either.
  }
  return parse(Seal, value, '/seals');
}
