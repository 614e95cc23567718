import { closeSync, openSync, readSync } from 'node:fs';
import type { Term } from '../index/term.ts';

const CHUNK_BYTES = 1 << 18;

/**
 * The terms of a plain dictionary, `type<TAB>concept<TAB>term` a line in UTF-8, read in chunks. Empty lines and lines that
 * begin with # are passed over.
 *
 * @param system the terminology the concepts belong to
 * @throws {RangeError} naming the first line that has not three fields
 */
export function* readDictionary(path: string, system: string): Generator<Term> {
  let number = 0;
  for (const line of linesOfFile(path)) {
    number++;
    if (line === '' || line.startsWith('#')) continue;
    const first = line.indexOf('\t');
    const second = line.indexOf('\t', first + 1);
    if (first <= 0 || second <= first + 1 || second + 1 >= line.length) {
      throw new RangeError(`line ${number} is not type, concept and term between tabs`);
    }
    yield { type: line.slice(0, first), system, code: line.slice(first + 1, second), name: line.slice(second + 1) };
  }
}

/** The lines of a UTF-8 file without their ends, in memory for one chunk and one line. @throws {TypeError} if not UTF-8 */
export function* linesOfFile(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const bytes = new Uint8Array(CHUNK_BYTES);
    let rest = '';
    for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes)) {
      const text = rest + decoder.decode(bytes.subarray(0, read), { stream: true });
      let start = 0;
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
        yield text.slice(start, text.charCodeAt(end - 1) === 13 ? end - 1 : end);
        start = end + 1;
      }
      rest = text.slice(start);
    }
    rest += decoder.decode();
    if (rest !== '') yield rest;
  } finally {
    closeSync(file);
  }
}
