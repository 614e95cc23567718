import type { Finding } from '../finding.ts';
import { Class, looksLikeFamilyName } from '../lexicon.ts';
import { gapBefore, type Note, startsLine, type Token } from '../tokens.ts';
import { findingOf } from './name-field.ts';
import { isCredential, type ReadName, readName } from './name-reader.ts';
import { isBarred, isCapital, isGraded, Worth, worthOf } from './name-worth.ts';

/** `Baker, Jacob W`, `JOHNSON,SUSAN`. */
export function reversedName(note: Note, index: number, token: Token): Finding | undefined {
  const next = note.tokens[index + 1];
  if (!next || !isCapital(next) || !/^,\s{0,2}$/.test(gapBefore(note, index + 1)) || next.shape === 'initial') {
    return undefined;
  }
  if (isCredential(note, index + 1)) return undefined;
  if (token.shape === 'capital' && next.shape === 'upper' && next.text.length < 4) return undefined;
  if (standsInColumn(note, index)) return findingOf(note, index, index + 1, 'PATIENT', 0.78);
  if (token.shape === 'upper' && token.text.length <= 4 && next.shape !== 'upper') return undefined;
  if (!isReversed(note, index, token, next)) return undefined;
  const name = readName(note, index, { first: Worth.eponym, comma: true });
  return name && name.last > index ? findingOf(note, name.first, name.last, 'PATIENT', 0.8) : undefined;
}

/** `LEFEVRE, GASTON` alone between columns or on its line, neither word an ordinary one. */
function standsInColumn(note: Note, index: number): boolean {
  const [family, given] = [note.tokens[index], note.tokens[index + 1]];
  if (family?.shape !== 'upper' || given?.shape !== 'upper') return false;
  if (
    !/(?:^|\n| {2,}|\t)$/.test(gapBefore(note, index)) ||
    !/^(?: {2,}|\t|\s{0,40}(?:\n|$))/.test(note.text.slice(given.end, given.end + 8))
  )
    return false;
  const ordinary = Class.common | Class.clinical | Class.rare | Class.state;
  return [family, given].every(({ classes, lower }) => (classes & ordinary) === 0 && lower.length > 2);
}

function isReversed(note: Note, index: number, token: Token, next: Token): boolean {
  const family = worthOf(note, index);
  const given = worthOf(note, index + 1);
  const initial = note.tokens[index + 2];
  const closed = initial?.shape === 'initial' && gapBefore(note, index + 2) === ' ';
  if (startsLine(note, index)) {
    if (closed && family >= Worth.eponym && given >= Worth.eponym) return true;
    if (family >= Worth.unknown && given >= Worth.unknown && next.shape === token.shape) return true;
  }
  if ((next.classes & Class.first) === 0 || family < Worth.ambiguous) return false;
  if ((token.classes & Class.first) !== 0 && (token.classes & Class.surname) === 0) return false;
  const surname = (token.classes & Class.surname) !== 0;
  if (family + given < (surname && (closed || startsLine(note, index)) ? 2 : surname ? 4 : 5)) return false;
  return surname || looksLikeFamilyName(token.lower) || startsLine(note, index);
}

/**
 * Two or three capitalised words that a record number, a date of birth or an age follows, though they be ordinary:
 * `Faith Young (004417)`, `Pa Vang   DOB`.
 */
