/** What is wrong with a line of input, by its number from 1; never what the line says. */
export class LineError extends Error {
  override readonly name = 'LineError';
  readonly problem: string;

  constructor(line: number, problem: string) {
    super(`line ${line} ${problem}`);
    this.problem = problem;
  }
}

/**
 * The lines of a stream of UTF-8, without their ends, as they come; a line break within a JSON string is not one.
 *
 * @throws {LineError} at bytes that are not UTF-8
 */
export async function* decodedLines(stream: AsyncIterable<Uint8Array | string>): AsyncIterable<string> {
  let number = 0;
  for await (const line of byteLines(stream)) {
    number += 1;
    yield decodeLine(line, number);
  }
}

/** The lines of a stream as bytes, without the line feed. */
export async function* byteLines(stream: AsyncIterable<Uint8Array | string>): AsyncIterable<Buffer> {
  let pending: Uint8Array[] = [];
  for await (const chunk of stream) {
    let rest = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield Buffer.concat([...pending, rest.subarray(0, end)]);
      pending = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) pending.push(rest);
  }
  if (pending.length > 0) yield Buffer.concat(pending);
}

/** @throws {LineError} at bytes that are not UTF-8 */
export function decodeLine(line: Uint8Array, number: number): string {
  try {
    return UTF8.decode(line).replace(/\r$/, '');
  } catch {
    throw new LineError(number, 'is not UTF-8');
  }
}
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** What a line says in JSON. @throws {LineError} if it is not JSON */
export function jsonLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new LineError(number, 'is not JSON');
  }
}

/** What a text says in JSON, or null if it is not JSON: for what is checked against a schema that null does not fit. */
export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
