import {
  DOSE_UNITS,
  type Found,
  FREQUENCIES,
  longest,
  type Matcher,
  ROUTES,
  ROUTES_AS_SPELLED,
  type Term,
  type Tokens,
  VITALS,
} from '@chartmark/ontologies';

export type MeasureKind = 'dose' | 'route' | 'frequency' | 'duration' | 'vital' | 'date';

/** Something a pattern found: how much, how, how often, how long, a vital sign with its value, or when. */
export interface Measure {
  readonly kind: MeasureKind;
  readonly start: number;
  readonly end: number;
}

const AMOUNT = String.raw`(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,7})(?:\.\d{1,6})?(?:\/\d{1,4})?`;
const RANGE = String.raw`${AMOUNT}(?:\s?(?:-|–|to)\s?${AMOUNT})?`;
const UNITS = DOSE_UNITS.toSorted((a, b) => b.length - a.length).map((unit) =>
  unit.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'),
);
const DOSE = new RegExp(
  String.raw`${RANGE}[\s-]{0,2}(?:${UNITS.join('|')})(?![A-Za-z0-9]|\s?\/\s?(?:d[lL]|L)\b)`,
  'iy',
);
const PERIOD = `(?:hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?|minutes?|mins?)(?![A-Za-z])`;
const DURATION = new RegExp(String.raw`${RANGE}[\s-]{0,2}(?:more\s|additional\s)?${PERIOD}`, 'iy');
const SPELLED =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|several|a few|few)\s{1,2}(?:more\s)?(?:hours?|days?|weeks?|months?|years?)\b/giy;
const LEADS_DURATION =
  /(?:\bfor|\bx|\bfor the (?:past|last|next)|\bover|\bover the (?:past|last|next)|\btimes|\bover a)\s{0,2}$/i;
const VITAL_VALUE = new RegExp(
  String.raw`[\s:,=]{0,3}(?:(?:is|was|of|were|are|at|has been|running)\s{1,2}){0,2}[<>]?\s?(?:\d{2,3}\s?(?:\/|over)\s?\d{2,3}|${AMOUNT}(?:'?s\b|%)?(?:\s?(?:-|–|to)\s?${AMOUNT})?)` +
    String.raw`(?:\s?(?:mm\s?hg|sec(?:onds)?\b|ms\b|beats per minute|bpm|breaths per minute|per minute|\/min|%|percent|degrees?(?:\s(?:fahrenheit|celsius|f|c)\b)?|°\s?[fc]?|kg\b|kilograms?|lbs?\b|pounds?|cm\b|inches|kg\/m2?|on room air|f\b|c\b|(?:feet|foot|ft\.?|')(?:\s?\d{1,2}\s?(?:inches|inch|in\b|\")?)?)){0,2}`,
  'iy',
);

const SYSTEM = 'measure';
const term =
  (type: 'route' | 'frequency' | 'vital') =>
  (name: string): Term => ({ type, system: SYSTEM, code: type, name });

/** The words for routes, frequencies and vital signs as names to match. */
export const MEASURE_TERMS: readonly Term[] = [
  ...ROUTES.map(term('route')),
  ...ROUTES_AS_SPELLED.map(term('route')),
  ...FREQUENCIES.map(term('frequency')),
  ...VITALS.map(term('vital')),
];

/**
 * Finds doses, routes, frequencies, durations and vital signs, given everything a matcher found that has their words,
 * beside others or alone. Patterns start only at a number or at one of these words, and look at most a fixed length ahead,
 * so the whole is linear in the text.
 */
