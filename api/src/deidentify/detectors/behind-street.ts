import type { Finding } from '../finding.ts';
import type { Note } from '../tokens.ts';

/** The town and the postcode that follow streets: `, Beaver Lake, 2435`, `, 04212 Lindenau`, `-110067`, `unit b, 96001`. */
export function placesBehind(note: Note, streets: readonly Finding[]): Finding[] {
  return streets.flatMap((street) => {
    if (street.sub !== 'STREET' || !/^\d|^[PFNBDHRL]|\d$/i.test(note.text.slice(street.start, street.end))) return [];
    return [
      ...partsAt(note, TOWN, street.end),
      ...partsAt(note, CODE_FIRST, street.end),
      ...partsAt(note, CODE_LAST, street.end),
    ];
  });
}

const NAME =
  "(?:(?:St|Ft|Mt)\\. )?[A-Z\\u00c0-\\u00de][A-Za-z\\u00df-\\u024f\\u1e00-\\u1eff'\\u2019-]{1,24}(?: [A-Z][A-Za-z\\u00df-\\u024f\\u1e00-\\u1eff'\\u2019-]{1,24}){0,2}?";
const OPENS = ',? {0,2}(?:\\r?\\n {0,8}|(?<=, {0,2}))';
const CODE = '\\d{3} \\d{3}|\\d{4,6}|[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}';
const ENDS = '(?![\\w/%]|[.,-]\\d)';

const TOWN = new RegExp(
  `${OPENS}(?<town>${NAME})(?=[.,;)\\n]|\\s{0,40}$| [A-Z]{2}\\b| \\d{5}| [A-Z]{1,2}\\d| {1,20}\\|| ?[\\u2013\\u2014-] ?\\d| [\\u2013\\u2014] )`,
  'y',
);
const CODE_FIRST = new RegExp(
  `${OPENS}(?:D-|A-|CH-|NL-)?(?<code>\\d{4,5}) (?<town>${NAME})(?=[.,;)\\n]|\\s{0,40}$)`,
  'y',
);
const CODE_LAST = new RegExp(
  `(?:,? (?:[Uu]nit|[Aa]pt|[Ff]lat|#)\\.? ?\\w{1,4})?,? {1,2}(?:\\r?\\n {0,8})?(?:${NAME}(?:,? {1,2}| ?[-\\u2013] ?)(?:[A-Z]{2,3},? )?)?(?<code>${CODE})${ENDS}`,
  'y',
);

function partsAt(note: Note, shape: RegExp, at: number): Finding[] {
  shape.lastIndex = at;
  const match = shape.exec(note.text);
  if (!match) return [];
  const { town, code } = match.groups ?? {};
  const end = match.index + match[0].length;
  const found: Finding[] = [];
  if (town !== undefined)
    found.push({ start: end - town.length, end, label: 'LOCATION', sub: 'CITY', confidence: 0.85 });
  if (code !== undefined && !/^(?:19\d\d|20[0-4]\d)$/.test(code)) {
    const start = match.index + match[0].lastIndexOf(code);
    found.push({ start, end: start + code.length, label: 'LOCATION', sub: 'ZIP', confidence: 0.85 });
  }
  return found;
}
