import type { Finding } from '../finding.ts';
import { Class } from '../lexicon.ts';
import { gapBefore, type Note, startsLine, startsSentence, type Token } from '../tokens.ts';
import { findingOf } from './name-field.ts';
import { isCapital, isCredential, readName, Worth, worthOf } from './name-reader.ts';

/** Names that nothing announces: a given name beside a family name, `Last, First`, a given name alone. */
export function detectLooseName(note: Note): Finding[] {
  const found: Finding[] = [];
  for (let index = 0; index < note.tokens.length; index += 1) {
    const token = note.tokens[index];
    if (!token || !isCapital(token)) continue;
    const finding =
      token.shape === 'initial'
        ? initialName(note, index)
        : (reversedName(note, index, token) ??
          fullName(note, index, token) ??
          agedName(note, index, token) ??
          loneName(note, index, token));
    if (!finding) continue;
    found.push(finding);
    while ((note.tokens[index + 1]?.start ?? finding.end) < finding.end) index += 1;
  }
  return found;
}

/** `Baker, Jacob W`, `JOHNSON,SUSAN`. */
function reversedName(note: Note, index: number, token: Token): Finding | undefined {
  const next = note.tokens[index + 1];
  if (!next || !isCapital(next) || !/^,\s{0,2}$/.test(gapBefore(note, index + 1)) || next.shape === 'initial')
    return undefined;
  if ((next.classes & Class.first) === 0 || worthOf(note, index) < Worth.ambiguous || isCredential(note, index + 1))
    return undefined;
  if (token.shape === 'upper' && token.text.length <= 4 && next.shape !== 'upper') return undefined;
  const both = worthOf(note, index) + worthOf(note, index + 1);
  const shown = startsLine(note, index) || note.tokens[index + 2]?.shape === 'initial';
  if (
    both < (shown && (token.classes & Class.surname) !== 0 ? 2 : 4) ||
    ((token.classes & Class.surname) === 0 && worthOf(note, index) !== Worth.unknown && !startsLine(note, index))
  )
    return undefined;
  if ((token.classes & Class.first) !== 0 && (token.classes & Class.surname) === 0) return undefined;
  const name = readName(note, index, { first: Worth.ambiguous, comma: true });
  return name && name.last > index ? findingOf(note, name.first, name.last, 'PATIENT', 0.8) : undefined;
}

/** A given name with a family name or an initial behind it. */
function fullName(note: Note, index: number, token: Token): Finding | undefined {
  const worth = worthOf(note, index);
  const given = (token.classes & Class.first) !== 0 && worth > Worth.none;
  if (!given && worth !== Worth.unknown && !((token.classes & Class.surname) !== 0 && worth === Worth.known))
    return undefined;
  const name = readName(note, index, { first: Worth.ambiguous });
  if (!name || name.last === index) return undefined;
  const worths = note.tokens.slice(index + 1, name.last + 1).map((_, offset) => worthOf(note, index + 1 + offset));
  const best = Math.max(...worths);
  const starts = startsLine(note, index) || /[.!?•*]|\s-\s/.test(gapBefore(note, index));
  const last = note.tokens[name.last];
  const initialOnly = last?.shape === 'initial' && name.last === index + 1;
  if (initialOnly && !initialStands(note, name.last, given && worth === Worth.known)) return undefined;
  const upper = token.shape === 'upper';
  if (upper && !(given && best >= Worth.ambiguous && worth + best >= 4 && last?.shape !== 'capital')) return undefined;
  if (
    !upper &&
    !initialOnly &&
    worth + best < 3.5 &&
    !(given && best >= Worth.eponym && (!starts || (token.classes & Class.basic) === 0))
  )
    return undefined;
  if (!given && worth === Worth.unknown && best < Worth.known && !upper) {
    if (startsSentence(note, index) || !worths.every((one) => one >= Worth.unknown)) return undefined;
  }
  return findingOf(note, name.first, name.last, 'PATIENT', given ? 0.82 : 0.62);
}

