import { dayShift } from './chance.ts';
import { readDate, shiftDate, yearsNamed } from './dates.ts';
import { type Edge, type EdgeMap, edgeMap } from './edges.ts';
import type { Finding } from './finding.ts';
import type { Policy } from './policy.ts';
import { readingOf } from './reading.ts';
import { createSurrogates, type Surrogates } from './surrogates.ts';
import { safeZip } from './zip.ts';

export interface Transformed {
  readonly text: string;
  readonly edges: readonly Edge[];
  readonly map: EdgeMap;
}

export interface TransformOptions {
  /** The year the note is read in, where its own dates name none; 2026 unless told. */
  readonly thisYear?: number;
}

/**
 * Replaces each finding by what the policy lets stand. Outside findings the text is untouched.
 *
 * @param findings sorted, not overlapping, as `deidentify` gives them
 * @param secret of the subject, never released; the same secret gives the same surrogates and the same shift of dates
 * @throws {RangeError} if findings overlap or lie outside the text
 */
export function transform(
  text: string,
  findings: readonly Finding[],
  policy: Policy,
  secret: string,
  options: TransformOptions = {},
): Transformed {
  const replacer = createReplacer(text, findings, policy, secret, options);
  const edges: Edge[] = [];
  let made = '';
  let at = 0;
  for (const finding of findings) {
    if (finding.start < at || finding.end > text.length || finding.start >= finding.end) {
      throw new RangeError('findings must be sorted, apart and within the text');
    }
    made += text.slice(at, finding.start);
    const start = made.length;
    made += replacer(finding, text.slice(finding.start, finding.end));
    edges.push({ from: finding.start, to: finding.end, start, end: made.length });
    at = finding.end;
  }
  return { text: made + text.slice(at), edges, map: edgeMap(edges) };
}

type Replacer = (finding: Finding, original: string) => string;

interface Subject {
  /** The latest year of the note. */
  readonly reference: number;
  /** The year it is read in, by which an age is known from a year of birth. */
  readonly thisYear: number;
  readonly surrogates: Surrogates;
  readonly days: number;
  readonly numberOf: (finding: Finding, original: string) => number;
}

function createReplacer(
  text: string,
  findings: readonly Finding[],
  policy: Policy,
  secret: string,
  { thisYear = 2026 }: TransformOptions,
): Replacer {
  const subject: Subject = {
    reference: referenceYear(text, findings, thisYear),
    thisYear,
    surrogates: createSurrogates(secret, wordsOf(text, findings)),
    days: dayShift(secret, policy.dates === 'weeks'),
    numberOf: createNumbering(),
  };
  return (finding, asWritten) => {
    if (policy.style === 'mask') return masked(finding, asWritten, policy, subject);
    const original = readingOf(asWritten).text;
    const safe = generalised(finding, original, policy, subject);
    if (safe !== undefined) return safe;
    return policy.style === 'tag' ? tag(finding, original, subject) : surrogate(finding, original, subject);
  };
}

/** What becomes of an identifier under any policy that does not mask: years, shifted dates, 90+, ZIP prefixes. */
function generalised(finding: Finding, original: string, policy: Policy, subject: Subject): string | undefined {
  if (finding.label === 'AGE') return '90+';
  if (finding.sub === 'ZIP') return safeZip(original);
  if (finding.label !== 'DATE') return undefined;
  if (policy.dates !== 'year') return shifted(finding, original, subject) ?? tag(finding, original, subject);
  const years = standingYears(finding, original, subject);
  if (policy.style === 'surrogate' && years.length > 0) return years.join('-');
  return [tag(finding, original, subject), ...years.slice(0, 1)].join(' ');
}

