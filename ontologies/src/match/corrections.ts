import { entryName, type TermIndex } from '../index/term-index.ts';
import { canonicalWord } from './canonical.ts';
import { wordDistance } from './misspelling.ts';

/** The one word that a word in small letters, which nothing knows, was meant to be; undefined if there is no one. */
export type Correct = (word: string) => string | undefined;

export const SHORTEST_MISSPELT = 6;
const LONGEST_MISSPELT = 40;
const MOST_KEPT = 20_000;

/**
 * Finds what misspelt words were meant to be, among all words of the names of some terminologies. A word that nothing knows
 * is taken for another with the same first letter if one letter is wrong, missing, too much or in another place, if no
 * other word is as near, and if they do not differ as forms of one word do (`hypertensive` and `hypertension`). With two
 * wrong letters nearly all that is found on clinical notes is another word, rightly spelt, that no terminology has.
 *
 * A look-up costs the same whatever the size of the terminologies: words are found by what is left of them when a letter
 * is taken out of each. The table of that is built when it is first needed, linear in the characters of all names, about
 * 60 bytes for each different word.
 *
 * @param common words in small letters that name nothing, and that others may be slips of all the same
 * @see Mor and Fraenkel (1982), A hash code method for detecting and correcting spelling errors
 */
export function createCorrect(indexes: readonly TermIndex[], common: Iterable<string>): Correct {
  let candidates: ((word: string) => Iterable<string>) | undefined;
  const kept = new Map<string, string | undefined>();
  return (word) => {
    if (word.length < SHORTEST_MISSPELT || word.length > LONGEST_MISSPELT || !/^\p{Ll}+$/u.test(word)) return undefined;
    if (kept.has(word)) return kept.get(word);
    if (kept.size >= MOST_KEPT) kept.clear();
    candidates ??= createCandidates([...distinctWords(indexes, common)]);
    const found = nearest(word, candidates(word));
    kept.set(word, found);
    return found;
  };
}

function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let least = Number.POSITIVE_INFINITY;
  let best: string | undefined;
  let alone = true;
  for (const candidate of candidates) {
    if (candidate.charCodeAt(0) !== word.charCodeAt(0)) continue;
    const distance = wordDistance(word, candidate, 2);
    const moved = distance === 2 && lettersOf(word) === lettersOf(candidate);
    if (distance > least || (distance > 1 && !moved)) continue;
    const same = best !== undefined && (best === candidate || canonicalWord(best) === canonicalWord(candidate));
    alone = distance < least || (alone && same);
    if (distance < least) best = candidate;
    least = distance;
  }
  if (!alone || best === undefined || best.length < SHORTEST_MISSPELT) return undefined;
  return areForms(word, best) ? undefined : best;
}

/** The different letters of a word: a letter doubled in the wrong place leaves them the same. */
const lettersOf = (word: string): string => [...new Set(word)].sort().join('');

const ENDINGS = new Set(
  `a ae al ally an ar aries ary ate ated ates ating ation ations d ed er ers es eum i ia ial ian ians ic ical ically ics
  ides ied ier ies in ine ing ings ion ions is ism ist istic ists itis ity ium ive ives ization ize ized izes izing ly ness oid oids
  ology oma omas or ors ory oses osis otic ous ously s ses sia sis th tic tics um us y`.split(/\s+/),
);
const SHORTEST_STEM = 4;

/** Whether two words are one stem with two endings; a lone `e` at the end, as in `gabapentine`, is a slip. */
function areForms(a: string, b: string): boolean {
  let stem = 0;
  while (stem < a.length && a[stem] === b[stem]) stem++;
  const isEnding = (ending: string): boolean => ending === '' || ENDINGS.has(ending);
  for (let from = stem; from >= Math.max(SHORTEST_STEM, stem - 3); from--) {
    const [endA, endB] = [a.slice(from), b.slice(from)];
    if (endA === '' && endB === 'e') return false;
    if (endA === 'e' && endB === '') return false;
    if (isEnding(endA) && isEnding(endB)) return true;
  }
  return false;
}

function distinctWords(indexes: readonly TermIndex[], common: Iterable<string>): Set<string> {
  const words = new Set<string>();
  const add = (word: string): void => {
    if (word.length >= SHORTEST_MISSPELT - 1 && word.length <= LONGEST_MISSPELT) words.add(word);
  };
  for (const index of indexes) {
    for (let entry = 0; entry < index.terms; entry++) {
      for (const [word] of entryName(index, entry).toLowerCase().matchAll(LETTERS)) add(word);
    }
  }
  for (const word of common) add(word);
  return words;
}

/** A run of letters that no digit stands beside. */
const LETTERS = /(?<![\p{L}\p{N}])\p{Ll}+(?![\p{L}\p{N}])/gu;

/**
 * The words that may be one letter apart from a word, and others: buckets by the hash of what is left of a word without one
 * of its letters but the first, about two words to a bucket.
 */
function createCandidates(words: readonly string[]): (word: string) => Iterable<string> {
  const keys = words.reduce((sum, word) => sum + word.length, 0);
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, keys / 2))) - 1;
  const first = new Int32Array(mask + 2);
  const buckets = new Int32Array(LONGEST_MISSPELT + 1);
  for (const word of words) {
    const count = bucketsOf(word, mask, buckets);
    for (let i = 0; i < count; i++) first[(buckets[i] ?? 0) + 1] = (first[(buckets[i] ?? 0) + 1] ?? 0) + 1;
  }
  for (let bucket = 0; bucket <= mask; bucket++) first[bucket + 1] = (first[bucket + 1] ?? 0) + (first[bucket] ?? 0);
  const next = first.slice();
  const rows = new Int32Array(keys);
  for (const [number, word] of words.entries()) {
    const count = bucketsOf(word, mask, buckets);
    for (let i = 0; i < count; i++) {
      const at = next[buckets[i] ?? 0] ?? 0;
      rows[at] = number;
      next[buckets[i] ?? 0] = at + 1;
    }
  }
  return function* (word) {
    const count = bucketsOf(word, mask, buckets);
    for (const bucket of buckets.slice(0, count)) {
      for (let row = first[bucket] ?? 0; row < (first[bucket + 1] ?? 0); row++) yield words[rows[row] ?? 0] ?? '';
    }
  };
}

/** Writes the buckets of a word as it is and without each of its letters but the first; returns how many. */
function bucketsOf(word: string, mask: number, into: Int32Array): number {
  for (let out = 1; out <= word.length; out++) {
    let hash = 0;
    for (let i = 0; i < word.length; i++) if (i !== out) hash = mix(hash, word.charCodeAt(i));
    into[out - 1] = (hash ^ (hash >>> 15)) & mask;
  }
  return word.length;
}

/** @see Appleby, MurmurHash3, of which this is one round */
function mix(hash: number, unit: number): number {
  const mixed = hash ^ Math.imul(unit, 0xcc9e2d51);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}
