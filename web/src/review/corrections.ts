interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where words stand in a text, in any case. */
export function places(text: string, words: string): Place[] {
  const wanted = words.trim();
  if (wanted === '') return [];
  const shape = new RegExp(wanted.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu');
  return [...text.matchAll(shape)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** Places that touch none of the others. */
export const without = <P extends Place>(all: readonly P[], others: readonly Place[]): P[] =>
  all.filter((place) => others.every((other) => other.end <= place.start || place.end <= other.start));
