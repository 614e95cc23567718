import type { Finding } from '../finding.ts';
import { Class } from '../lexicon.ts';
import { findShapes } from '../scan.ts';
import { type Note, tokenAt } from '../tokens.ts';

/** Two or three words in a row that a telephone number follows: `Golden Oaks: Kleinknecht Goddess, 704-555-0159`. */
export function detectContactName(note: Note): Finding[] {
  return findShapes(note, RULES);
}

const RULES = [
  {
    shape:
      /(?<=[:;(] ?|\n {0,8}|\d\) ?|- )[A-Z][a-z'’-]{2,20}(?: [A-Z]\.)? [A-Z][A-Za-z'’-]{2,20}(?=,? {1,2}(?:at |cell |tel |ph |c |h |w )?\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]\d{4}(?!\d))/g,
    label: 'NAME',
    sub: 'STAFF',
    confidence: 0.76,
    accept: (_: string, note: Note, start: number, end: number) => everyWordMayName(note, start, end),
  },
] as const;

function everyWordMayName(note: Note, start: number, end: number): boolean {
  const words = note.tokens.slice(tokenAt(note, start), tokenAt(note, end));
  return words.every(({ classes }) => (classes & (Class.basic | Class.clinical | Class.state)) === 0);
}