export function identifiedName(note: Note, index: number, token: Token): Finding | undefined {
  if (token.shape === 'initial' || isBarred(token) || (index > 0 && gapBefore(note, index) === '-')) return undefined;
  let last = index;
  while (last < index + 3 && /^(?: |-)$/.test(gapBefore(note, last + 1)) && mayName(note.tokens[last + 1], token))
    last += 1;
  if (last === index || !mayName(token, token)) return undefined;
  const words = note.tokens.slice(index, last + 1);
  if (words.every(({ classes }) => (classes & (Class.basic | Class.clinical)) !== 0)) return undefined;
  const behind = note.text.slice(note.tokens[last]?.end ?? 0, (note.tokens[last]?.end ?? 0) + 24);
  const complains =
    token.shape === 'upper' &&
    COMPLAINS.test(behind) &&
    words.some(({ classes }) => (classes & (Class.common | Class.clinical | Class.rare)) === 0);
  return complains || FOLLOWED_BY_IDENTITY.test(behind) ? findingOf(note, index, last, 'PATIENT', 0.78) : undefined;
}
const FOLLOWED_BY_IDENTITY =
  /^(?:,? ?\((?:MRN|DOB|D\.O\.B|[A-Z]{0,2}\d{5,9}\)|\d{2,3}[- ]\d{2}[- ]\d{2})|\s{0,2}[\s,]{1,8}(?:D\.?O\.?B\b|MRN\b|MR ?#|[Dd]ate of [Bb]irth|dob\b)|, ?G\d|,? (?:is|was) an? \d{1,3}[ -](?:year|yr|y)|,? (?:an? )?\d{1,3} ?(?:y\/?o\b|y\.o|yr|year|-year|[MF]\b(?!\/)))/;

const COMPLAINS = /^ (?:c\/o|states|denies|reports|complains|requests|refuses) /;

function mayName(token: Token | undefined, opener: Token): boolean {
  if (!token || isBarred(token) || !isCapital(token) || (token.shape !== 'initial' && token.shape !== opener.shape))
    return false;
  if (token.shape === 'upper' && token.text.length < 3) return false;
  if ((token.classes & Class.state) !== 0) return false;
  const named = (token.classes & (Class.first | Class.surname)) !== 0;
  return (token.classes & Class.clinical) === 0 || token.text.length === 2 || named;
}

/** A given name with a family name or an initial behind it, two words of no list, or either with an age behind. */
export function fullName(note: Note, index: number, token: Token): Finding | undefined {
  const name = readName(note, index, { first: Worth.ambiguous });
  if (!name) return undefined;
  if (token.shape === 'capital' && isAged(note, name)) return findingOf(note, name.first, name.last, 'PATIENT', 0.8);
  if (name.last === index) return undefined;
  const given = (token.classes & Class.first) !== 0 && worthOf(note, index) > Worth.none;
  if (!given && isGraded(note, name.last)) return undefined;
  const last = note.tokens[name.last];
  if (name.last === index + 1 && /^(?:i{1,3}|iv|v|jr|sr)$/.test(last?.lower ?? '') && last?.text.length !== 1)
    return undefined;
  if (token.shape === 'upper' && !given && token.text.length < 5 && (token.classes & Class.surname) === 0)
    return undefined;
  if (last?.shape === 'initial' && name.last === index + 1) {
    const stands = given && worthOf(note, index) === Worth.known && initialStands(note, last);
    return stands ? findingOf(note, name.first, name.last, 'PATIENT', 0.82) : undefined;
  }
  const stands =
    token.shape === 'upper' && !isLoneCapitals(note, name) ? upperStands(note, name) : capitalStands(note, name);
  return stands ? findingOf(note, name.first, name.last, 'PATIENT', given ? 0.82 : 0.62) : undefined;
}

function isAged(note: Note, name: ReadName): boolean {
  const end = note.tokens[name.last]?.end ?? 0;
  return AGED.test(note.text.slice(end, end + 30));
}
const AGED =
  /^(?: is an? (?:[a-z]+ ){0,2}\d{1,3}[ -]?(?:y|m)|,? (?:an? )?\d{1,3} ?(?:[MF]\b|y\/?o|yo|y\.o|year|yr|-year))/;

/** Words in capitals between words that are not, so that the capitals mark them out. */
function isLoneCapitals(note: Note, name: ReadName): boolean {
  const line = note.tokens[name.first]?.line;
  return (
    [note.tokens[name.first - 1], note.tokens[name.last + 1]].every(
      (token) =>
        token === undefined ||
        token.line !== line ||
        token.shape === 'lower' ||
        token.shape === 'capital' ||
        token.text.length < 2,
    ) && note.tokens[name.last + 1]?.line === line
  );
}

function upperStands(note: Note, name: ReadName): boolean {
  const token = note.tokens[name.first];
  const given = token !== undefined && (token.classes & Class.first) !== 0;
  const worth = worthOf(note, name.first);
  const best = bestBehind(note, name);
  return given && best >= Worth.ambiguous && worth + best >= 4 && note.tokens[name.last]?.shape !== 'capital';
}

function capitalStands(note: Note, name: ReadName): boolean {
  const token = note.tokens[name.first];
  if (!token) return false;
  const worth = worthOf(note, name.first);
  const best = bestBehind(note, name);
  const given = (token.classes & Class.first) !== 0;
  const gap = gapBefore(note, name.first);
  const starts = startsLine(note, name.first) || /[.!?•*]|\s-\s/.test(gap);
  if (given) {
    const ordinary = (token.classes & Class.basic) !== 0;
    return worth + best >= 3.5 || !(starts && ordinary) || identified(note, name);
  }
  if (worth + best >= 5) return true;
  if (worth < Worth.unknown) return false;
  return worth + best >= 4 && everyBehind(note, name, Worth.unknown);
}

/** A record number or a birth date follows in brackets or behind a comma. */
function identified(note: Note, name: ReadName): boolean {
  const end = note.tokens[name.last]?.end ?? 0;
  return /^ ?(?:\((?:\d|MRN|DOB|[A-Z]\d)|, (?:DOB|MRN|an? [a-z]|his |her |RN\b|MD\b|NP\b|LPN\b)| (?:called|said|says|stated?s?|reports?|is|was|has) )/.test(
    note.text.slice(end, end + 12),
  );
}

/** A word that {@link readName} let pass behind a given name is worth a little by that alone. */
function bestBehind(note: Note, { first, last }: ReadName): number {
  let best: number = Worth.eponym;
  for (let index = first + 1; index <= last; index += 1) best = Math.max(best, worthOf(note, index));
  return best;
}

function everyBehind(note: Note, { first, last }: ReadName, least: number): boolean {
  for (let index = first + 1; index <= last; index += 1) {
    if (note.tokens[index]?.shape !== 'initial' && worthOf(note, index) < least) return false;
  }
  return true;
}

/** `Linda H.`: the initial must close with a full stop, a comma, a possessive or the right small word. */
function initialStands(note: Note, token: Token): boolean {
  const after = note.text.slice(token.end, token.end + 4);
  if (/^\.\d/.test(after)) return false;
  return token.possessive || /^(?:\.|,|\)| (?:w|is|was|h|s|f|from|\())/.test(after);
}

/** `A. Colon, sigmoid`: the first of a list by letters, an everyday word that is no given name. */
function isLettered(note: Note, index: number): boolean {
  const classes = note.tokens[index]?.classes ?? 0;
  return (classes & Class.common) !== 0;
}

/** `J. Whitcombe` anywhere. */
const ASSISTED =
  /^(?:min|mod|max|vitamin|vit|hepatitis|hep|group|type|grade|stage|class|part|level|item|figure|option)$/;
export function initialName(note: Note, index: number): Finding | undefined {
  const next = note.tokens[index + 1];
  if (gapBefore(note, index + 1) !== '. ' || next?.shape !== 'capital') return undefined;
  if (
    (startsLine(note, index) || /[:;,)] {1,2}$|\. {1,2}$/.test(gapBefore(note, index))) &&
    isLettered(note, index + 1)
  )
    return undefined;
  if (worthOf(note, index + 1) < Worth.ambiguous || ASSISTED.test(note.tokens[index - 1]?.lower ?? ''))
    return undefined;
  const name = readName(note, index, { first: Worth.none });
  return name ? findingOf(note, name.first, name.last, 'STAFF', 0.72) : undefined;
}
