import type { Finding } from '../finding.ts';
import { FACILITY_HEADS, GENERIC_WORDS, ORGANISATION_HEADS, WEAK_HEADS } from '../lexicon/institution-words.ts';
import { Class, looksClinical, looksLikeTown } from '../lexicon.ts';
import type { Detector } from '../scan.ts';
import { gapBefore, type Note, startsSentence, type Token } from '../tokens.ts';
import { INSURING, isInsurer } from './insurer.ts';

/** Hospitals, care homes, pharmacies, schools, churches and employers, known by shape: `X Memorial Hospital` (B). */
export const detectFacility: Detector = (note) => {
  const found: Finding[] = [];
  for (let index = 0; index < note.tokens.length; index += 1) {
    const token = note.tokens[index];
    if (!token) continue;
    const finding = byHead(note, index, token);
    if (finding) found.push(finding);
  }
  return found;
};

const HEADS = new Map<string, 'HOSPITAL' | 'FACILITY' | 'ORG'>();
for (const [list, sub] of [
  [ORGANISATION_HEADS, 'ORG'],
  [FACILITY_HEADS, 'FACILITY'],
] as const) {
  for (const word of list.trim().split(/\s+/)) HEADS.set(word, sub);
}
for (const word of ['hospital', 'hospitals', 'clinic', 'clinics', 'infirmary', 'hosp']) HEADS.set(word, 'HOSPITAL');
const WEAK = new Set(WEAK_HEADS.trim().split(/\s+/));
/** Heads that name an institution when another head follows: `Lutheran Medical Center`. */
const DENOMINATIONS = /^(?:presbyterian|methodist|adventist|lutheran|baptist)$/;
const CONNECTORS = new Set(['of', 'and', 'the', 'for', 'at', 'de', 'la', 'st', 'mt', 'saint', 'mount', 'ft', 'fort']);
/** Lower-case heads that, after a capitalised proper word, still make a name: `our Seattle clinic`. */
const LOWER_HEADS = new Set([
  'hospital',
  'clinic',
  'pharmacy',
  'elementary',
  'university',
  'hospice',
  'warehouse',
  'rehab',
  'church',
  'med',
  'medical',
  'health',
  'dialysis',
  'school',
]);

/** A head word, what stands capitalised before it, and what `of` adds behind it. */
function byHead(note: Note, index: number, head: Token): Finding | undefined {
  const sub = HEADS.get(head.lower);
  if (!sub || head.shape === 'initial' || isOfRecords(note, index, head)) return undefined;
  if (head.shape === 'lower' && !LOWER_HEADS.has(head.lower)) return undefined;
  const first = firstOfName(note, index, head);
  const last = lastOfName(note, index, head);
  if (countDistinctive(note, first, last, index) === 0 && !isPlainHospital(note, first, index, head)) return undefined;
  const start = note.tokens[first]?.start ?? head.start;
  const end = note.tokens[last]?.end ?? head.end;
  if (
    head.shape === 'upper' &&
    !UPPER_HEADS.has(head.lower) &&
    !isTwoWordHead(note, index) &&
    !hasProperWord(note, first, last, index)
  )
    return undefined;
  const weak = WEAK.has(head.lower) && last === index;
  if (weak && first === index) return undefined;
  if ((weak || INSURING.has(head.lower)) && isInsurer(note.text, start, end)) return undefined;
  return {
    start,
    end,
    label: 'LOCATION',
    sub: isHospital(note, first, last) ? 'HOSPITAL' : sub,
    confidence: weak ? 0.7 : 0.9,
  };
}

/** `Chance Love medical record 12`: what stands before belongs to no house. */
const isOfRecords = ({ tokens }: Note, index: number, { lower }: Token): boolean =>
  lower === 'medical' && /^(?:record|number|history)$/.test(tokens[index + 1]?.lower ?? '');

/** Heads that in a line of capitals still make a name of ordinary words before them. */
const UPPER_HEADS = new Set(
  'hospital clinic infirmary pharmacy university college academy elementary church'.split(' '),
);
/** `MEDICAL CENTER`, `NURSING HOME`, `SENIOR LIVING`: two words that in capitals too end a name. */
const isTwoWordHead = (note: Note, index: number): boolean =>
  TWO_WORD_HEADS.has(`${note.tokens[index - 1]?.lower ?? ''} ${note.tokens[index]?.lower ?? ''}`) ||
  note.tokens[index]?.lower === 'rehab';
const TWO_WORD_HEADS = new Set([
  'medical center',
  'medical centre',
  'nursing home',
  'senior living',
  'assisted living',
  'dialysis center',
  'home health',
  'health center',
  'surgery center',
  'cancer center',
  'high school',
  'public schools',
  'fire department',
  'police department',
  'baptist church',
  'quest diagnostics',
]);

function hasProperWord(note: Note, first: number, last: number, head: number): boolean {
  return note.tokens
    .slice(first, last + 1)
    .some(
      (token, offset) =>
        first + offset !== head &&
        !GENERIC_WORDS.has(token.lower) &&
        !HEADS.has(token.lower) &&
        !TAILS.has(token.lower) &&
        ((token.classes & (Class.common | Class.rare | Class.clinical)) === 0 ||
          (token.classes & (Class.city | Class.surname)) !== 0) &&
        token.lower.length > 3 &&
        (HEADS.get(note.tokens[head]?.lower ?? '') === 'ORG' || !looksClinical(token.lower)),
    );
}

/** `at City Hospital`: general wording, but capitalised where a name would stand. */
function isPlainHospital(note: Note, first: number, index: number, head: Token): boolean {
  const name = note.tokens[first];
  return (
    head.lower === 'hospital' &&
    head.shape === 'capital' &&
    first === index - 1 &&
    /^(?:city|general|county|community|memorial|regional|municipal|district|state|veterans|children|doctors|womens|university)$/.test(
      name?.lower ?? '',
    ) &&
    /^(?:at|to|from|in|by)$/.test(note.tokens[first - 1]?.lower ?? '') &&
    gapBefore(note, first) === ' '
  );
}

