import { SPELLING_FIXED, spellingRule } from '../match/spelling-rule.ts';
import { BREAK, createTokens, hashExactly, MARK, tokenise } from '../match/tokenise.ts';
import { characterPool, countingOrder, type Grown, intColumn, named, release } from './columns.ts';
import { conceptColumns } from './concept-columns.ts';
import { type Fact, factColumns } from './facts.ts';
import { sha256 } from './sha256.ts';
import type { Term } from './term.ts';
import { type IndexLabels, packIndex, type TermIndex } from './term-index.ts';
import { layOutTrie } from './trie.ts';
import { wordNumbers } from './word-numbers.ts';

/** Longer names are left out: no note holds them, and they bound how far a match looks ahead. */
export const LONGEST_NAME_TOKENS = 40;
const LONGEST_NAME_BYTES = 0xffff;

/** Why a name was left out: nobody writes one so long, or it has no word. */
export type LeftOut = 'a name too long' | 'a name without a word';

/** All that a builder was told, as bytes by column to which later ones only add, and the labels that numbers stand for. */
export interface BuilderState extends Pick<IndexLabels, 'types' | 'systems'> {
  readonly columns: Readonly<Record<string, Uint8Array>>;
}

export interface IndexBuilder {
  /** Adds a name, or says why it was left out. Of one that is added again to its concept, the index keeps the first. */
  add(term: Term): LeftOut | undefined;
  /** Adds what a terminology says of a concept; it counts for concepts that have a name here by the end. */
  describe(fact: Fact): void;
  /** How many names were added, those that repeat one of the same concept included. */
  readonly names: number;
  /** What was added so far, without a copy: valid until more is. */
  state(): BuilderState;
  /** Closes the dictionary. The builder must not be used afterwards. */
  build(): TermIndex;
}

/**
 * Builds an index in one pass over the terms, in memory proportional to the dictionary's words.
 *
 * @param wordForm `canonical` unites the inflections and spellings of a word; `spelled` only ignores case and diacritics
 * @param from what another builder of the same word form was told, to go on where it stood
 */
export function createIndexBuilder(wordForm: IndexLabels['wordForm'] = 'canonical', from?: BuilderState): IndexBuilder {
  const tokens = createTokens(64);
  const pool = characterPool();
  const numbers = wordNumbers(wordForm);
  const concepts = conceptColumns(pool);
  const facts = factColumns(pool);
  const words = intColumn();
  const entries = {
    word: intColumn(),
    concept: intColumn(),
    spelling: intColumn(),
    name: intColumn(),
    bytes: intColumn(),
  };
  const columns: Readonly<Record<string, Grown>> = {
    ...{ pool, words },
    ...named('entry', entries),
    ...numbers.columns,
    ...concepts.columns,
    ...facts.columns,
  };
  if (from) restore(from);

  function restore({ columns: saved, ...labels }: BuilderState): void {
    for (const [name, column] of Object.entries(columns)) column.restore(saved[name] ?? new Uint8Array(0));
    numbers.restored();
    concepts.restored(labels);
  }

  /** Whether the tokens, which are those of a name, make a phrase. */
  function isPhrase(): boolean {
    let hasWord = false;
    for (let row = 0; row < tokens.count; row++) {
      const kind = tokens.kind[row] ?? 0;
      if (kind & BREAK) return false;
      hasWord ||= (kind & MARK) === 0;
    }
    return hasWord;
  }

  return {
    add(term) {
      if (term.name.length * 3 > LONGEST_NAME_BYTES) return 'a name too long';
      tokenise(term.name, tokens);
      if (tokens.count > LONGEST_NAME_TOKENS) return 'a name too long';
      if (!isPhrase()) return 'a name without a word';
      const first = tokens.start[0] ?? 0;
      const end = tokens.end[tokens.count - 1] ?? 0;
      const acronym = tokens.count === 1 && spellingRule(term.name.slice(first, end)) === SPELLING_FIXED;
      const spelling = acronym || term.exact === true ? hashExactly(term.name, first, end) : 0;
      const nameAt = pool.add(term.name, tokens.units);
      const nameBytes = pool.length - nameAt;
      entries.word.push(words.length);
      for (let row = 0; row < tokens.count; row++) words.push(numbers.of(term.name, tokens, row));
      entries.concept.push(concepts.of(term, nameAt, nameBytes));
      entries.spelling.push(spelling);
      entries.name.push(nameAt);
      entries.bytes.push(nameBytes);
      return undefined;
    },

    describe: facts.add,

    get names() {
      return entries.name.length;
    },

    state: () => ({
      columns: Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.bytes()])),
      ...concepts.labels,
    }),

    build() {
      concepts.close();
      entries.word.push(words.length);
      const { nodeOf, ...trie } = layOutTrie({ words: words.values(), first: entries.word.values() }, numbers.count);
      words.free();
      const byNode = countingOrder(nodeOf, trie.firstEdge.length - 1);
      release(nodeOf);
      const order = withoutRepeats(byNode, entries.concept.values(), entries.spelling.values());
      const index = packIndex(
        {
          words: numbers.table(),
          ...trie,
          firstEntry: order.first,
          entryConcept: permuted(entries.concept.values(), order.rows),
          entrySpelling: permuted(entries.spelling.values(), order.rows),
          entryName: permuted(entries.name.values(), order.rows),
          entryNameBytes: Uint16Array.from(permuted(entries.bytes.values(), order.rows)),
          ...concepts.build(),
          ...facts.build(concepts.keys),
          characters: pool.bytes(),
        },
        { ...concepts.labels, wordForm },
        sha256,
      );
      for (const column of Object.values(columns)) column.free();
      release(numbers.table());
      return index;
    },
  };
}

/** Builds an index of terms that are already in memory. */
export function indexOf(terms: Iterable<Term>, wordForm: IndexLabels['wordForm'] = 'canonical'): TermIndex {
  const builder = createIndexBuilder(wordForm);
  for (const term of terms) builder.add(term);
  return builder.build();
}

/** Entries by their node, without those that say again of which concept a name is. */
function withoutRepeats(
  { rows, first }: { readonly rows: Int32Array; readonly first: Int32Array },
  concept: Int32Array,
  spelling: Int32Array,
): { readonly rows: Int32Array; readonly first: Int32Array } {
  const same = (one: number, other: number): boolean =>
    concept[one] === concept[other] && spelling[one] === spelling[other];
  let kept = 0;
  for (let node = 0; node + 1 < first.length; node++) {
    const from = first[node] ?? 0;
    const to = first[node + 1] ?? 0;
    const begin = kept;
    first[node] = begin;
    for (let row = from; row < to; row++) {
      const entry = rows[row] ?? 0;
      let other = begin;
      while (other < kept && !same(rows[other] ?? 0, entry)) other++;
      if (other === kept) rows[kept++] = entry;
    }
  }
  first[first.length - 1] = kept;
  return { rows: rows.subarray(0, kept), first };
}

function permuted(values: Int32Array, rows: Int32Array): Int32Array {
  const out = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) out[i] = values[rows[i] ?? 0] ?? 0;
  return out;
}
