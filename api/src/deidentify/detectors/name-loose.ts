import type { Finding } from '../finding.ts';
import { Class } from '../lexicon.ts';
import { textAfter } from '../scan.ts';
import { gapBefore, type Note, startsLine, startsSentence, type Token } from '../tokens.ts';
import { findingOf } from './name-field.ts';
import { fullName, identifiedName, initialName, reversedName } from './name-full.ts';
import { subjectName } from './name-subject.ts';
import { isBarred, isCapital, isGraded, isResult, Worth, worthOf } from './name-worth.ts';

/** Names that nothing announces: a given name beside a family name, `Last, First`, a given name alone. */
export function detectLooseName(note: Note): Finding[] {
  const found: Finding[] = [];
  for (let index = 0; index < note.tokens.length; index += 1) {
    const token = note.tokens[index];
    if (!token || !isCapital(token)) continue;
    const finding = looseName(note, index, token);
    if (!finding) continue;
    found.push(finding);
    while ((note.tokens[index + 1]?.start ?? finding.end) < finding.end) index += 1;
  }
  return found;
}

function looseName(note: Note, index: number, token: Token): Finding | undefined {
  if (token.shape === 'initial') return initialName(note, index);
  return (
    hl7Name(note, index) ??
    identifiedName(note, index, token) ??
    reversedName(note, index, token) ??
    fullName(note, index, token) ??
    subjectName(note, index, token) ??
    (token.shape === 'capital' ? loneName(note, index, token) : undefined)
  );
}

/** `Sladek^Talianna^L`, the form of names in HL7 version 2. */
function hl7Name(note: Note, index: number): Finding | undefined {
  if (gapBefore(note, index + 1) !== '^' || !isCapital(note.tokens[index + 1])) return undefined;
  if (!isNamePart(note, index) && !isNamePart(note, index + 1)) return undefined;
  if (/^(?:\^[A-Z]{2})?\^\d{5}/.test(textAfter(note, note.tokens[index + 1]?.end ?? 0, 9).toUpperCase()))
    return undefined;
  let last = index + 1;
  while (gapBefore(note, last + 1) === '^' && last < index + 4 && isCapital(note.tokens[last + 1])) last += 1;
  return findingOf(note, index, last, 'PATIENT', 0.85);
}

function isNamePart(note: Note, index: number): boolean {
  const token = note.tokens[index];
  if (token?.shape === 'capital') return (token.classes & (Class.clinical | Class.basic)) === 0;
  return token?.shape === 'upper' && worthOf(note, index) >= Worth.ambiguous;
}

/** A given name, or a family name that is nothing else, within a sentence or where only a name stands alone. */
function loneName(note: Note, index: number, token: Token): Finding | undefined {
  const worth = worthOf(note, index);
  if (isGraded(note, index) || isResult(note, index)) return undefined;
  if (signsOff(note, index) && (token.classes & (Class.clinical | Class.state)) === 0 && !isBarred(token))
    return findingOf(note, index, index, 'STAFF', 0.8);
  if (worth === Worth.unknown) return unknownName(note, index);
  const given = (token.classes & Class.first) !== 0;
  if (worth === Worth.ambiguous && given && introduces(note, token))
    return findingOf(note, index, index, 'PATIENT', 0.7);
  if (worth !== Worth.known || (token.classes & Class.state) !== 0) return undefined;
  if ((token.classes & (Class.city | Class.rare)) !== 0 && !given)
    return (token.classes & Class.rare) === 0 ? unknownName(note, index) : undefined;
  if (NO_NAME_BEFORE.test(note.tokens[index - 1]?.lower ?? '') && /^\.? $/.test(gapBefore(note, index)))
    return undefined;
  if (startsSentence(note, index) && !(startsLine(note, index) && note.tokens[index + 1]?.line !== token.line)) {
    const sure = given && (token.classes & (Class.male | Class.female)) !== 0;
    return sure && !gapBefore(note, index + 1).startsWith(':')
      ? findingOf(note, index, index, 'PATIENT', 0.6)
      : undefined;
  }
  return findingOf(note, index, index, given ? 'RELATIVE' : 'STAFF', given ? 0.7 : 0.6);
}
const NO_NAME_BEFORE = /^(?:the|a|an|south|north|new|st|san|santa)$/;

/** `Rose is here with`, `May presents`: the words behind make a person of any given name. */
function introduces(note: Note, token: Token): boolean {
  return INTRODUCED.test(note.text.slice(token.end, token.end + 24));
}
const INTRODUCED =
  /^ (?:is (?:here|an? (?:\d|[a-z]+[ -](?:year|old))|doing|seen|accompanied|brought)|presents|presented|returns|reports|states|denies|complains|c\/o|was (?:seen|brought|admitted|born)|comes (?:in|to)|came (?:in|to)|feels|says|lives (?:in|with|at))\b/;

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
  const end = note.tokens[index]?.end ?? 0;
  const particle = PARTICLE.test(note.tokens[index - 1]?.lower ?? '') && gapBefore(note, index) === ' ';
  const first = particle ? index - 1 : index;
  const bracketed = gapBefore(note, first).endsWith('(') && note.text[end] === ')';
  if (startsSentence(note, index) || NO_NAME_BEHIND.test(note.text.slice(end, end + 16))) return undefined;
  if (isThing(note, first)) return undefined;
  const beside = [note.tokens[index - 1], note.tokens[index + 1]].some((token) => token?.shape === 'lower');
  if (!beside && !bracketed) return undefined;
  if (gapBefore(note, index) === '-' || gapBefore(note, index + 1) === '-') return undefined;
  return findingOf(note, first, index, 'STAFF', bracketed ? 0.6 : 0.52);
}
/** `started Rotarix`, `d/c Hemovac`, `Chevy Silverado`: what is given, put in or driven. */
function isThing(note: Note, index: number): boolean {
  const start = note.tokens[index]?.start ?? 0;
  return THING_BEFORE.test(note.text.slice(Math.max(0, start - 24), start));
}
const THING_BEFORE =
  /\b(?:(?:re)?start(?:ed|ing)?|stop(?:ped)?|continue[ds]?|hold|held|resumed?|d\/c(?:'?d)?|dc'?d?|takes?|taking|took|on|tried|try|failed|apply|applied|lead|drain|catheter|stent|brand|model|pump|meter|vaccines?|drug|generic|dose of|tolerat(?:es|ed|ing)|chevy|chevrolet|ford|toyota|honda|dodge|jeep|nissan|subaru|hyundai|kia|gmc|mazda|buick|chrysler|harley) $/i;
const PARTICLE = /^(?:de|van|der|von|di|del|da|dos|la|le|bin|ibn|al|el)$/;
/** A dose, a form or a thing: the word before was a medicine, a brand or a tool. */
const NO_NAME_BEHIND =
  /^(?:[ -]\d|,? (?:b\.?i\.?d|t\.?i\.?d|q\.?[dh]|daily|mg|mcg|ml|prn|p\.o)|[ -](?:cream|drops?|eyedrops|ointment|gel|lotion|spray|patch|inhaler|tabs?|tablets?|caps|capsules?|stress|stent|bag|sutures?|clamps?|hemostat|XL|XR|SR|ER|CR|HCT|N-|one\b|probe|tests?|study|imaging|plate|screws?|nail|cage|mesh|wire|device|system|infusion|injection|pump|monitor|pen|kit|solution|wash|rinse|shampoo|formula|milk|lot\b|valve|lead|graft|cup|stem|catheter|drain))/i;
