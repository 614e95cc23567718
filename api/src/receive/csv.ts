import { Refusal } from '@chartmark/schemas';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { describe, fieldsOf, textKey } from './columns.ts';
import type { Incoming } from './incoming.ts';

const Rows = z.array(z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) }));

/**
 * A table with a header: the text in the named column or a usual one, what else is known by the other headers.
 * The separator is the one of `, ; tab |` that the header has most of.
 *
 * @throws {Refusal} `invalid` if the table cannot be read, naming the line, or has no column of text
 */
export function* csvNotes(table: string, named: string | null): Iterable<Incoming> {
  const rows = read(table);
  const columns = Object.keys(rows[0]?.record ?? {});
  const key = textKey(columns, named);
  if (key === null) {
    throw new Refusal('invalid', `The table has no column '${named ?? 'text'}'; it has ${columns.length} columns`);
  }
  for (const { record, info } of rows) {
    const { [key]: text = '', ...rest } = record;
    const item = String(info.lines);
    if (text === '') yield { kind: 'refused', item, reason: `Line ${info.lines}: its text is empty` };
    else yield { kind: 'note', item, text, ...describe(fieldsOf(rest)), spans: [], task: null };
  }
}

function read(table: string): z.infer<typeof Rows> {
  try {
    const delimiter = separatorOf(table.slice(0, table.search(/\r?\n|$/)));
    return Rows.parse(
      parse(table, { columns: true, info: true, delimiter, skip_empty_lines: true, relax_column_count_less: true }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = z.object({ lines: z.number().optional() }).parse(error);
    throw new Refusal('invalid', `The table cannot be read at line ${lines ?? '?'}: ${error.code}`);
  }
}

const SEPARATORS = [',', ';', '\t', '|'] as const;
const separatorOf = (header: string): string =>
  SEPARATORS.toSorted((a, b) => header.split(b).length - header.split(a).length)[0] ?? ',';