/** A date, a range of two, or nothing that can be moved. */
function shifted(finding: Finding, original: string, subject: Subject): string | undefined {
  const { reference, days } = subject;
  if (finding.sub === 'YEAR90') return undefined;
  if (finding.sub === 'DOB' && standingYears(finding, original, subject).length === 0) return undefined;
  const whole = readDate(original, reference);
  if (whole) return shiftDate(whole, days, reference);
  const parts = /^(.+?)( ?(?:-|\u2013|to|through|thru) ?)(.+)$/.exec(original);
  const [, first = '', between = '', second = ''] = parts ?? [];
  const last = readDate(second, reference);
  const from = readDate(first, last?.year ?? reference);
  if (!from || !last) return undefined;
  const year = from.year ?? last.year ?? reference;
  return `${shiftDate({ ...from, year }, days, year)}${between}${shiftDate(last, days, reference)}`;
}

/** The years Safe Harbor lets stand: none that reveals an age over 89, nor a year of birth that may. */
function standingYears(finding: Finding, original: string, { reference, thisYear }: Subject): number[] {
  if (finding.sub === 'YEAR90') return [];
  const years = [...new Set(yearsNamed(original, reference))];
  if (finding.sub !== 'DOB') return years.filter((year) => reference - year < 90);
  const short = readDate(original, reference)?.shortYear ?? false;
  return years.filter((year) => thisYear - year < 90 && !(short && thisYear - (year - 100) < 115));
}

/** The latest full year the note's own dates name, but no later than this year; else this year. */
function referenceYear(text: string, findings: readonly Finding[], thisYear: number): number {
  const years = findings
    .filter(({ label, sub }) => label === 'DATE' && sub !== 'DOB')
    .flatMap(({ start, end }) => yearsNamed(text.slice(start, end), thisYear))
    .filter((year) => year <= thisYear);
  return years.length === 0 ? thisYear : years.reduce((latest, year) => Math.max(latest, year));
}

/** As many characters as the original; years that may stand, and allowed ZIP prefixes, stand in place. */
function masked(finding: Finding, original: string, policy: Policy, subject: Subject): string {
  const hidden = original.replace(/[\p{L}\p{N}\p{M}]/gu, (character) => 'X'.repeat(character.length));
  if (finding.sub === 'ZIP') return safeZip(original) + hidden.slice(3);
  if (finding.label !== 'DATE' || policy.dates !== 'year') return hidden;
  let made = hidden;
  for (const year of standingYears(finding, original, subject)) {
    const at = original.indexOf(String(year));
    if (at >= 0) made = made.slice(0, at) + String(year) + made.slice(at + 4);
  }
  return made;
}

function tag(finding: Finding, original: string, { numberOf }: Subject): string {
  return `[${finding.label}-${numberOf(finding, original)}]`;
}

function surrogate(finding: Finding, original: string, { surrogates, numberOf }: Subject): string {
  switch (finding.label) {
    case 'NAME':
      return surrogates.name(original);
    case 'LOCATION':
      return surrogates.place(original, finding.sub ?? '');
    default:
      return surrogates.code(original, finding.label, numberOf(finding, original));
  }
}

/** Numbers things of a kind as they come; a name that shares a word with an earlier one is the same person. */
function createNumbering(): (finding: Finding, original: string) => number {
  const numbers = new Map<string, number>();
  const counts = new Map<string, number>();
  return ({ label }, original) => {
    const words = label === 'NAME' ? original.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) : null;
    const keys = (words ?? [original.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')]).map((word) => `${label} ${word}`);
    const same = keys.map((key) => numbers.get(key)).find((number) => number !== undefined);
    const number = same ?? (counts.get(label) ?? 0) + 1;
    if (same === undefined) counts.set(label, number);
    for (const key of keys) if (!numbers.has(key)) numbers.set(key, number);
    return number;
  };
}

function wordsOf(text: string, findings: readonly Finding[]): Set<string> {
  return new Set(
    findings.flatMap(
      ({ start, end }) =>
        text
          .slice(start, end)
          .toLowerCase()
          .match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [],
    ),
  );
}
