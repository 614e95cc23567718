import { closeSync, fstatSync, globSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TermIndex, viewIndex } from './term-index.ts';

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
 * @throws {RangeError} if the file is not an index of this format
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
    return viewIndex(bytes.buffer);
  } finally {
    closeSync(file);
  }
}

/** Every index file of a folder, by name; none if there is no such folder. @throws {RangeError} as `loadIndex` does */
export const loadTerminologies = (folder: string): TermIndex[] =>
  globSync('*.index', { cwd: folder })
    .sort()
    .map((file) => loadIndex(join(folder, file)));