export function createMeasureReader(matcher: Matcher): (text: string, tokens: Tokens, found: Found) => Measure[] {
  const kindOf = Array.from({ length: matcher.index.terms }, (_, entry) => {
    const { system, type } = matcher.concept(entry);
    return system === SYSTEM ? type : undefined;
  });
  return (text, tokens, found) => {
    const measures: Measure[] = [];
    for (let row = 0; row < found.count; row++) {
      const kind = kindOf[found.entry[row] ?? 0];
      if (kind === undefined || isBegunLonger(row)) continue;
      const start = found.start[row] ?? 0;
      const end = found.end[row] ?? 0;
      if (kind === 'vital') addVital(measures, text, start, end);
      else measures.push({ kind: kind === 'route' ? 'route' : 'frequency', start, end });
    }
    for (let row = 0; row < tokens.count; row++) {
      const start = tokens.start[row] ?? 0;
      const unit = text.charCodeAt(start);
      if (unit >= 48 && unit <= 57) addAmount(measures, text, start);
    }
    for (const lead of text.matchAll(/\b(?:for|over)(?: the (?:past|last|next))?\s{1,2}/g)) {
      const start = lead.index + lead[0].length;
      SPELLED.lastIndex = start;
      const spelled = SPELLED.exec(text);
      if (spelled) measures.push({ kind: 'duration', start, end: start + spelled[0].length });
    }
    measures.push(...shortVitals(text, measures));
    return longest(measures.sort((a, b) => a.start - b.start || b.end - a.end));

    /** Whether longer words of a measure begin at the same place; those come later. */
    function isBegunLonger(row: number): boolean {
      for (let next = row + 1; next < found.count && found.start[next] === found.start[row]; next++) {
        if (kindOf[found.entry[next] ?? 0] !== undefined) return true;
      }
      return false;
    }
  };
}

/** `T 98.4`, and beside another vital sign `P 92` and `R 18`, whose letters alone would mean too much. */
const SHORT_VITAL =
  /(?<![\w/])(?:T[\s:=]{1,3}(?:3[4-9]|4[0-2]|9[4-9]|10[0-7])\.\d(?:\s?°?\s?[FC]\b)?|[PR][\s:=]{1,3}\d{2,3}(?![\d./]))/g;
const BESIDE = 40;

function shortVitals(text: string, measures: readonly Measure[]): Measure[] {
  const vitals = measures.filter(({ kind }) => kind === 'vital');
  let next = 0;
  const found: Measure[] = [];
  for (const { 0: words, index } of text.matchAll(SHORT_VITAL)) {
    const end = index + words.length;
    while ((vitals[next]?.end ?? Number.POSITIVE_INFINITY) < index - BESIDE) next++;
    const beside = (vitals[next]?.start ?? Number.POSITIVE_INFINITY) <= end + BESIDE;
    if (beside || words.startsWith('T')) found.push({ kind: 'vital', start: index, end });
  }
  return found;
}

function addVital(measures: Measure[], text: string, start: number, nameEnd: number): void {
  const end = vitalEnd(text, nameEnd);
  if (end > nameEnd) measures.push({ kind: 'vital', start, end });
}

/** Where the value of a vital sign ends whose name ends at `nameEnd`; there, if no value follows. */
export function vitalEnd(text: string, nameEnd: number): number {
  VITAL_VALUE.lastIndex = nameEnd;
  const value = VITAL_VALUE.exec(text);
  return value ? nameEnd + value[0].trimEnd().length : nameEnd;
}

/** A number behind a drug that ends its entry or comes before how the drug is taken: a dose without its unit. */
const BARE_DOSE =
  /\s((?!(?:19|20)\d\d)\d{1,4}(?:\.\d{1,3})?)(?=\s?(?:[,;\n)]|\.(?:\s|$)|$)|\s(?:p\.?o\b|iv\b|im\b|sc\b|sq\b|daily|qd\b|bid\b|tid\b|qid\b|qhs\b|qam\b|qpm\b|q\d|prn\b|b\.i\.d|t\.i\.d|once|twice|at (?:bedtime|night)|x\s?\d))/iy;

/** The dose without a unit right behind a drug that ends at `nameEnd`, as in "lisinopril 20, metformin 500 bid". */
export function bareDoseAfter(text: string, nameEnd: number): { start: number; end: number } | undefined {
  BARE_DOSE.lastIndex = nameEnd;
  const dose = BARE_DOSE.exec(text);
  return dose ? { start: nameEnd + 1, end: nameEnd + dose[0].length } : undefined;
}

function addAmount(measures: Measure[], text: string, start: number): void {
  DOSE.lastIndex = start;
  const dose = DOSE.exec(text);
  if (dose) measures.push({ kind: 'dose', start, end: start + dose[0].length });
  DURATION.lastIndex = start;
  const duration = DURATION.exec(text);
  if (duration && LEADS_DURATION.test(text.slice(Math.max(0, start - 16), start))) {
    measures.push({ kind: 'duration', start, end: start + duration[0].length });
  }
}
