import { dayShift } from './chance.ts';
import { readDate, shiftDate, yearsNamed } from './dates.ts';
import type { Subject } from './draws.ts';
import { type Edge, type EdgeMap, edgeMap } from './edges.ts';
import type { Finding } from './finding.ts';
import type { Ledger } from './ledger.ts';
import { type NoteDates, noteDates } from './note-dates.ts';
import { createNumbering, type Numbering } from './numbering.ts';
import type { Policy } from './policy.ts';
import { readingOf } from './reading.ts';
import { createStandIns, type StandIns } from './stand-ins.ts';
import { identifyingIn, surrogateFor } from './surrogates.ts';
import { safeZip } from './zip.ts';

export interface Transformed {
  readonly text: string;
  readonly edges: readonly Edge[];
  readonly map: EdgeMap;
  /** What stands for the identifiers of the note, as the subject's ledger keeps it. */
  readonly ledger: Ledger;
}

export interface TransformOptions {
  /** The year the note is read in, where its own dates name none; 2026 unless told. */
  readonly thisYear?: number;
}

/**
 * Replaces each finding by what the policy lets stand. Outside findings the text is untouched. What stands for an identifier
 * follows from the subject alone: neither from its place in the note nor, as far as the subject's ledger has it, from what else
 * was found.
 *
 * @param findings sorted, not overlapping, as `deidentify` gives them
 * @throws {RangeError} if findings overlap or lie outside the text
 */
export function transform(
  text: string,
  findings: readonly Finding[],
  policy: Policy,
  subject: Subject,
  { thisYear = 2026 }: TransformOptions = {},
): Transformed {
  requireApart(text, findings);
  const read = findings.map((finding) => ({
    finding,
    original: readingOf(text.slice(finding.start, finding.end)).text,
  }));
  const replacer = createReplacer(read, policy, subject, thisYear);
  if (policy.style === 'surrogate') {
    // In an order of their own, so that what one got hinders the same others wherever they stand.
    for (const one of [...read].sort((a, b) => (a.original < b.original ? -1 : 1))) replacer.replace(one);
  }
  const edges: Edge[] = [];
  let made = '';
  let at = 0;
  for (const one of read) {
    const { start: from, end: to } = one.finding;
    made += text.slice(at, from);
    const start = made.length;
    made += policy.style === 'mask' ? replacer.mask(one.finding, text.slice(from, to)) : replacer.replace(one);
    edges.push({ from, to, start, end: made.length });
    at = to;
  }
  return { text: made + text.slice(at), edges, map: edgeMap(edges), ledger: replacer.ledger() };
}

function requireApart(text: string, findings: readonly Finding[]): void {
  let at = 0;
  for (const { start, end } of findings) {
    if (start < at || end > text.length || start >= end) {
      throw new RangeError('findings must be sorted, apart and within the text');
    }
    at = end;
  }
}

/** A finding, and what stands there as its reader sees it. */
interface Read {
  readonly finding: Finding;
  readonly original: string;
}

interface Note {
  /** The latest year of the note. */
  readonly reference: number;
  /** The year it is read in, by which an age is known from a year of birth. */
  readonly thisYear: number;
  readonly dates: NoteDates;
  readonly days: number;
  readonly numbering: Numbering;
  readonly standIns: StandIns;
}

function createReplacer(read: readonly Read[], policy: Policy, subject: Subject, thisYear: number) {
  const own = read.filter(({ finding: { label, sub } }) => label === 'DATE' && sub !== 'DOB');
  const dates = own.map(({ original }) => original);
  const reference = referenceYear(dates, thisYear);
  const identifying = read
    .filter(({ finding: { label } }) => label !== 'DATE' && label !== 'AGE')
    .flatMap(({ original }) => identifyingIn(original));
  const note: Note = {
    ...{ reference, thisYear },
    dates: noteDates(dates, reference),
    days: dayShift(subject.secret, policy.dates === 'weeks'),
    numbering: createNumbering(read.flatMap(({ finding, original }) => (finding.label === 'NAME' ? [original] : []))),
    standIns: createStandIns(subject, new Set(identifying)),
  };
  return {
    replace({ finding, original }: Read): string {
      const safe = generalised(finding, original, policy, note);
      if (safe !== undefined) return safe;
      if (policy.style === 'surrogate') return surrogateFor(note.standIns, finding, original);
      return note.numbering.tag(finding.label, original);
    },
    mask: (finding: Finding, original: string) => masked(finding, original, policy, note),
    ledger: note.standIns.used,
  };
}

/** What becomes of an identifier under any policy that does not mask: years, shifted dates, 90+, ZIP prefixes. */
function generalised({ label, sub }: Finding, original: string, policy: Policy, note: Note): string | undefined {
  if (label === 'AGE') return '90+';
  if (sub === 'ZIP') return safeZip(original);
  if (label !== 'DATE') return undefined;
  // A number would tell how many dates stand before it, and change with them.
  const tag = policy.style === 'surrogate' ? `[${label}]` : note.numbering.tag(label, original);
  if (policy.dates !== 'year') return shifted(sub, original, note) ?? tag;
  const years = standingYears(sub, original, note);
  if (policy.style === 'surrogate' && years.length > 0) return years.join('-');
  return [tag, ...years.slice(0, 1)].join(' ');
}

/** A date, a range of two, or nothing that can be moved. */
function shifted(sub: string | undefined, original: string, note: Note): string | undefined {
  const { reference, days, dates } = note;
  if (sub === 'YEAR90') return undefined;
  if (sub === 'DOB' && standingYears(sub, original, note).length === 0) return undefined;
  const whole = dates.read(original);
  if (whole) return shiftDate(whole, days, reference);
  const range = dates.readRange(original);
  if (!range) return undefined;
  return `${shiftDate(range.first, days, reference)}${range.between}${shiftDate(range.last, days, reference)}`;
}

/** The years Safe Harbor lets stand: none that reveals an age over 89, nor a year of birth that may. */
function standingYears(sub: string | undefined, original: string, { reference, thisYear }: Note): number[] {
  if (sub === 'YEAR90') return [];
  const years = [...new Set(yearsNamed(original, reference))];
  if (sub !== 'DOB') return years.filter((year) => reference - year < 90);
  const short = readDate(original, reference)?.shortYear ?? false;
  return years.filter((year) => thisYear - year < 90 && !(short && thisYear - (year - 100) < 115));
}

/** The latest full year the note's own dates name, but no later than this year; else this year. */
function referenceYear(dates: readonly string[], thisYear: number): number {
  const years = dates.flatMap((date) => yearsNamed(date, thisYear)).filter((year) => year <= thisYear);
  return years.length === 0 ? thisYear : years.reduce((latest, year) => Math.max(latest, year));
}

/** As many characters as the original; years that may stand, and allowed ZIP prefixes, stand in place. */
function masked({ label, sub }: Finding, original: string, policy: Policy, note: Note): string {
  const hidden = original.replace(/[\p{L}\p{N}\p{M}]/gu, (character) => 'X'.repeat(character.length));
  if (sub === 'ZIP') return safeZip(original) + hidden.slice(3);
  if (label !== 'DATE' || policy.dates !== 'year') return hidden;
  let made = hidden;
  for (const year of standingYears(sub, original, note)) {
    const at = original.indexOf(String(year));
    if (at >= 0) made = made.slice(0, at) + String(year) + made.slice(at + 4);
  }
  return made;
}
