import { Refusal } from '@chartmark/schemas';

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

const LF = 10;
const CR = 13;

/**
 * The lines of a byte stream, without their ends (LF or CRLF); holds one line in memory, and empty lines are left out.
 *
 * @throws {Refusal} `oversized` if a line is longer than `limit` bytes
 */
export async function* lines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Line> {
  let pieces: Uint8Array[] = [];
  let held = 0;
  let number = 1;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      const bytes = join([...pieces, chunk.subarray(from, end)]);
      if (bytes.length > 0) yield { number, bytes };
      pieces = [];
      held = 0;
      number += 1;
      from = end + 1;
    }
    if (from === chunk.length) continue;
    // A chunk's memory may be used again by whoever sent it.
    pieces.push(chunk.slice(from));
    held += chunk.length - from;
    if (held > limit) throw new Refusal('oversized', `Line ${number} is longer than ${limit} bytes`);
  }
  const bytes = join(pieces);
  if (bytes.length > 0) yield { number, bytes };
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all.at(-1) === CR ? all.subarray(0, -1) : all;
}

/** The stream as it is, until it is too long. @throws {Refusal} `oversized` past `limit` bytes; `invalid` if it is empty */
export async function* bounded(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit)
      throw new Refusal('oversized', `The file is larger than ${limit / 2 ** 20} MB; send it in parts`);
    yield chunk;
  }
  if (length === 0) throw new Refusal('invalid', 'The file is empty');
}

/** All of a stream as one array of bytes. */
export async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk.slice());
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
