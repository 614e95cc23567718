/** A short form and the words it was introduced for, as half-open UTF-16 offsets. */
export interface Definition {
  readonly short: { readonly start: number; readonly end: number };
  readonly long: { readonly start: number; readonly end: number };
}

const LONGEST_SHORT_FORM = 10;
const LONGEST_BRACKET = 120;

/**
 * The abbreviations a text defines, either way round: "magnetic resonance imaging (MRI)" and "MRI (magnetic resonance
 * imaging)". Linear in the text: what stands in brackets and before them is looked at only up to a fixed length.
 *
 * @see Schwartz & Hearst (2003), A simple algorithm for identifying abbreviation definitions in biomedical text
 */
export function definitions(text: string): Definition[] {
  const found: Definition[] = [];
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const close = text.slice(open + 1, open + LONGEST_BRACKET).search(/[()\n]/);
    const end = close < 0 || text[open + 1 + close] !== ')' ? -1 : open + 1 + close;
    if (end < 0 || open === 0) continue;
    const definition = shortInBrackets(text, open, end) ?? longInBrackets(text, open, end);
    if (definition) found.push(definition);
  }
  return found;
}

/** "long form (SF)", also "long form (SF; …)" and "long form (SF, …)" */
function shortInBrackets(text: string, open: number, close: number): Definition | undefined {
  const inside = text.slice(open + 1, close);
  const cut = inside.search(/[;,]\s/);
  const short = { start: open + 1, end: cut < 0 ? close : open + 1 + cut };
  const form = text.slice(short.start, short.end);
  if (!isShortForm(form)) return undefined;
  const words = Math.min(form.length + 5, form.length * 2);
  const before = precedingWords(text, open, words);
  const start = longFormStart(form, text.slice(before, open).trimEnd());
  if (start < 0) return undefined;
  const end = before + text.slice(before, open).trimEnd().length;
  return { short, long: { start: before + start, end } };
}

/** "SF (long form)" */
function longInBrackets(text: string, open: number, close: number): Definition | undefined {
  const head = /(\S{2,10})\s+$/.exec(text.slice(Math.max(0, open - 14), open));
  const form = head?.[1];
  if (head === null || form === undefined || !isShortForm(form) || !/\p{Lu}.*\p{Lu}/u.test(form)) return undefined;
  const long = text.slice(open + 1, close);
  if (longFormStart(form, long) !== 0) return undefined;
  const start = open - (head[0].length - head[0].indexOf(form));
  return { short: { start, end: start + form.length }, long: { start: open + 1, end: close } };
}

function isShortForm(form: string): boolean {
  if (form.length < 2 || form.length > LONGEST_SHORT_FORM) return false;
  if (!/^[\p{L}\p{N}]/u.test(form) || !/\p{L}/u.test(form)) return false;
  return form.split(/\s+/).length <= 2;
}

/** Where the last `words` words before `end` begin, not going back over the end of a sentence. */
function precedingWords(text: string, end: number, words: number): number {
  let at = end;
  let left = words;
  const lowest = Math.max(0, end - words * 24);
  while (at > lowest && left > 0) {
    while (at > lowest && /\s/.test(text[at - 1] ?? '')) at--;
    while (at > lowest && !/\s/.test(text[at - 1] ?? '')) at--;
    left--;
    if (at > 1 && /[.;:?!]\s/.test(text.slice(at - 2, at))) break;
  }
  return at;
}

/** Where the long form of `short` begins in the words before it, or -1: matches its characters from the end. */
function longFormStart(short: string, words: string): number {
  let l = words.length - 1;
  for (let s = short.length - 1; s >= 0; s--) {
    const wanted = (short[s] ?? '').toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(wanted)) continue;
    const initial = s === 0;
    while (
      l >= 0 &&
      (words[l]?.toLowerCase() !== wanted || (initial && l > 0 && /[\p{L}\p{N}]/u.test(words[l - 1] ?? '')))
    ) {
      l--;
    }
    if (l < 0) return -1;
    l--;
  }
  const start = words.lastIndexOf(' ', l) + 1;
  const long = words.slice(start);
  const longWords = long.split(/[\s-]+/).length;
  if (long.length <= short.length || longWords > Math.min(short.length + 5, short.length * 2)) return -1;
  return words
    .toLowerCase()
    .slice(start)
    .startsWith((short[0] ?? '').toLowerCase())
    ? start
    : l + 1;
}
