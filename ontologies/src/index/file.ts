import { closeSync, fstatSync, globSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './sha256.ts';
import { isWhole, type TermIndex, viewIndex } from './term-index.ts';

/** Writes an index as it lies in memory. Broken off at any moment it leaves what was there before. */
export function saveIndex(index: TermIndex, path: string): void {
  const unfinished = `${path}.${process.pid}.part`;
  try {
    writeFileSync(unfinished, new Uint8Array(index.buffer), { flush: true });
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/**
 * Reads an index into memory that threads can share.
 *
 * @throws {RangeError} if the file is not an index of this format, or does not hold what it was written with
 */
export function loadIndex(path: string): TermIndex {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
    let at = 0;
    while (at < bytes.length) {
      const read = readSync(file, bytes, at, bytes.length - at, at);
      if (read === 0) throw new RangeError('a term index was cut short while it was read');
      at += read;
    }
    const index = viewIndex(bytes.buffer);
    if (!isWhole(index, sha256)) throw new RangeError('a damaged term index: it is not what was written');
    return index;
  } finally {
    closeSync(file);
  }
}

/**
 * Every index file of a folder, by name; none if there is no such folder. One that cannot be read, as after a change of the
 * format, is left out.
 *
 * @param leftOut told the name of the file and why
 */
export function loadTerminologies(folder: string, leftOut: (file: string, why: string) => void): TermIndex[] {
  return globSync('*.index', { cwd: folder })
    .sort()
    .flatMap((file) => {
      try {
        return [loadIndex(join(folder, file))];
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        leftOut(file, error.message);
        return [];
      }
    });
}
