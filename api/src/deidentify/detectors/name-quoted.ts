import type { Finding } from '../finding.ts';
import { RELATIONS } from '../lexicon/people-words.ts';
import { Class, classesOf } from '../lexicon.ts';
import { findShapes, textBefore } from '../scan.ts';
import { type Note, tokenAt } from '../tokens.ts';
import { isBarred } from './name-worth.ts';

/** Names in quotation marks: `Elizabeth "Bitsy" Horn`, `aka "Emeka"`, `grandfather ("Papa Joe")`. */
export function detectQuotedName(note: Note): Finding[] {
  return /["“]/.test(note.text) ? findShapes(note, RULES) : [];
}

const QUOTED = '["\\u201c](?<id>[A-Z][A-Za-z\'\\u2019-]{1,20}(?: [A-Z][A-Za-z\'\\u2019-]{1,20})?)["\\u201d]';
const KIN = RELATIONS.split(' ')
  .filter((word) => /^\p{L}{3,}$/u.test(word))
  .join('|');

const RULES = [
  {
    shape: new RegExp(`\\b[A-Z][a-z]{1,20},? \\(?${QUOTED}`, 'g'),
    label: 'NAME',
    sub: 'PATIENT',
    confidence: 0.76,
    accept: (_: string, note: Note, start: number, end: number) =>
      !PET.test(textBefore(note, start, 12)) && followsName(note, start) && mayName(note, start, end),
  },
  {
    shape: new RegExp(
      `\\b(?:aka|a\\.k\\.a\\.?|a k a|known as|goes by|nicknamed?|alias|called|named|bracelet|tattoo of|name|${KIN}),?:? \\(?${QUOTED}`,
      'gi',
    ),
    label: 'NAME',
    sub: 'PATIENT',
    confidence: 0.8,
    accept: (value: string, note: Note, start: number, end: number) =>
      /^[A-Z]/.test(value) && !PET.test(textBefore(note, start, 12)) && mayName(note, start, end),
  },
] as const;

/** `her dog "Biscuit"`: no person. */
const PET = /\b(?:dog|cat|pet|puppy|kitten|horse|parrot|bird|rabbit|turtle|boat|truck)s?,? ["\u201c]$/;

/** The word before the quotation is a name. */
function followsName(note: Note, start: number): boolean {
  const before = note.tokens[tokenAt(note, start) - 1];
  return before !== undefined && (before.classes & (Class.first | Class.surname)) !== 0;
}

function mayName(note: Note, start: number, end: number): boolean {
  const words = note.tokens.slice(tokenAt(note, start), tokenAt(note, end));
  return (
    words.some((token) => !isBarred(token)) &&
    words.every(({ lower }) => (classesOf(lower) & (Class.clinical | Class.state)) === 0)
  );
}