/** `Linda H.`: the initial must close with a full stop, a comma or a possessive. */
function initialStands(note: Note, index: number, known: boolean): boolean {
  const token = note.tokens[index];
  if (!token) return false;
  const after = note.text.slice(token.end, token.end + 3);
  return (
    known &&
    (/^\./.test(after) || token.possessive || /^(?:,|\)| (?:w|is|was|h|s|f|\())/.test(after)) &&
    !/^(?:\.\d)/.test(after)
  );
}

/** `J. Whitcombe` anywhere. */
function initialName(note: Note, index: number): Finding | undefined {
  const next = note.tokens[index + 1];
  if (gapBefore(note, index + 1) !== '. ' || next?.shape !== 'capital' || worthOf(note, index + 1) < Worth.ambiguous)
    return undefined;
  const name = readName(note, index, { first: Worth.none });
  return name ? findingOf(note, name.first, name.last, 'STAFF', 0.72) : undefined;
}

/** `Zebulon is a 34-year-old`, `Matsuda, 71M`: an age right behind makes an unknown word a person. */
function agedName(note: Note, index: number, token: Token): Finding | undefined {
  if (token.shape !== 'capital') return undefined;
  const name = readName(note, index, { first: Worth.ambiguous });
  const end = note.tokens[name?.last ?? index]?.end ?? token.end;
  return name && AGED.test(note.text.slice(end, end + 30))
    ? findingOf(note, name.first, name.last, 'PATIENT', 0.8)
    : undefined;
}
const AGED =
  /^(?: is an? (?:[a-z]+ ){0,2}\d{1,3}[ -]?(?:y|m)|,? (?:an? )?\d{1,3} ?(?:[MF]\b|y\/?o|yo|y\.o|year|yr|-year))/;

/** A given name, or a family name that is nothing else, within a sentence. */
function loneName(note: Note, index: number, token: Token): Finding | undefined {
  if (token.shape === 'capital' && worthOf(note, index) >= Worth.ambiguous && signsOff(note, index))
    return findingOf(note, index, index, 'STAFF', 0.8);
  if (token.shape === 'capital' && worthOf(note, index) === Worth.unknown) return unknownName(note, index);
  if (token.shape !== 'capital' || worthOf(note, index) !== Worth.known) return undefined;
  const { classes } = token;
  if ((classes & (Class.city | Class.state | Class.rare)) !== 0) return undefined;
  if (
    /^(?:the|a|an|south|north|new|st|san|santa)$/.test(note.tokens[index - 1]?.lower ?? '') &&
    /^\.? $/.test(gapBefore(note, index))
  )
    return undefined;
  const given = (classes & Class.first) !== 0;
  const aloneOnLine = startsLine(note, index) && note.tokens[index + 1]?.line !== token.line;
  if (startsSentence(note, index) && !aloneOnLine) {
    return given && (classes & (Class.male | Class.female)) !== 0 && !/^[:]/.test(gapBefore(note, index + 1))
      ? findingOf(note, index, index, 'PATIENT', 0.6)
      : undefined;
  }
  return findingOf(note, index, index, given ? 'RELATIVE' : 'STAFF', given ? 0.7 : 0.6);
}

/** Alone on the line under a closing: `Best,`. */
function signsOff(note: Note, index: number): boolean {
  const before = note.tokens[index - 1];
  if (!startsLine(note, index) || note.tokens[index + 1]?.line === note.tokens[index]?.line) return false;
  return before !== undefined && SIGN_OFF.test(before.lower) && note.text.slice(before.end, before.end + 1) !== '.';
}
const SIGN_OFF =
  /^(?:best|regards|thanks|thank|you|sincerely|cheers|yours|love|truly|wishes|respectfully|appreciatively|xo)$/;

/** A capitalised word of no list, within a sentence of ordinary case. */
function unknownName(note: Note, index: number): Finding | undefined {
  if (startsSentence(note, index)) return undefined;
  const beside = [note.tokens[index - 1], note.tokens[index + 1]];
  if (!beside.some((token) => token?.shape === 'lower')) return undefined;
  if (gapBefore(note, index) === '-' || gapBefore(note, index + 1) === '-') return undefined;
  return findingOf(note, index, index, 'STAFF', 0.52);
}
