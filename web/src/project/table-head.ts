/** A header longer than this is none. */
const MOST_BYTES = 65_536;
const SEPARATORS = [',', ';', '\t', '|'];

/**
 * The names of a table's columns, read from the file itself: the service never says back what stands in a file, since its first
 * line may be a patient's.
 */
export async function columnsOf(file: File): Promise<readonly string[]> {
  const text = (await file.slice(0, MOST_BYTES).text()).replace(/^\uFEFF/, '').trimStart();
  const separator = SEPARATORS.toSorted((a, b) => count(text, b) - count(text, a))[0] ?? ',';
  const names: string[] = [];
  for (const { groups } of text.matchAll(fieldBefore(separator))) {
    const { quoted, plain = '', end } = groups ?? {};
    names.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end !== separator) break;
  }
  return names.filter(Boolean);
}

/** How often a separator stands in the first line. */
const count = (text: string, separator: string): number => (/^.*/.exec(text)?.[0] ?? '').split(separator).length;

/** One value of a table and what ends it. @see RFC 4180 */
const fieldBefore = (separator: string): RegExp =>
  new RegExp(
    `(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^${separator}\\r\\n"]*))(?<end>\\${separator}|\\r?\\n|\\r|$)`,
    'gy',
  );
