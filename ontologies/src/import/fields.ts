import { globSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linesOfFile } from './dictionary.ts';

/**
 * The file of a publisher's folder that fits a pattern, however deep; the path itself if it is a file.
 *
 * @throws {RangeError} if there is none
 */
export function fileIn(path: string, pattern: string): string {
  const [first = path] = filesIn(path, pattern);
  return first;
}

/**
 * Every file of a publisher's folder that fits a pattern, however deep; the path itself if it is a file.
 *
 * @throws {RangeError} if there is none
 */
export function filesIn(path: string, pattern: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const files = filesBeside(path, pattern);
  if (files.length === 0) throw new RangeError(`there is no ${pattern} in the folder`);
  return files;
}

/** Another file of a publisher's folder, however deep, or beside the file that was named; null if there is none. */
export const fileBeside = (path: string, pattern: string): string | null => filesBeside(path, pattern)[0] ?? null;

/** All such files, by name. */
export function filesBeside(path: string, pattern: string): string[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const folder = isFolder ? path : dirname(path);
  return globSync(isFolder ? `**/${pattern}` : pattern, { cwd: folder })
    .sort()
    .map((file) => join(folder, file));
}

/** The rows of a file with a separator that never stands in a field, as those of RRF, RF2 and MedDRA. */
export function* separatedRows(file: string, separator: string): Generator<string[]> {
  for (const line of linesOfFile(file)) if (line !== '') yield line.split(separator);
}

/** A quoted field goes on over at most so many lines, so that a quote that is never closed is told and not swallowed. */
const MOST_LINES = 1000;

/**
 * The rows of a file with a header line, as records. Between commas fields may be quoted; a quoted field may hold commas,
 * doubled quotes and line breaks. Between tabs a quote is a character like any other.
 *
 * @throws {RangeError} if a column that is needed is missing, or a quote is never closed
 */
export function* headedRows(
  file: string,
  separator: ',' | '\t',
  needed: readonly string[],
): Generator<Record<string, string>> {
  let header: readonly string[] | undefined;
  for (const line of separator === ',' ? wholeRecords(linesOfFile(file)) : linesOfFile(file)) {
    const row = line.replace(/^\uFEFF/, '');
    const fields = separator === ',' ? quotedFields(row, separator) : row.split(separator);
    if (header === undefined) {
      header = fields.map((name) => name.trim());
      const missing = needed.filter((name) => !header?.includes(name));
      if (missing.length > 0) throw new RangeError(noColumns(missing, header));
    } else if (line !== '') yield Object.fromEntries(header.map((name, i) => [name, fields[i] ?? '']));
  }
}

/** So much of a first line is told; one without names of columns may be long. */
const MOST_TOLD = 200;

const noColumns = (missing: readonly string[], header: readonly string[]): string =>
  `the file has no column ${missing.join(', ')}; its first line names ${header.join(', ').slice(0, MOST_TOLD)}`;

/** The lines, those joined that a quoted field runs over. */
function* wholeRecords(lines: Iterable<string>): Generator<string> {
  let open: string[] = [];
  for (const line of lines) {
    const odd = (line.match(/"/g)?.length ?? 0) % 2 === 1;
    if (open.length === 0 && !odd) yield line;
    else open.push(line);
    if (open.length > MOST_LINES) throw new RangeError('a quote in the file is never closed');
    if (open.length > 1 && odd) {
      yield open.join('\n');
      open = [];
    }
  }
  if (open.length > 0) throw new RangeError('a quote in the file is never closed');
}

/** Splits one line; linear in it. */
export function quotedFields(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator);
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const character = line.charAt(i);
    if (character === '"') {
      if (quoted && line[i + 1] === '"') field += line.charAt(++i);
      else if (quoted || field === '') quoted = !quoted;
      else field += character;
    } else if (character === separator && !quoted) {
      fields.push(field);
      field = '';
    } else field += character;
  }
  fields.push(field);
  return fields;
}

/** A text of an XML file without its character references; publishers use the five named ones only. */
export const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
