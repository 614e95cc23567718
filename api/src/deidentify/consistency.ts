import { within } from './edit-distance.ts';
import { isEponymUse } from './eponym.ts';
import type { Finding } from './finding.ts';
import { nameStands } from './known.ts';
import { GENERIC_WORDS } from './lexicon/institution-words.ts';
import { Class, relatedGivenNames } from './lexicon.ts';
import { type Note, startsSentence, type Token, tokenAt } from './tokens.ts';

/** A name or number must be found this surely before it is sought elsewhere. */
const SURE = 0.74;

/** What is sought again, by its word: names with their short forms, numbers, and the first words of institutions. */
export interface Sources {
  readonly names: Map<string, Finding>;
  readonly codes: Map<string, Finding>;
  readonly openers: Map<string, Finding>;
}

export const noSources = (): Sources => ({ names: new Map(), codes: new Map(), openers: new Map() });

/** Adds what the findings of a note, or of a piece of one, give to seek again. */
export function gather(sources: Sources, note: Note, findings: readonly Finding[]): void {
  for (const finding of findings) {
    if (finding.confidence < SURE) continue;
    if (finding.label === 'NAME') gatherName(sources.names, note, finding);
    else if (CODES.has(finding.label)) gatherCode(sources.codes, note, finding);
    else if (finding.label === 'LOCATION' && INSTITUTIONS.test(finding.sub ?? ''))
      gatherOpener(sources.openers, note, finding);
  }
}

/**
 * What was found once is found everywhere in the note: the words of names in other cases, with small misspellings and
 * as short forms; numbers and codes letter by letter; institutions by their own words.
 */
export function spread(note: Note, findings: readonly Finding[], { names, codes, openers }: Sources): Finding[] {
  const covered = coverage(findings);
  return [...spreadNames(note, names, covered), ...spreadCodes(note, codes), ...spreadPlaces(note, openers, covered)];
}

function gatherName(names: Map<string, Finding>, note: Note, finding: Finding): void {
  for (let index = tokenAt(note, finding.start); (note.tokens[index]?.start ?? finding.end) < finding.end; index += 1) {
    const token = note.tokens[index];
    if (!token) break;
    if (token.lower.length < 3 || token.shape === 'number' || SKIPPED.test(token.lower)) continue;
    if (!names.has(token.lower)) names.set(token.lower, finding);
    for (const other of relatedGivenNames(token.lower))
      if (!names.has(other)) names.set(other, { ...finding, confidence: 0.6 });
  }
}

function spreadNames(note: Note, names: ReadonlyMap<string, Finding>, covered: (token: Token) => boolean): Finding[] {
  const long = [...names.keys()]
    .filter((name) => name.length >= 5 && (names.get(name)?.confidence ?? 0) >= SURE)
    .slice(0, MOST_MISSPELLED);
  const found: Finding[] = [];
  for (let index = 0; index < note.tokens.length; index += 1) {
    const token = note.tokens[index];
    if (!token || token.shape === 'number' || token.shape === 'code' || covered(token)) continue;
    const same = names.get(token.lower);
    if (same) {
      const derived = same.confidence < SURE;
      if (spreads(note, index, token, derived)) found.push(copy(same, token, derived ? 0.6 : 0.8));
      continue;
    }
    if (
      token.lower.length < 5 ||
      token.shape === 'lower' ||
      (token.classes & (Class.common | Class.rare | Class.clinical | Class.eponym)) !== 0 ||
      isEponymUse(note, index)
    )
      continue;
    const near = long.find((name) => within(name, token.lower, name.length >= 8 ? 2 : 1));
    const source = near === undefined ? undefined : names.get(near);
    if (source) found.push(copy(source, token, 0.65));
  }
  return found;
}
/** A text with more names than this is no note; misspellings of the rest are not sought, which bounds the time. */
const MOST_MISSPELLED = 5_000;
const SKIPPED = /^(?:jr|sr|iii|von|van|der|den|del|dos|las|los|bin|ibn|abu)$/;

/** Ordinary words spread only where a capital within a sentence shows a name. */
function spreads(note: Note, index: number, token: Token, derived: boolean): boolean {
  if (token.shape === 'lower')
    return (
      !derived &&
      (token.classes & (Class.common | Class.rare | Class.clinical | Class.eponym)) === 0 &&
      token.lower.length >= 4
    );
  return nameStands(note, index, token, { sub: '', derived });
}

function copy(finding: Finding, token: Token, confidence: number): Finding {
  return { ...finding, start: token.start, end: token.end, confidence };
}

const INSTITUTIONS = /^(?:HOSPITAL|FACILITY|ORG)$/;

function gatherOpener(openers: Map<string, Finding>, note: Note, finding: Finding): void {
  const first = note.tokens[tokenAt(note, finding.start)];
  if (first && first.end < finding.end && ownWord(first)) openers.set(first.text, finding);
}

/** `Magnolia` where `Magnolia Estates` was found: the first word of an institution, unless it is an everyday one. */
function spreadPlaces(
  note: Note,
  openers: ReadonlyMap<string, Finding>,
  covered: (token: Token) => boolean,
): Finding[] {
  if (openers.size === 0) return [];
  return note.tokens.flatMap((token, index) => {
    const same = openers.get(token.text);
    if (!same || covered(token) || startsSentence(note, index) || isEponymUse(note, index)) return [];
    return [copy(same, token, 0.62)];
  });
}

function ownWord({ shape, lower, classes }: Token): boolean {
  return (
    (shape === 'capital' || shape === 'upper') &&
    lower.length > 4 &&
    !GENERIC_WORDS.has(lower) &&
    (classes & (Class.basic | Class.clinical | Class.state | Class.eponym)) === 0
  );
}

const CODES = new Set([
  'MRN',
  'SSN',
  'HEALTH_PLAN',
  'ACCOUNT',
  'LICENSE',
  'VEHICLE',
  'DEVICE',
  'BIOMETRIC',
  'OTHER_ID',
  'PHONE',
  'FAX',
]);

function gatherCode(codes: Map<string, Finding>, note: Note, finding: Finding): void {
  const first = note.tokens[tokenAt(note, finding.start)];
  const long = finding.end - finding.start >= 5;
  if (first && first.end === finding.end && long) codes.set(first.lower, finding);
}

function spreadCodes(note: Note, codes: ReadonlyMap<string, Finding>): Finding[] {
  if (codes.size === 0) return [];
  return note.tokens.flatMap((token) => {
    const same = token.shape === 'number' || token.shape === 'code' ? codes.get(token.lower) : undefined;
    return same ? [copy(same, token, 0.8)] : [];
  });
}

/** Whether a token lies within a finding; findings are sorted and do not overlap. */
function coverage(findings: readonly Finding[]): (token: Token) => boolean {
  const sorted = [...findings].sort((a, b) => a.start - b.start);
  return (token) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.end ?? 0) <= token.start) low = middle + 1;
      else high = middle;
    }
    return (sorted[low]?.start ?? Number.POSITIVE_INFINITY) < token.end;
  };
}
