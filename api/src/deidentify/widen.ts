import { RELATION } from './detectors/name-kin.ts';
import { ROLE } from './detectors/name-role.ts';
import { isBarred } from './detectors/name-worth.ts';
import type { Finding } from './finding.ts';
import { Class, looksClinical } from './lexicon.ts';
import { gapBefore, type Note, startsSentence, type Token, tokenAt } from './tokens.ts';

/** Names grow over the unlisted word beside them, `Maddox Thibodeaux`, over the other half of a double name, and over an initial that closes them. */
export function widen(note: Note, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => (finding.label === 'NAME' ? widened(note, finding) : finding));
}

function widened(note: Note, finding: Finding): Finding {
  const first = tokenAt(note, finding.start);
  const last = tokenAt(note, finding.end) - 1;
  const opener = note.tokens[first];
  if (!opener || opener.start !== finding.start || opener.shape !== 'capital') return finding;
  const before = note.tokens[first - 1];
  const after = note.tokens[last + 1];
  const gap = gapBefore(note, first);
  const starts =
    before !== undefined &&
    ((gap === ' ' && (isUnlisted(before) || opens(note, first - 1, before))) ||
      (gap === '-' && isHalfOfName(before)) ||
      (/^, ?$/.test(gap) && isFamilyName(before) && AGED.test(note.text.slice(finding.end, finding.end + 12))));
  const ends =
    after !== undefined &&
    ((gapBefore(note, last + 1) === ' ' && (isUnlisted(after) || closesAsInitial(note, after))) ||
      (gapBefore(note, last + 1) === '-' && isHalfOfName(after)));
  const [above, below] = [
    ends ? undefined : wrappedTo(note, last, last + 1),
    starts ? undefined : wrappedTo(note, first, first - 1),
  ];
  if (above !== undefined || below !== undefined)
    return {
      ...finding,
      start: below?.start ?? (starts ? before.start : finding.start),
      end: above?.end ?? (ends ? after.end : finding.end),
    };
  return { ...finding, start: starts ? before.start : finding.start, end: ends ? after.end : finding.end };
}

/**
 * The other half of a name that a hard-wrapped line parts: a given name ends a long line and a family name begins the
 * next. `end` is the finding's word at the break, `beyond` the word on the other side.
 */
function wrappedTo(note: Note, end: number, beyond: number): Token | undefined {
  const [given, family] = [note.tokens[Math.min(end, beyond)], note.tokens[Math.max(end, beyond)]];
  if (given?.shape !== 'capital' || family?.shape !== 'capital') return undefined;
  if (gapBefore(note, Math.max(end, beyond)) !== '\n') return undefined;
  if (given.end - (note.lines[given.line] ?? 0) < WRAPPED || isBarred(given) || isBarred(family)) return undefined;
  const ordinary = Class.basic | Class.clinical | Class.state;
  if ((given.classes & Class.first) === 0 || (given.classes & ordinary) !== 0) return undefined;
  if ((family.classes & ordinary) !== 0 || looksClinical(family.lower)) return undefined;
  return (family.classes & Class.surname) !== 0 || isUnlisted(family) ? note.tokens[beyond] : undefined;
}
/** Characters from which on a line is taken to have been broken for its length. */
const WRAPPED = 45;

/** `Hargreaves, Dolores 81F`. */
const AGED = /^,? {1,3}\d{1,3} ?(?:[MF]\b|y\/?o|yr|year)/;

function isFamilyName(token: Token): boolean {
  return isUnlisted(token) || (token.shape === 'capital' && (token.classes & ~(Class.surname | Class.rare)) === 0);
}

/** What a hyphen joins to a name is the other half of it, `Stone-Ramirez`, unless it is a word of medicine. */
function isHalfOfName(token: Token): boolean {
  return (
    token.shape === 'capital' && token.lower.length > 2 && (token.classes & Class.clinical) === 0 && !isBarred(token)
  );
}

/** A capitalised word that no list has, and that is not built as a medicine is. */
function isUnlisted(token: Token): boolean {
  return (
    token.shape === 'capital' &&
    token.classes === 0 &&
    token.lower.length > 2 &&
    !looksClinical(token.lower) &&
    !ROLE.has(token.lower) &&
    !RELATION.has(token.lower) &&
    !isBarred(token)
  );
}

/** A word that names people or findings, where a sentence begins and a person's name goes on. */
function opens(note: Note, index: number, token: Token): boolean {
  return (
    token.shape === 'capital' &&
    startsSentence(note, index) &&
    (token.classes & (Class.first | Class.surname)) !== 0 &&
    (token.classes & (Class.basic | Class.common | Class.clinical | Class.state)) === 0 &&
    !token.possessive
  );
}

/** `Annika R` at the end of a line or before a bracket; no vitamin, no grade. */
function closesAsInitial(note: Note, token: Token): boolean {
  return (
    token.shape === 'initial' &&
    (token.classes & Class.clinical) === 0 &&
    /^\.?\s*(?:\n|$|[()])/.test(note.text.slice(token.end, token.end + 4))
  );
}
