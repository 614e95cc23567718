import { isBarred, isGraded, isResult, joinsOrdinaryWord } from '../detectors/name-worth.ts';
import { isEponymUse, isNamedTerm, isProgramme } from '../eponym.ts';
import { MONTHS } from '../lexicon/calendar-words.ts';
import { Class, opensPlace } from '../lexicon.ts';
import { gapBefore, type Note, startsLine, startsSentence, type Token } from '../tokens.ts';
import { isWithinTitle } from './title.ts';
import { kindOf } from './word-kind.ts';

/** Features are counted in a table of this many; two that share a place are taken for one. */
export const FEATURES = 2 ** 16;

/** A note as the scorer reads it, each word's kind and gap looked up when first asked for. */
export interface Reading {
  readonly note: Note;
  kind(index: number): number;
  /** What stands before a word. */
  gap(index: number): number;
  /** A number for the word itself. */
  word(index: number): number;
  /** Words with a capital that also stand in small letters. */
  readonly small: ReadonlySet<string>;
}

const READINGS = new WeakMap<Note, Reading>();

/** Made once for a note. Linear in the length of the text. */
export function readingOf(note: Note): Reading {
  const known = READINGS.get(note);
  if (known) return known;
  const made = read(note);
  READINGS.set(note, made);
  return made;
}

function read(note: Note): Reading {
  const { tokens } = note;
  const capital = new Set<string>();
  for (const token of tokens) if (beginsCapital(token)) capital.add(token.lower);
  const small = new Set<string>();
  for (const { shape, lower } of tokens) if (shape === 'lower' && capital.has(lower)) small.add(lower);
  return {
    note,
    small,
    kind: remembered(tokens.length, (index) => (tokens[index] ? kindOf(tokens[index]) : 0)),
    gap: remembered(tokens.length, (index) => (tokens[index] ? gapKind(note, index) : 0)),
    word: remembered(tokens.length, (index) => hashOf(tokens[index]?.lower ?? '')),
  };
}

function remembered(size: number, compute: (index: number) => number): (index: number) => number {
  const known = new Float64Array(size).fill(-1);
  return (index) => {
    if (index < 0 || index >= size) return 0;
    const value = known[index] ?? -1;
    if (value >= 0) return value;
    const made = compute(index);
    known[index] = made;
    return made;
  };
}

/** Whether a word may be a name: it begins with a capital, and is no state, no `I'm`, no `NSAIDs`, no eponym in use and no word that never is. */
export function mayBeNamed(note: Note, index: number): boolean {
  const token = note.tokens[index];
  if (!token || !beginsCapital(token) || isBarred(token) || LABELS.has(token.lower)) return false;
  if (CONTRACTED.test(token.lower) || ACRONYMS.test(token.text) || isMedicalByForm(token)) return false;
  if ((token.classes & Class.state) !== 0 && (token.classes & (Class.first | Class.surname)) === 0) return false;
  if (isNamedTerm(note, index) || isOfAKind(note, index) || isResult(note, index)) return false;
  if (isWithinTitle(note, index) || isSmallWord(note, index)) return false;
  return !isEponymUse(note, index) && !isProgramme(note, index) && !isScale(note, index) && !isPetOrThing(note, index);
}
/** What stands before a value or behind a name in capitals. */
const LABELS = new Set(
  'dob mrn ssn npi dea acct addr lang phin regn cty ph tel fax cell mob abn ohip csn gim cohn chpn ccm ccrn cwocn cwon cdces cpht lcgc ibclc cnsc ccds tfn phn hcn nhi urn ihi thumbprint thumbprints fingerprint fingerprints voiceprint'.split(
    ' ',
  ),
);
/**
 * `Prediabetes`, `Hypokalemia`: long words in no list of names that end as only medicine's do. Narrower than `looksClinical`,
 * which fits rare names, too.
 */
const isMedicalByForm = ({ lower, classes }: Token): boolean =>
  lower.length > 7 && (classes & (Class.first | Class.surname)) === 0 && MEDICAL_ENDING.test(lower);
const MEDICAL_ENDING =
  /(?:diabetes|eclampsia|hypertension|hypotension|emesis|pnea|cardia|philia|edema|albumin|gliptin|gliflozin|a?emia|uria|penia|itis|iasis|ectomy|ostomy|oscopy|plasty|opathy|megaly|paresis|plegia)$/;
