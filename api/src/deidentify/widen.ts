import { RELATION } from './detectors/name-kin.ts';
import { ROLE } from './detectors/name-role.ts';
import { isBarred } from './detectors/name-worth.ts';
import type { Finding } from './finding.ts';
import { Class, looksClinical } from './lexicon.ts';
import { gapBefore, type Note, startsSentence, type Token, tokenAt } from './tokens.ts';

/** Names grow over the unlisted word beside them, `Maddox Thibodeaux`, and over an initial that closes them. */
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
      (/^, ?$/.test(gap) && isFamilyName(before) && AGED.test(note.text.slice(finding.end, finding.end + 12))));
  const ends =
    after !== undefined && gapBefore(note, last + 1) === ' ' && (isUnlisted(after) || closesAsInitial(note, after));
  return { ...finding, start: starts ? before.start : finding.start, end: ends ? after.end : finding.end };
}

/** `Hargreaves, Dolores 81F`. */
const AGED = /^,? {1,3}\d{1,3} ?(?:[MF]\b|y\/?o|yr|year)/;

function isFamilyName(token: Token): boolean {
  return isUnlisted(token) || (token.shape === 'capital' && (token.classes & ~(Class.surname | Class.rare)) === 0);
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
