import { refusal } from '@chartmark/schemas';

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Null if the line is too long to be held. */
  readonly bytes: Uint8Array | null;
}

const LF = 10;
const CR = 13;

/**
 * The lines of a byte stream, without their ends (LF or CRLF). Empty lines are counted, and left out.
 * Holds at most `limit` bytes and one chunk, however long a line is.
 *
 * @param limit in bytes; what is longer comes without its bytes
 */
export async function* lines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Line> {
  let pieces: Uint8Array[] = [];
  let held = 0;
  let number = 1;
  const take = (piece: Uint8Array): void => {
    held += piece.length;
    if (held > limit) pieces = [];
    else if (piece.length > 0) pieces.push(piece);
  };
  const line = (): Line => ({ number, bytes: held > limit ? null : withoutReturn(joined(pieces)) });
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      take(chunk.subarray(from, end));
      const done = line();
      if (done.bytes === null || done.bytes.length > 0) yield done;
      pieces = [];
      held = 0;
      number += 1;
      from = end + 1;
    }
    take(copied(chunk.subarray(from)));
  }
  const last = line();
  if (last.bytes === null || last.bytes.length > 0) yield last;
}

const withoutReturn = (line: Uint8Array): Uint8Array => (line.at(-1) === CR ? line.subarray(0, -1) : line);

/** The stream as it is, until it is too long. @throws {Refusal} `oversized` past `limit` bytes; `invalid` if it is empty */
export async function* bounded(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) throw refusal('import.large', { most: limit / 2 ** 20 });
    yield chunk;
  }
  if (length === 0) throw refusal('import.empty', {});
}

/** All of a stream as one array of bytes. */
export async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(copied(chunk));
  return joined(pieces);
}

/** A chunk's memory may be used again by whoever sent it; a Buffer's own `slice` would share it. */
const copied = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

/** One array of all pieces; always memory of its own. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
