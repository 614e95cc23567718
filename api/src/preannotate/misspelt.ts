import {
  canonicalWord,
  createCorrect,
  createFound,
  createTokens,
  hashWord,
  LOOK_ALIKE,
  LOWER,
  SHORTEST_MISSPELT,
  type Tokens,
  tokenise,
} from '@chartmark/ontologies';
import { type Choose, type Dictionary, type Mention, meaningsAt } from './mention.ts';
import { partAt, type Section } from './sections.ts';

/** How many words of a name may stand on either side of the misspelt one. */
const AROUND = 5;

/** Words in small letters, to tell misspelt ones by. */
export interface Spellings {
  /** Written as they should be, whatever they are, also people and places. */
  readonly known: ReadonlySet<string>;
  /** Those of them that others may be slips of. */
  readonly common: ReadonlySet<string>;
}

/** Finds names in which one word is misspelt. Not re-entrant. */
export function createMisspelt(dictionaries: readonly Dictionary[], { known, common }: Spellings, choose?: Choose) {
  const correct = createCorrect(
    dictionaries.map(({ matcher }) => matcher.index),
    common,
  );
  /** Tells most words apart without making a string of each; that a strange word shares one is as good as never. */
  const knownHashes = new Set(Array.from(known, (word) => hashWord(word)[0]));
  const tokens = createTokens(64);
  const found = createFound(16);

  /** The longest names over a word once it is put right, in places of the text as it is. */
  function namesOver(text: string, all: Tokens, row: number, right: string): Mention[] {
    const from = all.start[Math.max(0, row - AROUND)] ?? 0;
    const to = all.end[Math.min(all.count - 1, row + AROUND)] ?? text.length;
    const start = all.start[row] ?? 0;
    const end = all.end[row] ?? 0;
    const window = text.slice(from, start) + right + text.slice(end, to);
    const longer = end - start - right.length;
    const mentions: Mention[] = [];
    tokenise(window, tokens);
    for (const dictionary of dictionaries) {
      dictionary.matcher.longestAtEach(window, tokens, found);
      for (let i = 0; i < found.count; i++) {
        const first = found.start[i] ?? 0;
        const last = found.end[i] ?? 0;
        if (first > start - from || last < start - from + right.length) continue;
        for (const meaning of meaningsAt(dictionary, found.entry[i] ?? 0, window, first, last)) {
          mentions.push({ ...meaning, start: first + from, end: last + from + longer, source: 'misspelling' });
        }
      }
    }
    return mentions;
  }

  return {
    /** The rows of words in small letters that a dictionary, which has just matched the text, does not have. */
    strange(all: Tokens, { matcher }: Dictionary, among: readonly number[] | undefined): number[] {
      const numbers = matcher.lastWords();
      if (among) return among.filter((row) => numbers[row] === 0);
      const rows: number[] = [];
      const { count, start, end, kind, low } = all;
      for (let row = 0; row < count; row++) {
        if (numbers[row] !== 0 || (end[row] ?? 0) - (start[row] ?? 0) < SHORTEST_MISSPELT) continue;
        if (((kind[row] ?? 0) & LOWER) !== 0 && !knownHashes.has(low[row] ?? 0)) rows.push(row);
      }
      return rows;
    },

    mentions(text: string, all: Tokens, parts: readonly Section[], rows: readonly number[]): Mention[] {
      return rows.flatMap((row): Mention[] => {
        const start = all.start[row] ?? 0;
        const word = text.slice(start, all.end[row]).toLowerCase();
        const right = known.has(canonicalWord(word)) ? undefined : correct(word);
        if (right === undefined) return [];
        const over = namesOver(text, all, row, right);
        const longest = Math.max(...over.map((mention) => mention.end - mention.start));
        const names = over.filter(({ end, start: from, type }) => end - from === longest && type !== LOOK_ALIKE);
        const [first] = names;
        const same = names.filter((name) => name.start === first?.start);
        const alone = new Set(same.map(({ type }) => type)).size === 1;
        if (!first || (!choose && !alone)) return [];
        return [choose && same.length > 1 ? choose(same, text, partAt(parts, start)) : first];
      });
    },
  };
}
