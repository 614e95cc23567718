import { refusal } from '@chartmark/schemas';
import { joined } from './lines.ts';

/**
 * The stream without its byte order mark, converted to UTF-8 if the mark says UTF-16. Holds one chunk.
 *
 * @throws {Refusal} `unsupported` if the mark says UTF-16, but the text is not
 */
export async function* transcoded(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let decoder: TextDecoder | null = null;
  for await (const [chunk, isFirst] of fromMark(chunks)) {
    const mark = isFirst ? markOf(chunk) : NO_MARK;
    if (mark.encoding !== null) decoder = new TextDecoder(mark.encoding, { fatal: true, ignoreBOM: true });
    const body = chunk.subarray(mark.length);
    yield decoder === null ? body : encoded(decoder, body);
  }
  if (decoder !== null) yield encoded(decoder);
}

/** The chunks, the first of them long enough to hold a byte order mark, if the stream is. */
async function* fromMark(chunks: AsyncIterable<Uint8Array>): AsyncIterable<[Uint8Array, boolean]> {
  let head: Uint8Array | null = new Uint8Array();
  for await (const chunk of chunks) {
    if (head === null) {
      yield [chunk, false];
      continue;
    }
    head = joined([head, chunk]);
    if (head.length < 3) continue;
    yield [head, true];
    head = null;
  }
  if (head !== null && head.length > 0) yield [head, true];
}

const NO_MARK = { length: 0, encoding: null } as const;

function markOf([first, second, third]: Uint8Array) {
  if (first === 0xff && second === 0xfe) return { length: 2, encoding: 'utf-16le' } as const;
  if (first === 0xfe && second === 0xff) return { length: 2, encoding: 'utf-16be' } as const;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { length: 3, encoding: null } as const;
  return NO_MARK;
}

function encoded(decoder: TextDecoder, chunk?: Uint8Array): Uint8Array {
  try {
    return new TextEncoder().encode(decoder.decode(chunk, { stream: chunk !== undefined }));
  } catch {
    throw refusal('text.utf16', {});
  }
}
