import { Class, looksClinical } from '../deidentify/lexicon.ts';
import { folded, occurrences } from '../deidentify/project-terms.ts';
import { readNote } from '../deidentify/tokens.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What is longer is no name or number, and stands in no other note. */
const LONGEST = 100;

/** The words at a place, as they are looked for elsewhere; none if they are too long or too short to tell anything. */
export function wordsAt(text: string, { start, end }: Place): string[] {
  const words = text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
  return words.length > 1 && words.length <= LONGEST && /[\p{L}\p{N}]/u.test(words) ? [words] : [];
}

/** All places of words in a text, and one more, by place and apart. */
export function placesOf(text: string, words: readonly string[], seen: Place | null): Place[] {
  const all = words.flatMap((one) => occurrences(text, one));
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of [...all, ...(seen ? [seen] : [])].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

/**
 * Whether words are ones that notes are full of. One person's report of such a word must not close a whole project, nor
 * take it out of all that arrives later.
 */
export function isEveryday(words: string): boolean {
  const { tokens } = readNote(folded(words));
  return tokens.every(({ shape, lower, classes }) => {
    if (shape === 'number' || shape === 'code') return lower.length < 4;
    return lower.length < 3 || looksClinical(lower) || (classes & (Class.common | Class.clinical)) !== 0;
  });
}
