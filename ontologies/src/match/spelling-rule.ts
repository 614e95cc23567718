export const SPELLING_FIXED = 'fixed';
export const SPELLING_FREE = 'free';

/**
 * Whether a one-word term is only meant in its own capitals: short words with a capital past the first letter, and all
 * words of three letters or fewer with any capital, are acronyms ("ALL", "AIDS", "hCG"), which would otherwise be found in common words.
 */
export function spellingRule(word: string): typeof SPELLING_FIXED | typeof SPELLING_FREE {
  if (word.length > 6) return SPELLING_FREE;
  const acronym = /\p{Lu}/u.test(word.slice(1)) || (word.length <= 3 && /\p{Lu}/u.test(word));
  return acronym ? SPELLING_FIXED : SPELLING_FREE;
}
