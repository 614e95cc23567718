import type { Finding } from '../finding.ts';
import { FIELDS } from '../lexicon/people-words.ts';
import { Class } from '../lexicon.ts';
import { gapBefore, type Note } from '../tokens.ts';
import { isOrdinary, readAny } from './name-any.ts';
import { type ReadName, readName } from './name-reader.ts';
import { isBarred, isCapital, Worth, worthOf } from './name-worth.ts';

const SUBS = new Map<string, string>();
for (const sub of ['PATIENT', 'STAFF', 'RELATIVE'] as const) {
  for (const field of FIELDS[sub].split('|')) if (!SUBS.has(field)) SUBS.set(field, sub);
}

/** Names in fields, `ATTENDING: Robert J. Nelson`; several, parted by commas or `and`, are all read. */
export function detectFieldName(note: Note): Finding[] {
  const found: Finding[] = [];
  for (let index = 1; index < note.tokens.length; index += 1) {
    const gap = gapBefore(note, index);
    if (gap === ' ') {
      const name = unmarkedField(note, index);
      if (name) found.push(name);
      continue;
    }
    if (!/[:|]|\.{3}/.test(gap) && !/\(s\)|[\t]| {3}/.test(gap) && !(gap.includes('=') || / [-–—]{1,2} /.test(gap)))
      continue;
    if (gap.length > 60) continue;
    if (/^(?:dr|mr|mrs|ms|drs|prof)$/.test(note.tokens[index]?.lower ?? '')) continue;
    const field = fieldBefore(note, index - 1);
    if (!field) continue;
    const lines = gap.split('\n').length - 1;
    if (lines > 1) continue;
    const certain = /:|\.{3}/.test(gap) && lines === 0;
    const vague = VAGUE.test(field.words) || field.words === 'PT';
    const plain = certain ? plainReversed(note, index) : undefined;
    if (plain) {
      found.push(plain);
      continue;
    }
    let name = readName(note, index, {
      first: vague ? Worth.eponym : certain ? Worth.none : Worth.ambiguous,
      comma: true,
      lower: certain && !vague,
    });
    if (
      name &&
      certain &&
      name.first === name.last &&
      worthOf(note, index) === Worth.none &&
      !plausibleAlone(note, index)
    )
      name = undefined;
    if (name && vague && name.first === name.last && worthOf(note, index) < Worth.unknown) name = undefined;
    if (
      name &&
      !certain &&
      note.tokens[index]?.shape === 'upper' &&
      name.first === name.last &&
      (note.tokens[index]?.text.length ?? 0) <= 4
    )
      name = undefined;
    if (certain && !vague) name = longer(name, anyName(note, index));
    while (name) {
      found.push(findingOf(note, name.first, name.last, field.sub, certain ? 0.92 : 0.75));
      const next = name.last + 1;
      name = /^(?:[,;/&] ?| & | and )$/.test(gapBefore(note, next))
        ? readName(note, next, { first: gapBefore(note, next) === '/' ? Worth.eponym : Worth.unknown })
        : nextAfterAnd(note, next);
    }
  }
  return found;
}

