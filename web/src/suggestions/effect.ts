import type { LexiconEntry } from '@chartmark/schemas';

/** What became of words: turned down words are suggested no more, others with the confidence that people earned them. */
export const EFFECTS = ['proposed', 'ranked', 'suppressed'] as const;
export type Effect = (typeof EFFECTS)[number];

export function effectOf({ right, wrong }: LexiconEntry): Effect {
  if (wrong > right) return 'suppressed';
  return wrong === 0 ? 'proposed' : 'ranked';
}

/** How often the words were right, 0 to 1. */
export const shareRight = ({ right, wrong }: LexiconEntry): number => right / Math.max(1, right + wrong);

export const SORTS = ['met', 'words', 'right', 'wrong', 'share'] as const;
export type Sort = (typeof SORTS)[number];

/** Which words of the lexicon are shown, and in which order. */
export interface Narrowing {
  readonly search: string;
  readonly effect: Effect | null;
  readonly label: string | null;
  readonly sort: Sort;
}

export const EVERYTHING: Narrowing = { search: '', effect: null, label: null, sort: 'met' };

/** Whether a choice can only be shown once all words are known; they come in the order of how often they were met. */
export const needsAll = ({ search, effect, label, sort }: Narrowing): boolean =>
  search.trim() !== '' || effect !== null || label !== null || sort !== 'met';

/** The chosen words in the chosen order; equals stay as they came. */
export function narrowed(entries: readonly LexiconEntry[], { search, effect, label, sort }: Narrowing): LexiconEntry[] {
  const sought = search.trim().toLowerCase();
  const shown = entries.filter(
    (entry) =>
      entry.words.includes(sought) &&
      (effect === null || effectOf(entry) === effect) &&
      (label === null || entry.label === label),
  );
  switch (sort) {
    case 'met':
      return shown;
    case 'words':
      return shown.sort((a, b) => a.words.localeCompare(b.words));
    case 'right':
      return shown.sort((a, b) => b.right - a.right);
    case 'wrong':
      return shown.sort((a, b) => b.wrong - a.wrong);
    case 'share':
      return shown.sort((a, b) => shareRight(a) - shareRight(b));
  }
}