function firstOfName(note: Note, index: number, head: Token): number {
  let first = index;
  for (let step = index - 1; step >= Math.max(0, index - 6); step -= 1) {
    const token = note.tokens[step];
    const gap = gapBefore(note, step + 1);
    if (!token || !/^(?: {1,2}|-|\. | & |['’][sS] |' |, (?=Inc|LLC))$/.test(gap)) break;
    if (token.shape === 'initial' && note.text[token.start - 1] === '/') break;
    if (gap === '. ' && !/^(?:st|mt|ft)$/.test(token.lower)) break;
    const capital = isProper(token) && (head.shape !== 'upper' || token.shape === 'upper' || token.shape === 'initial');
    if (!capital && !(CONNECTORS.has(token.lower) && step > 0)) break;
    if (
      STOPS.has(token.lower) ||
      (ENDINGS.has(token.lower) && !TAILS.has(head.lower)) ||
      (ENDINGS.has(token.lower) && head.lower === 'care')
    )
      break;
    if (capital) first = step;
  }
  while (
    first < index &&
    CONNECTORS.has(note.tokens[first]?.lower ?? '') &&
    !/^(?:st|mt|saint|mount|ft|fort|la)$/.test(note.tokens[first]?.lower ?? '')
  )
    first += 1;
  return first;
}

const ENDINGS = new Set(['hospital', 'clinic', 'center', 'centre']);
/** Words that are capitalised before a name without being part of it. */
const STOPS = new Set(
  'at to from in by our her his their my the a an or with for on via per seen admitted transferred discharged called visited attends attended near outside then former formerly previously since dr mr mrs ms cc re pt patient she he they we went is was if please name facility hospital location provider employer school attending sent referring agency site does did dme monitor'.split(
    ' ',
  ),
);

function lastOfName(note: Note, index: number, head: Token): number {
  let last = index;
  for (let step = index + 1; step <= index + 5; step += 1) {
    const token = note.tokens[step];
    const gap = gapBefore(note, step);
    if (!token || !/^(?: {1,2}|-| & )$/.test(gap)) break;
    if (isProper(token) && (HEADS.has(token.lower) || TAILS.has(token.lower)) && token.shape === head.shape) {
      last = step;
      continue;
    }
    if (token.lower === 'and' && HEADS.has(note.tokens[step + 1]?.lower ?? '') && isProper(note.tokens[step + 1]))
      continue;
    if (
      isProper(token) &&
      token.shape === head.shape &&
      ((token.classes & (Class.city | Class.state)) !== 0 || looksLikeTown(token.lower)) &&
      !GENERIC_WORDS.has(token.lower)
    )
      last = step;
    const next = note.tokens[step + 1];
    if (
      (token.lower === 'of' || token.lower === 'at' || token.lower === 'for') &&
      next &&
      isProper(next) &&
      !GENERIC_WORDS.has(next.lower) &&
      head.shape !== 'lower'
    ) {
      if (token.lower !== 'of' && head.shape === 'upper') break;
      last = step + 1;
      step += 1;
      while (
        isProper(note.tokens[step + 1]) &&
        /^ $/.test(gapBefore(note, step + 1)) &&
        !GENERIC_WORDS.has(note.tokens[step + 1]?.lower ?? '') &&
        step < index + 5
      ) {
        step += 1;
        last = step;
      }
    }
    break;
  }
  return last;
}
const TAILS = new Set(
  'center centre group system services hospital clinic home health associates network living care school inc llc pllc corp campus department community village authority district'.split(
    ' ',
  ),
);

/** How many words of the name are its own and not the common wording of institutions. */
function countDistinctive(note: Note, first: number, last: number, head: number): number {
  let count = 0;
  for (let step = first; step <= last; step += 1) {
    const token = note.tokens[step];
    if (token?.lower === 'university' && step !== head && (note.tokens[head]?.lower ?? '') !== 'school') count += 1;
    if (
      !token ||
      step === head ||
      !isProper(token) ||
      GENERIC_WORDS.has(token.lower) ||
      (HEADS.has(token.lower) && !DENOMINATIONS.test(token.lower)) ||
      TAILS.has(token.lower)
    )
      continue;
    if (CONNECTORS.has(token.lower)) continue;
    if (token.lower.length < 2 && step !== first) continue;
    if ((token.classes & Class.clinical) !== 0 && (token.classes & (Class.surname | Class.first | Class.city)) === 0)
      continue;
    if (
      startsSentence(note, step) &&
      (token.classes & Class.basic) !== 0 &&
      (token.classes & (Class.first | Class.surname | Class.city | Class.state)) === 0 &&
      last === head &&
      first + 1 === head &&
      !/^(?:good|holy|sacred|mercy|hope|grace|new|first|green|golden|riverside|lake|sunrise)$/.test(token.lower) &&
      note.tokens[head]?.shape !== 'upper'
    )
      continue;
    count += 1;
  }
  return count;
}

function isHospital(note: Note, first: number, last: number): boolean {
  const words = note.tokens.slice(first, last + 1).map((token) => token.lower);
  return (
    words.some((word) => /^(?:hospitals?|clinics?|infirmary|hosp)$/.test(word)) ||
    /medical cent|health (?:system|cent)|cancer cent/.test(words.join(' '))
  );
}

export function isProper(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.shape === 'capital' ||
      token.shape === 'upper' ||
      token.shape === 'initial' ||
      (token.shape === 'mixed' && /^[A-Z]/.test(token.text)))
  );
}
