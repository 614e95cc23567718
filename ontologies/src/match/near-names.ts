import { entryName, type TermIndex } from '../index/term-index.ts';
import { lacking, letterBits, wordDistance } from './misspelling.ts';

/** Finds the entry of the one name a misspelt word, in small letters, can stand for, or undefined. */
export type NearNames = (word: string) => number | undefined;

const SHORTEST = 6;
/** From this length on, two letters may be wrong. */
const LONG = 9;
const LONGEST = 40;
const MOST_KEPT = 20_000;

/**
 * Approximate look-up of one-word names, for words nothing else knows: the same first letter, one letter wrong, two in a
 * long word, and no other concept as near. A word costs a scan of the names with its first letter, so this is for the
 * few words that are left over; answers are kept.
 */
export function createNearNames(index: TermIndex): NearNames {
  const names = Map.groupBy(oneWordNames(index), ({ name }) => name.charAt(0));
  const kept = new Map<string, number | undefined>();
  return (word) => {
    if (word.length < SHORTEST || word.length > LONGEST || !/^\p{Ll}+$/u.test(word)) return undefined;
    if (kept.has(word)) return kept.get(word);
    if (kept.size >= MOST_KEPT) kept.clear();
    const found = nearest(index, names.get(word.charAt(0)) ?? [], word);
    kept.set(word, found);
    return found;
  };
}

interface OneWordName {
  readonly name: string;
  readonly letters: number;
  readonly entry: number;
}

function nearest(index: TermIndex, names: readonly OneWordName[], word: string): number | undefined {
  const letters = letterBits(word);
  let most = word.length < LONG ? 1 : 2;
  let best: OneWordName | undefined;
  let alone = true;
  for (const candidate of names) {
    if (Math.abs(candidate.name.length - word.length) > most || lacking(letters, candidate.letters) > most) continue;
    const distance = wordDistance(word, candidate.name, most);
    if (distance > most) continue;
    alone =
      distance < most || best === undefined || index.entryConcept[best.entry] === index.entryConcept[candidate.entry];
    most = distance;
    best = candidate;
  }
  return alone ? best?.entry : undefined;
}

function oneWordNames(index: TermIndex): OneWordName[] {
  const names: OneWordName[] = [];
  for (const node of new Set(index.rootChild)) {
    if (node === 0) continue;
    for (let entry = index.firstEntry[node] ?? 0; entry < (index.firstEntry[node + 1] ?? 0); entry++) {
      const name = entryName(index, entry).toLowerCase();
      if (index.entrySpelling[entry] !== 0 || name.length < SHORTEST || !/^\p{Ll}+$/u.test(name)) continue;
      names.push({ name, letters: letterBits(name), entry });
    }
  }
  return names;
}
