import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { linesOfFile } from './dictionary.ts';

/**
 * The file of a publisher's folder that fits a pattern, however deep; the path itself if it is a file.
 *
 * @throws {RangeError} if there is none
 */
export function fileIn(path: string, pattern: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  const file = fileBeside(path, pattern);
  if (file === null) throw new RangeError(`there is no ${pattern} in the folder`);
  return file;
}

/** The file of a publisher's folder that fits a pattern, however deep; null if there is none, or `path` is a file. */
export function fileBeside(path: string, pattern: string): string | null {
  const [first] = globSync(`**/${pattern}`, { cwd: path }).sort();
  return first === undefined ? null : join(path, first);
}

/** The rows of a file with a separator that never stands in a field, as those of RRF, RF2 and MedDRA. */
export function* separatedRows(file: string, separator: string): Generator<string[]> {
  for (const line of linesOfFile(file)) if (line !== '') yield line.split(separator);
}

/**
 * The rows of a file with a header line, as records. Fields may be quoted; a quoted field may hold separators and doubled
 * quotes, but no line break.
 *
 * @throws {RangeError} if a column that is needed is missing
 */
export function* headedRows(
  file: string,
  separator: string,
  needed: readonly string[],
): Generator<Record<string, string>> {
  let header: readonly string[] | undefined;
  for (const line of linesOfFile(file)) {
    const fields = quotedFields(line.replace(/^\uFEFF/, ''), separator);
    if (header === undefined) {
      header = fields.map((name) => name.trim());
      const missing = needed.find((name) => !header?.includes(name));
      if (missing !== undefined) throw new RangeError(`the file has no column ${missing}`);
    } else if (line !== '') yield Object.fromEntries(header.map((name, i) => [name, fields[i] ?? '']));
  }
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
