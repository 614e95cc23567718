import { canonicalWord } from '../match/canonical.ts';
import { hashWord, MARK, type Tokens } from '../match/tokenise.ts';
import { intColumn, named, pairMap } from './columns.ts';
import type { IndexLabels } from './term-index.ts';

/** Numbers words from 1 on in the order they come up, the spellings of a word alike. */
export function wordNumbers(wordForm: IndexLabels['wordForm']) {
  const numbers = pairMap();
  const spelt = { low: intColumn(), high: intColumn(), word: intColumn() };
  let words = 0;

  function put(low: number, high: number, word: number): number {
    numbers.set(low, high, word);
    spelt.low.push(low);
    spelt.high.push(high);
    spelt.word.push(word);
    return word;
  }

  return {
    columns: named('spelt', spelt),

    get count() {
      return words;
    },

    /** The number of the word in a row of a name's tokens. */
    of(name: string, tokens: Tokens, row: number): number {
      const low = tokens.low[row] ?? 0;
      const high = tokens.high[row] ?? 0;
      const known = numbers.get(low, high);
      if (known !== 0) return known;
      if (wordForm === 'spelled' || ((tokens.kind[row] ?? 0) & MARK) !== 0) return put(low, high, ++words);
      const word = name.slice(tokens.start[row], tokens.end[row]).replace(/['’]s$/i, '');
      const [canonicalLow, canonicalHigh] = hashWord(canonicalWord(word));
      const number = numbers.get(canonicalLow, canonicalHigh) || put(canonicalLow, canonicalHigh, ++words);
      if (canonicalLow !== low || canonicalHigh !== high) put(low, high, number);
      return number;
    },

    /** The index's column `words`. */
    table: numbers.table,

    /** Takes up what the columns hold, after they were restored. */
    restored(): void {
      for (let row = 0; row < spelt.word.length; row++) {
        const word = spelt.word.at(row);
        numbers.set(spelt.low.at(row), spelt.high.at(row), word);
        words = Math.max(words, word);
      }
    },
  };
}
