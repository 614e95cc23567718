import { Refusal } from '@chartmark/schemas';
import { firstNotText, NOT_UTF_16, notText, withoutMark } from './decode.ts';
import { joined } from './lines.ts';

/** The stream in UTF-8 where a byte order mark says that it is UTF-16; else as it is. Holds one chunk. */
export async function* transcoded(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let decoder: TextDecoder | null = null;
  for await (const [chunk, isFirst] of fromMark(chunks)) {
    if (isFirst) decoder = decoderFor(chunk);
    if (decoder === null) yield chunk;
    else yield encoded(decoder, isFirst ? chunk.subarray(2) : chunk);
  }
  if (decoder !== null) yield encoded(decoder);
}

/**
 * The stream without its byte order mark, all of it UTF-8, never cut within a character.
 *
 * @throws {Refusal} `unsupported`, naming the first byte that does not fit, after what stands before it
 */
export async function* strictUtf8(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let offset = 0;
  let rest: Uint8Array = new Uint8Array();
  for await (const [chunk, isFirst] of fromMark(chunks)) {
    const body = isFirst ? withoutMark(chunk) : chunk;
    offset += chunk.length - body.length;
    const bytes = joined([rest, body]);
    const wrong = firstNotText(bytes.subarray(0, lastBoundary(bytes)));
    const end = wrong < 0 ? lastBoundary(bytes) : wrong;
    if (end > 0) yield bytes.subarray(0, end);
    if (wrong >= 0) throw notText(bytes[wrong] ?? 0, offset + wrong);
    rest = bytes.subarray(end);
    offset += end;
  }
  if (rest.length > 0) throw notText(rest[0] ?? 0, offset);
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

function decoderFor([first, second]: Uint8Array): TextDecoder | null {
  const options = { fatal: true, ignoreBOM: true };
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', options);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', options);
  return null;
}

function encoded(decoder: TextDecoder, chunk?: Uint8Array): Uint8Array {
  try {
    return new TextEncoder().encode(decoder.decode(chunk, { stream: chunk !== undefined }));
  } catch {
    throw new Refusal('unsupported', NOT_UTF_16);
  }
}

/** Where the last whole character ends, if what follows may still become one. */
function lastBoundary(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    return bytes.length - (needed(byte) > back ? back : 0);
  }
  return bytes.length;
}

const needed = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1);
