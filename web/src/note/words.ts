import { type Fragment, splitsCharacter } from '@chartmark/schemas';

const WORDS = new Intl.Segmenter('und', { granularity: 'word' });
const CHARACTERS = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** How far around an offset words are looked for; clinical words end well before. */
const REACH = 400;

/**
 * A selection drawn to whole words (Unicode word boundaries, so also where no spaces part them) and without white space
 * at its edges.
 *
 * @returns null if nothing but white space was selected
 * @see Unicode Standard Annex 29
 */
export function snapped(text: string, from: number, to: number): Fragment | null {
  const trimmed = exact(text, from, to);
  if (!trimmed) return null;
  const { start, end } = trimmed;
  return { start: segmentAround(text, start, WORDS).start, end: segmentAround(text, end - 1, WORDS).end };
}

/** A selection as it was drawn, but for white space at its edges and halves of characters. */
export function exact(text: string, from: number, to: number): Fragment | null {
  let start = Math.min(from, to);
  let end = Math.max(from, to);
  if (splitsCharacter(text, start)) start--;
  if (splitsCharacter(text, end)) end++;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return start < end ? { start, end } : null;
}

/** The word an offset lies in or just after, or null between words. */
export function wordAt(text: string, offset: number): Fragment | null {
  for (const at of [offset, offset - 1]) {
    if (at < 0 || at >= text.length) continue;
    const { start, end, isWordLike } = segmentAround(text, at, WORDS);
    if (isWordLike) return { start, end };
  }
  return null;
}

/** Where the caret is after a step of one character as people see it. */
export function characterStep(text: string, offset: number, direction: -1 | 1): number {
  if (direction === 1) return offset >= text.length ? text.length : segmentAround(text, offset, CHARACTERS).end;
  return offset <= 0 ? 0 : segmentAround(text, offset - 1, CHARACTERS).start;
}

/** Where the caret is after a step to the next word's end, or the word's start before. */
export function wordStep(text: string, offset: number, direction: -1 | 1): number {
  let at = offset;
  while (direction === 1 ? at < text.length : at > 0) {
    const { start, end, isWordLike } = segmentAround(text, direction === 1 ? at : at - 1, WORDS);
    at = direction === 1 ? end : start;
    if (isWordLike) return at;
  }
  return at;
}

/**
 * Where else in the note the same words stand: whole words, letters of either case, any white space between them.
 *
 * @returns in text order, without those that overlap the given fragment
 */
export function equalMentions(text: string, { start, end }: Fragment): readonly Fragment[] {
  const words = text.slice(start, end).trim().split(/\s+/u).map(escaped).join('\\s+');
  if (words === '') return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${words}(?![\\p{L}\\p{N}\\p{M}])`, 'giu');
  return [...text.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((found) => found.end <= start || end <= found.start);
}

interface Around extends Fragment {
  readonly isWordLike: boolean;
}

function segmentAround(text: string, offset: number, segmenter: Intl.Segmenter): Around {
  const from = windowStart(text, offset);
  const found = segmenter.segment(text.slice(from, offset + REACH)).containing(offset - from);
  if (!found) return { start: offset, end: offset, isWordLike: false };
  const start = from + found.index;
  return { start, end: start + found.segment.length, isWordLike: found.isWordLike ?? false };
}

/** A place before the offset where a word surely begins: after white space, or as far as words are looked for. */
function windowStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < REACH && !isSpace(text, at - 1)) at--;
  return splitsCharacter(text, at) ? at - 1 : at;
}

const isSpace = (text: string, at: number): boolean => /\s/u.test(text.charAt(at));

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, (sign) => `\\${sign}`);
