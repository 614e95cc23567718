import { linesOfFile } from './dictionary.ts';
import { headedRows } from './fields.ts';
import { dropped, type Imported, type Importer, type ImportOptions, imported } from './importer.ts';

const NEEDED = ['type', 'code', 'name'];

/**
 * One's own table: type, system, code, name, synonyms between bars, `exact` if a text must write them just so, the codes of
 * what it is a kind of between bars as `broader`, and `definition`; by header, or as keys of a JSON object a line.
 */
export const table: Importer = {
  reads: 'a CSV, TSV or JSONL with type, system, code, name, synonyms, exact, broader and definition',
  *run(options): Generator<Imported> {
    const { path } = options;
    if (path.endsWith('.jsonl')) {
      for (const line of linesOfFile(path)) if (line !== '') yield* ofRow(objectIn(line), options);
      return;
    }
    for (const row of headedRows(path, path.endsWith('.csv') ? ',' : '\t', NEEDED)) yield* ofRow(row, options);
  },
};

function* ofRow(row: Readonly<Record<string, unknown>>, options: ImportOptions): Generator<Imported> {
  const field = (name: string): string => textOf(row[name]);
  const [type, code] = [field('type'), field('code')];
  if (!type || !code) {
    yield dropped('no type or no code');
    return;
  }
  const exact = row['exact'] === true || /^(?:yes|true|1)$/i.test(field('exact'));
  const system = options.system ?? (field('system') || 'own');
  for (const name of new Set([field('name'), ...field('synonyms').split('|')])) {
    if (name.trim() !== '') yield imported({ type, system, code, name: name.trim(), ...(exact && { exact }) }, options);
  }
  const [definition, broader] = [
    field('definition'),
    field('broader')
      .split('|')
      .filter((other) => other.trim() !== ''),
  ];
  if (definition !== '' || broader.length > 0) {
    yield { fact: { system, code, definition, broader: broader.map((other) => other.trim()) } };
  }
}

/** @throws {RangeError} if a line holds JSON, but no object; {SyntaxError} if it is not JSON */
function objectIn(line: string): Record<string, unknown> {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RangeError('a line is no JSON object');
  }
  return value as Record<string, unknown>;
}

/** A field as text: a code may be a number, and what else stands between bars may be a list. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('|');
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
