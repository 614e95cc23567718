/** What is wrong with a line of input, by its number from 1; never what the line says. */
export class LineError extends Error {
  override readonly name = 'LineError';
  constructor(line: number, problem: string) {
    super(`line ${line} ${problem}`);
  }
}

/**
 * The lines of a stream of UTF-8, without their ends, as they come; a line break within a JSON string is not one.
 *
 * @throws {LineError} at bytes that are not UTF-8
 */
export async function* decodedLines(stream: AsyncIterable<Uint8Array | string>): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 1;
  let pending: Uint8Array[] = [];
  for await (const chunk of stream) {
    let rest = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield decoded(decoder, [...pending, rest.subarray(0, end)], number);
      number += 1;
      pending = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) pending.push(rest);
  }
  if (pending.length > 0) yield decoded(decoder, pending, number);
}

function decoded(decoder: TextDecoder, parts: readonly Uint8Array[], number: number): string {
  try {
    return decoder.decode(Buffer.concat(parts)).replace(/\r$/, '');
  } catch {
    throw new LineError(number, 'is not UTF-8');
  }
}
