import { relatedGivenNames } from './lexicon.ts';
import { nameWords } from './name-surrogate.ts';

/** Numbers the things of each kind as they come. */
export interface Numbering {
  /** `[NAME-1]`: the same number for the same person or thing all through the note. */
  tag(label: string, original: string): string;
}

/** @param names all that stand in the note: who is who shows in the longest of them */
export function createNumbering(names: readonly string[]): Numbering {
  const personOf = personsIn(names);
  const numbers = new Map<string, number>();
  const counts = new Map<string, number>();
  return {
    tag(label, original) {
      const thing = label === 'NAME' ? personOf(original) : original.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
      const key = `${label} ${thing}`;
      const number = numbers.get(key) ?? (counts.get(label) ?? 0) + 1;
      if (!numbers.has(key)) counts.set(label, number);
      numbers.set(key, number);
      return `[${label}-${number}]`;
    },
  };
}

interface Person {
  readonly key: string;
  readonly words: ReadonlySet<string>;
  /** First letters of the words, and letters that stand alone. */
  readonly letters: ReadonlySet<string>;
}

/**
 * Tells names of one person from those of two: a shorter name belongs to the one person whose words and first letters it has. If
 * several have them, as a family name that brothers share, or none has, it is a person of its own.
 */
function personsIn(names: readonly string[]): (name: string) => string {
  const written = new Map(names.map((name) => partsOf(name)).map((parts) => [parts.key, parts]));
  const longestFirst = [...written.values()].sort(
    (a, b) => b.words.length - a.words.length || b.initials.length - a.initials.length || (a.key < b.key ? -1 : 1),
  );
  const byWord = new Map<string, Person[]>();
  const owners = new Map<string, string>();
  for (const { key, words, initials } of longestFirst) {
    const [first = ''] = words;
    const candidates = [first, ...relatedGivenNames(first)].flatMap((word) => byWord.get(word) ?? []);
    const fitting = new Set(candidates.filter((person) => isOf(person, words, initials)));
    const [only] = fitting.size === 1 ? fitting : [];
    owners.set(key, only?.key ?? key);
    if (fitting.size > 0) continue;
    const letters = new Set([...words.map((word) => word.charAt(0)), ...initials]);
    const person = { key, words: new Set(words), letters };
    for (const word of person.words) byWord.set(word, [...(byWord.get(word) ?? []), person]);
  }
  return (name) => owners.get(partsOf(name).key) ?? name;
}

function isOf({ words: whole, letters }: Person, words: readonly string[], initials: readonly string[]): boolean {
  return (
    words.every((word) => whole.has(word) || relatedGivenNames(word).some((other) => whole.has(other))) &&
    initials.every((letter) => letters.has(letter))
  );
}

function partsOf(name: string): { key: string; words: readonly string[]; initials: readonly string[] } {
  const all = nameWords(name).filter((word) => !TITLES.test(word));
  const words = all.filter((word) => word.length > 1).sort();
  const initials = all.filter((word) => word.length === 1).sort();
  return { key: [...words, ...initials].join(' '), words, initials };
}
const TITLES = /^(?:jr|sr|ii|iii|iv|dr|mr|mrs|ms|md|and)$/;