/** `NSAIDs`, `LFTs`. */
const ACRONYMS = /^\p{Lu}{2,}s$/u;
const CONTRACTED = /^\w{1,5}['’](?:m|ve|ll|re|d|t)$/;

/** `Will cont to monitor`, `Three days`, `Bismuth IIIa`, `CO-197`, `May or June`: a verb, a grade, a prefix, a month beside another. */
function isSmallWord(note: Note, index: number): boolean {
  const [token, next] = [note.tokens[index], note.tokens[index + 1]];
  if (!token) return false;
  if (GRADE.test(token.text)) return true;
  if (hasFigureBehind(note.text, token.end) && SHARE.test(note.text.slice(token.end, token.end + 6))) return true;
  if (isListed(note, token) || (COUNTS.has(token.lower) && next?.shape === 'lower')) return true;
  if (token.text === 'Will') return startsSentence(note, index) && next?.shape === 'lower' && VERBS.has(next.lower);
  if (MONTH.has(token.lower)) return isBesideMonth(note, index);
  return /^[A-Z]{2}$/.test(token.text) && /^-\d{1,3}\b/.test(note.text.slice(token.end, token.end + 5));
}
/** `Three days of cough`, where `Three Rivers` is a town. */
const COUNTS = new Set(
  'two three four five six seven eight nine ten twelve several many few some most half'.split(' '),
);
/** A space and a figure stand behind: spares a look at most words. */
function hasFigureBehind(text: string, end: number): boolean {
  const code = text.charCodeAt(end + 1);
  return text.charCodeAt(end) === 32 && code >= 48 && code <= 57;
}

/** `1. Colon, sigmoid`: the part of the body that a specimen in a list is of. */
function isListed({ text }: Note, { start, end, classes }: Token): boolean {
  if ((classes & Class.common) === 0 || text[end] !== ',') return false;
  return ITEM.test(text.slice(Math.max(0, start - 6), start));
}
const ITEM = /(?:^|[\n:;.] {0,2})(?:\d{1,2}|[A-Z])[.)] $/;
/** `Sat 98%`. */
const SHARE = /^ \d{1,3}%/;
const GRADE = /^(?:I{2,3}|IV|VI{0,3}|IX)[A-Ea-e]?$/;
const VERBS = new Set(
  'cont continue monitor follow f recheck check call start hold consider need see repeat order obtain send give try plan discuss refer reassess re be have get schedule add increase decrease taper wean transfer arrange notify'.split(
    ' ',
  ),
);

function isBesideMonth(note: Note, index: number): boolean {
  return [-1, 1].some(
    (step) =>
      JOINING.has(note.tokens[index + step]?.lower ?? '') && MONTH.has(note.tokens[index + 2 * step]?.lower ?? ''),
  );
}
const MONTH: ReadonlySet<string> = new Set(MONTHS);
const JOINING = new Set('or and to through thru until till'.split(' '));

/** `Stone-free`, `April-type`. */
function isOfAKind(note: Note, index: number): boolean {
  if (!joinsOrdinaryWord(note, index)) return false;
  const common = ((note.tokens[index]?.classes ?? 0) & Class.common) !== 0;
  return common || SORTS.has(note.tokens[index + 1]?.lower ?? '');
}
const SORTS = new Set('type like free negative positive induced related based style associated coated'.split(' '));

/** `Waddell 1/5`, `Harris-Benedict 1510 kcal`, `Los Angeles Grade B`. */
function isScale(note: Note, index: number): boolean {
  if (gapBefore(note, index + 1) === '-') return isGraded(note, index + 1);
  if (opensPlace(note.tokens[index]?.lower ?? '')) return isGraded(note, index + 1);
  const eponym = ((note.tokens[index]?.classes ?? 0) & Class.eponym) !== 0;
  return (eponym || gapBefore(note, index) === '-') && isGraded(note, index);
}

/** `his dog Faith`, `Brace: Breg`: what bears a name and is no person. */
function isPetOrThing(note: Note, index: number): boolean {
  return /^:? $/.test(gapBefore(note, index)) && BEARERS.has(note.tokens[index - 1]?.lower ?? '');
}
const BEARERS = new Set(
  'dept department dog cat puppy kitten horse parrot pet brace dressing splint cast wrap'.split(' '),
);

function beginsCapital({ shape, text }: Token): boolean {
  return shape === 'capital' || shape === 'upper' || (shape === 'mixed' && /^\p{Lu}/u.test(text));
}

