import { intColumn } from '../index/columns.ts';
import { entryName, type TermIndex } from '../index/term-index.ts';
import { CHARACTERS, IGNORED, LAST_SEPARATOR } from '../match/characters.ts';

/**
 * The words of all names, sorted, with the names they stand in; and the words of each name. Names are numbered from the
 * shortest, so that lists of names come best first.
 */
export interface WordTable {
  readonly words: readonly string[];
  /** Names with word w: `names[firstName[w]]` to `names[firstName[w + 1]]`, ascending. */
  readonly firstName: Int32Array;
  readonly names: Int32Array;
  /** Words of name n in order: `nameWords[firstWord[n]]` to `nameWords[firstWord[n + 1]]`. */
  readonly firstWord: Int32Array;
  readonly nameWords: Int32Array;
  /** The index entry of each name. */
  readonly entries: Int32Array;
}

/** Memory: about 60 bytes a name. Time: linear in the names' characters, plus sorting the distinct words. */
export function wordTable(index: TermIndex): WordTable {
  const numbers = new Map<string, number>();
  const firstWord = new Int32Array(index.terms + 1);
  const spoken = intColumn(index.terms * 4 + 16);
  const entries = byLength(index);
  for (let name = 0; name < entries.length; name++) {
    for (const word of wordsOf(entryName(index, entries[name] ?? 0))) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(word, number);
      }
      spoken.push(number);
    }
    firstWord[name + 1] = spoken.length;
  }
  const words = [...numbers.keys()].sort((a, b) => (a < b ? -1 : 1));
  const renumbered = new Int32Array(words.length);
  for (const [i, word] of words.entries()) renumbered[numbers.get(word) ?? 0] = i;
  const nameWords = spoken.values().map((number) => renumbered[number] ?? 0);
  return {
    words,
    ...namesOfWords(nameWords, firstWord, words.length),
    firstWord,
    nameWords,
    entries,
  };
}

/** The folded words of a name or a query. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let word = '';
  for (let i = 0; i < text.length; i++) {
    const folded = CHARACTERS[text.charCodeAt(i)] ?? 0;
    if (folded > LAST_SEPARATOR) word += String.fromCharCode(folded);
    else if (folded !== IGNORED && word !== '') {
      words.push(word);
      word = '';
    }
  }
  if (word !== '') words.push(word);
  return words;
}

/** Entries ordered by the length of their names in bytes, by counting. */
function byLength(index: TermIndex): Int32Array {
  const lengths = index.entryNameBytes;
  const first = new Int32Array(0x10001);
  for (const length of lengths) first[length + 1] = (first[length + 1] ?? 0) + 1;
  for (let i = 0; i < 0x10000; i++) first[i + 1] = (first[i + 1] ?? 0) + (first[i] ?? 0);
  const entries = new Int32Array(lengths.length);
  for (let entry = 0; entry < lengths.length; entry++) {
    const length = lengths[entry] ?? 0;
    const at = first[length] ?? 0;
    entries[at] = entry;
    first[length] = at + 1;
  }
  return entries;
}

function namesOfWords(nameWords: Int32Array, firstWord: Int32Array, words: number) {
  const firstName = new Int32Array(words + 1);
  for (const word of nameWords) firstName[word + 1] = (firstName[word + 1] ?? 0) + 1;
  for (let word = 0; word < words; word++) firstName[word + 1] = (firstName[word + 1] ?? 0) + (firstName[word] ?? 0);
  const next = firstName.slice();
  const names = new Int32Array(nameWords.length);
  for (let name = 0; name + 1 < firstWord.length; name++) {
    for (let row = firstWord[name] ?? 0; row < (firstWord[name + 1] ?? 0); row++) {
      const word = nameWords[row] ?? 0;
      const at = next[word] ?? 0;
      names[at] = name;
      next[word] = at + 1;
    }
  }
  return { firstName, names };
}
