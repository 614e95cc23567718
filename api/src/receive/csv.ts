import { Refusal, refusal } from '@chartmark/schemas';
import { CsvError, parse } from 'csv-parse/stream';
import { describe, fieldsOf, textKey } from './columns.ts';
import { decodeUtf8, NOTE_BYTES } from './decode.ts';
import { type Incoming, NO_LABELS, refusedLine, unfit } from './incoming.ts';
import { joined } from './lines.ts';

/**
 * A table with a header: the text is in the named column or a usual one, the other columns are known by their headers.
 * The separator is whichever of `, ; tab |` is most frequent in the header. Holds the records of one chunk.
 *
 * @throws {Refusal} `invalid` if there is no header, or no column of text in it; `unsupported` if it is no text
 * @see RFC 4180
 */
export async function* csvNotes(chunks: AsyncIterable<Uint8Array>, named: string | null): AsyncIterable<Incoming> {
  let table: { readonly header: readonly string[]; readonly key: string } | null = null;
  for await (const row of rows(chunks)) {
    if (row.kind === 'broken') {
      if (table === null) throw row.refusal;
      yield refusedLine(row.line, row.refusal);
    } else if (row.values.length === 1 && row.values[0]?.trim() === '') continue;
    else if (table === null) table = tableOf(row.values, named);
    else yield noteOf(row, table.header, table.key);
  }
  if (table === null) throw refusal('table.header', {});
}

type Row =
  | { readonly kind: 'row'; readonly line: number; readonly values: readonly string[] }
  | { readonly kind: 'broken'; readonly line: number; readonly refusal: Refusal };

function tableOf(header: readonly string[], named: string | null) {
  const key = textKey(header, named);
  if (key !== null) return { header, key };
  throw refusal('table.column', { name: named ?? 'text', n: header.length });
}

function noteOf({ line, values }: Row & { kind: 'row' }, header: readonly string[], key: string): Incoming {
  if (values.length > header.length) {
    return refusedLine(line, refusal('line.values', { found: values.length, expected: header.length }));
  }
  const at = header.indexOf(key);
  const text = values[at] ?? '';
  const reason = unfit(text);
  if (reason !== null) return refusedLine(line, reason);
  const others = values.flatMap((value, i): [string, string][] => (i === at ? [] : [[header[i] ?? '', value]]));
  const told = describe(fieldsOf(Object.fromEntries(others)));
  return { kind: 'note', item: String(line), text, ...told, labels: NO_LABELS, task: null };
}

/** The records with the lines on which they begin. After a misplaced quote the rest of the file cannot be parsed. */
async function* rows(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Row> {
  const { delimiter, all } = await withSeparator(chunks);
  let ready: Row[] = [];
  let line = 1;
  const table = parse({
    delimiter,
    encoding: null,
    relax_column_count: true,
    max_record_size: NOTE_BYTES,
    on_record(values: readonly unknown[], { lines }) {
      ready.push(rowOf(line, values));
      line = lines + 1;
      // Taken here rather than from the readable side, which then has nothing to pass on and never blocks.
      return null;
    },
  });
  const writer = table.writable.getWriter();
  try {
    for await (const chunk of all) {
      await writer.write(chunk);
      yield* ready;
      ready = [];
    }
    await writer.close();
    yield* ready;
  } catch (error) {
    // The error only says that the writer is closed; its `closed` promise says why.
    await writer.abort(error);
    const reason: unknown = await writer.closed.catch((why: unknown) => why);
    if (!(reason instanceof CsvError)) throw reason;
    yield* ready;
    const what = reason.code.replace('CSV_', '').replaceAll('_', ' ').toLowerCase();
    yield { kind: 'broken', line, refusal: refusal('table.broken', { what }) };
  }
}

/** Decodes value by value, so that one that is not text spoils only its own record. */
function rowOf(line: number, values: readonly unknown[]): Row {
  try {
    return {
      kind: 'row',
      line,
      values: values.map((value) => (value instanceof Uint8Array ? decodeUtf8(value, 0) : '')),
    };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { kind: 'broken', line, refusal };
  }
}

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** A header line is looked for in so many bytes. */
const HEAD_BYTES = 2 ** 20;

/** The separator the first line has most of, and the whole stream again. */
async function withSeparator(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ delimiter: string; all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  // White space first: one pattern for both would be tried from each character of a long line.
  while (head.length < HEAD_BYTES && !/[\r\n]/.test(textOf(head).trimStart())) {
    const next = await iterator.next();
    if (next.done) break;
    head = joined([head, next.value]);
  }
  const [header = ''] = textOf(head)
    .trimStart()
    .split(/[\r\n]/, 1);
  const count = (separator: string): number => header.split(separator).length;
  return { delimiter: SEPARATORS.toSorted((a, b) => count(b) - count(a))[0] ?? ',', all: resumed(head, iterator) };
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function* resumed(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}