/** Where in the table the features of a word stand; `before` is what was decided of the word before it, 0 for nothing. */
export function featuresOf({ note, kind, gap, word, small }: Reading, index: number, before: number): number[] {
  const token = note.tokens[index];
  if (!token) return [];
  const own = kind(index);
  const [k1, k2, b1, b2] = [kind(index + 1), kind(index + 2), kind(index - 1), kind(index - 2)];
  const [g0, g1, g2, gb] = [gap(index), gap(index + 1), gap(index + 2), gap(index - 1)];
  const upper = token.shape === 'upper';
  const form = own * 4 + (upper ? (token.text.length < 4 ? 2 : 1) : 0);
  const linked = g0 === GAP.space || g0 === GAP.hyphen ? before + 1 : 0;
  const opens = startsLine(note, index) ? 1 : 0;
  const closes = note.tokens[index + 1]?.line === token.line ? 0 : 2;
  const position = opens + closes + (startsSentence(note, index) ? 4 : 0);
  const head = headOf(note, token);
  const shapes =
    (SHAPES[note.tokens[index - 1]?.shape ?? ''] ?? 0) * 8 + (SHAPES[note.tokens[index + 1]?.shape ?? ''] ?? 0);
  return [
    placeOf(0, 0),
    placeOf(1, form),
    placeOf(2, token.classes),
    placeOf(3, hashOf(token.lower.slice(-3)), own),
    placeOf(4, hashOf(token.lower.slice(-2)), own),
    placeOf(5, position, own),
    placeOf(6, small.has(token.lower) ? 1 : 0, form),
    placeOf(7, linked, form),
    placeOf(8, linked, k1, g1),
    placeOf(9, b1, g0),
    placeOf(10, b1, g0, form),
    placeOf(11, b2, gb, b1, g0),
    placeOf(12, k1, g1),
    placeOf(13, k1, g1, form),
    placeOf(14, k2, g2, k1, g1),
    placeOf(15, b1, g0, k1, g1),
    placeOf(16, word(index - 1), g0),
    placeOf(17, word(index + 1), g1),
    placeOf(18, word(index - 2), gb, g0),
    placeOf(19, word(index + 2), g2, g1),
    placeOf(20, head, opens),
    placeOf(21, head, own),
    placeOf(22, shapes, g0, g1, form),
    placeOf(23, Math.min(token.lower.length, 12), upper ? 1 : 0),
    placeOf(24, token.possessive ? 1 : 0, own),
    placeOf(25, Math.min(token.line, 4), Math.min(note.lines.length - token.line, 4), form),
    placeOf(26, word(index)),
    placeOf(27, word(index - 1), g0, form),
    placeOf(28, word(index + 1), g1, form),
    placeOf(29, hashOf(token.lower.slice(0, 3)), own),
    placeOf(30, word(index - 1), g0, k1, g1),
    placeOf(31, b1, g0, word(index + 1), g1),
  ];
}

const SHAPES: Readonly<Record<string, number>> = {
  lower: 1,
  capital: 2,
  upper: 3,
  initial: 4,
  mixed: 5,
  number: 6,
  code: 7,
};

const GAP = { space: 1, hyphen: 9 } as const;

/** What stands between a word and the one before it, by its first telling mark. */
function gapKind(note: Note, index: number): number {
  const end = note.tokens[index - 1]?.end ?? 0;
  const start = note.tokens[index]?.start ?? 0;
  if (start - end === 1 && note.text.charCodeAt(end) === 32) return GAP.space;
  const gap = gapBefore(note, index);
  if (gap === '') return 2;
  if (gap.includes('\n')) return /\n\s*\n/.test(gap) ? 3 : 4;
  if (gap.includes(':')) return 5;
  if (gap.includes('.')) return /\.{2}|\. \./.test(gap) ? 6 : 7;
  if (gap.includes(',')) return 8;
  if (gap === '-') return GAP.hyphen;
  if (/[(["“]/.test(gap)) return 10;
  if (/[)\]"”]/.test(gap)) return 11;
  if (gap.includes('/')) return 12;
  if (/^\s{2,}$/.test(gap)) return 13;
  if (gap.includes(';')) return 14;
  return gap.includes('|') ? 15 : 16;
}

/** The words a line begins with, where a colon or a wide gap makes them the head of a field. */
export function headOf(note: Note, { start, line }: Token): number {
  const opening = note.lines[line] ?? 0;
  if (start - opening > LONGEST_HEAD) return 1;
  const head = HEAD.exec(note.text.slice(opening, start))?.[1];
  return head === undefined ? 2 : hashOf(head.toLowerCase());
}
const LONGEST_HEAD = 60;
const HEAD = /^\W{0,3}([A-Za-z ]{1,24}?)(?::|\s{2}|\.{2}| \. )\W*$/;

export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function placeOf(feature: number, a: number, b = 0, c = 0, d = 0): number {
  return placeIn(FEATURES, feature, a, b, c, d);
}

/** The place of a feature of four parts in a table of so many, a power of two. */
export function placeIn(size: number, feature: number, a: number, b: number, c: number, d: number): number {
  let hash = mixed(0x9e3779b1 ^ feature, a);
  hash = mixed(mixed(mixed(hash, b), c), d);
  return (Math.imul(hash, 0xc2b2ae35) >>> 8) & (size - 1);
}

function mixed(hash: number, part: number): number {
  const made = Math.imul(hash ^ part, 0x85ebca6b);
  return made ^ (made >>> 15);
}