/** In a certain field any words up to the next sign are a name, `Decedent: Holster Sumo`; one alone must be no everyday one. */
function anyName(note: Note, index: number): ReadName | undefined {
  const name = readAny(note, index);
  const token = note.tokens[index];
  if (!name || !token) return undefined;
  if (
    !/^(?:['’]s)? ?(?:[.,;:()|/@\n<[]|$| {2}|#|-|\d|DOB|MRN)/.test(
      note.text.slice(note.tokens[name.last]?.end ?? 0).slice(0, 6),
    )
  )
    return undefined;
  return name.first < name.last || !isOrdinary(token) ? name : undefined;
}

function longer(a: ReadName | undefined, b: ReadName | undefined): ReadName | undefined {
  return a && (!b || a.last >= b.last) ? a : b;
}

/** `Name: Early, Starlet` and nothing else up to the next column: two words of any kind, the family name first. */
function plainReversed(note: Note, index: number): Finding | undefined {
  const [family, given] = [note.tokens[index], note.tokens[index + 1]];
  if (!family || !given || !/^,\s{0,3}$/.test(gapBefore(note, index + 1))) return undefined;
  if (!isCapital(family) || given.shape !== family.shape || isBarred(family) || isBarred(given)) return undefined;
  if (given.line - family.line > 1 || ((family.classes | given.classes) & Class.clinical) !== 0) return undefined;
  const behind = INITIAL_AND_COLUMN.exec(note.text.slice(given.end, given.end + 16));
  if (!behind) return undefined;
  const initial = /^ [A-Z]/.test(behind[0]) && note.tokens[index + 2]?.shape === 'initial';
  return findingOf(note, index, initial ? index + 2 : index + 1, 'PATIENT', 0.88);
}
const INITIAL_AND_COLUMN = /^(?: [A-Z]\.?)?(?: {2,}|\t|\s{0,40}(?:\n|$)| ?\(| {1,2}\|)/;

/** `Guarantor May O'Neill`: a field name in capitals with a full name behind and no sign between. */
function unmarkedField(note: Note, index: number): Finding | undefined {
  const field = note.tokens[index - 1];
  if (!field || field.shape === 'lower' || !isCapital(note.tokens[index])) return undefined;
  const sub = SUBS.get(field.lower);
  if (!sub || field.lower.length < 4 || VAGUE.test(field.lower)) return undefined;
  const name = readName(note, index, { first: Worth.ambiguous, comma: true });
  if (!name || name.last === name.first) return undefined;
  const sure = Math.max(
    ...note.tokens.slice(name.first, name.last + 1).map((_, offset) => worthOf(note, name.first + offset)),
  );
  return sure >= Worth.known || note.tokens[index]?.shape === 'capital'
    ? findingOf(note, name.first, name.last, sub, 0.76)
    : undefined;
}

function nextAfterAnd(note: Note, index: number) {
  return note.tokens[index]?.lower === 'and' && gapBefore(note, index) === ' '
    ? readName(note, index + 1, { first: Worth.ambiguous })
    : undefined;
}

/** A word that is no name in any list passes alone in a field only when it does not read on as a sentence. */
function plausibleAlone(note: Note, index: number): boolean {
  const token = note.tokens[index];
  const next = note.tokens[index + 1];
  if (
    !token ||
    (token.shape === 'upper' && token.text.length > 4) ||
    (token.classes & (Class.basic | Class.clinical)) !== 0
  )
    return false;
  return !next || next.line !== token.line || /^[,;.)/]|^ {2}|^ \(/.test(gapBefore(note, index + 1));
}

/** Field words that introduce other things as often as people. */
const VAGUE =
  /^(?:cc|re|to|from|consult|team|completed|source|contact|pi|md|rn|child|infant|baby|children|siblings|donor|recipient|name|to|intern|staff|ride|driver|operator|anesthesia|assistants?)$/;

/** The longest field name that ends with the word at `index`. */
function fieldBefore(note: Note, index: number): { sub: string; words: string } | undefined {
  const end = note.tokens[index];
  if (!end) return undefined;
  for (let size = 4; size >= 1; size -= 1) {
    const start = note.tokens[index - size + 1];
    if (!start || start.line !== end.line || end.end - start.start > 60) continue;
    const words = note.text.slice(start.start, end.end).replace(/ {2,}/g, ' ');
    const sub = SUBS.get(words.toLowerCase());
    if (sub) return { sub, words: words === 'PT' ? words : words.toLowerCase() };
  }
  const sub = SUB_BY_ENDING.find(([ending]) => ending.test(end.lower))?.[1];
  return sub === undefined ? undefined : { sub, words: end.lower };
}

/** What any field is whose last word is one of these. */
const SUB_BY_ENDING: readonly (readonly [RegExp, string])[] = [
  [/^(?:by|physician|provider|surgeon|\w+ologist|\w+iatrist|\w+scopist|\w+therapist|\w+thetist)$/, 'STAFF'],
  [/^(?:kin|proxy|guardian|spouse)$/, 'RELATIVE'],
];

/** A finding over words of the note; a name in lower case is a little less sure. */
export function findingOf(note: Note, first: number, last: number, sub: string, confidence: number): Finding {
  const start = note.tokens[first]?.start ?? 0;
  const end = note.tokens[last]?.end ?? start;
  return { start, end, label: 'NAME', sub, confidence: isCapital(note.tokens[first]) ? confidence : confidence - 0.1 };
}
