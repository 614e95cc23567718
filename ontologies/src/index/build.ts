import { createHash } from 'node:crypto';
import { canonicalWord } from '../match/canonical.ts';
import { SPELLING_FIXED, spellingRule } from '../match/spelling-rule.ts';
import { BREAK, createTokens, hashExactly, hashWord, MARK, tokenise } from '../match/tokenise.ts';
import { characterPool, countingOrder, identity, intColumn, pairMap, release } from './columns.ts';
import { conceptKey, type Fact, factColumns } from './facts.ts';
import type { Term } from './term.ts';
import { type IndexLabels, packIndex, type TermIndex } from './term-index.ts';
import { layOutTrie } from './trie.ts';

/** Longer names are left out: no note holds them, and they bound how far a match looks ahead. */
export const LONGEST_NAME_TOKENS = 40;
const LONGEST_NAME_BYTES = 0xffff;

/** Why a name was left out: nobody writes one so long, or it has no word. */
export type LeftOut = 'a name too long' | 'a name without a word';

export interface IndexBuilder {
  /** Adds a name, or says why it was left out. One that its concept has already takes no place in the index. */
  add(term: Term): LeftOut | undefined;
  /** Adds what a terminology says of a concept; it counts for concepts that have a name here by the end. */
  describe(fact: Fact): void;
  /** Closes the dictionary. The builder must not be used afterwards. */
  build(): TermIndex;
}

/**
 * Builds an index in one pass over the terms, in memory proportional to the dictionary's distinct words and prefixes.
 *
 * @param wordForm `canonical` unites the inflections and spellings of a word; `spelled` only ignores case and diacritics
 */
export function createIndexBuilder(wordForm: IndexLabels['wordForm'] = 'canonical'): IndexBuilder {
  const tokens = createTokens(64);
  const spellings = pairMap();
  const conceptIds = pairMap();
  const pool = characterPool();
  const types = labelColumn();
  const systems = labelColumn();
  const facts = factColumns(pool);
  const words = intColumn();
  const entries = { word: intColumn(), concept: intColumn(), spelling: intColumn(), name: intColumn(), bytes: intColumn() };
  const concepts = { type: intColumn(), system: intColumn(), code: intColumn(), codeBytes: intColumn() };
  const preferred = { name: intColumn(), bytes: intColumn() };
  let distinctWords = 0;
  const last = { type: '', system: '', code: '', concept: -1 };

  function wordId(name: string, row: number): number {
    const low = tokens.low[row] ?? 0;
    const high = tokens.high[row] ?? 0;
    const known = spellings.get(low, high);
    if (known !== 0) return known;
    if (wordForm === 'spelled' || ((tokens.kind[row] ?? 0) & MARK) !== 0) return newWord(low, high);
    const word = name.slice(tokens.start[row], tokens.end[row]).replace(/['’]s$/i, '');
    const [canonicalLow, canonicalHigh] = hashWord(canonicalWord(word));
    const id = spellings.get(canonicalLow, canonicalHigh) || newWord(canonicalLow, canonicalHigh);
    if (canonicalLow !== low || canonicalHigh !== high) spellings.set(low, high, id);
    return id;
  }

  function newWord(low: number, high: number): number {
    spellings.set(low, high, ++distinctWords);
    return distinctWords;
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

  /** The number of a name's concept, new ones as needed. Most terminologies give a concept's names one after the other. */
  function conceptFor(term: Term, nameAt: number, nameBytes: number): number {
    if (term.code !== last.code || term.type !== last.type || term.system !== last.system) {
      const { type, system, code } = term;
      Object.assign(last, { type, system, code, concept: conceptOf(term, nameAt, nameBytes) });
    }
    return last.concept;
  }

  function conceptOf(term: Term, nameAt: number, nameBytes: number): number {
    const type = types.number(term.type);
    const system = systems.number(term.system);
    const [low, high] = identity(term.code, (type << 16) | system);
    const known = conceptIds.get(low, high);
    if (known !== 0) return known - 1;
    const concept = concepts.type.length;
    conceptIds.set(low, high, concept + 1);
    concepts.type.push(type);
    concepts.system.push(system);
    const codeAt = pool.add(term.code);
    concepts.code.push(codeAt);
    concepts.codeBytes.push(pool.length - codeAt);
    preferred.name.push(nameAt);
    preferred.bytes.push(nameBytes);
    return concept;
  }

  return {
    add(term) {
      if (term.name.length * 3 > LONGEST_NAME_BYTES) return 'a name too long';
      tokenise(term.name, tokens);
      if (tokens.count > LONGEST_NAME_TOKENS) return 'a name too long';
      if (!isPhrase()) return 'a name without a word';
      const first = tokens.start[0] ?? 0;
      const end = tokens.end[tokens.count - 1] ?? 0;
      const nameAt = pool.add(term.name, tokens.units);
      const nameBytes = pool.length - nameAt;
      const concept = conceptFor(term, nameAt, nameBytes);
      const acronym = tokens.count === 1 && spellingRule(term.name.slice(first, end)) === SPELLING_FIXED;
      const fixed = acronym || term.exact === true;
      entries.word.push(words.length);
      for (let row = 0; row < tokens.count; row++) words.push(wordId(term.name, row));
      entries.concept.push(concept);
      entries.spelling.push(fixed ? hashExactly(term.name, first, end) : 0);
      entries.name.push(nameAt);
      entries.bytes.push(nameBytes);
      return undefined;
    },

    describe: facts.add,

    build() {
      release(conceptIds.table());
      const keys = function* (): Generator<string> {
        for (let i = 0; i < concepts.system.length; i++) {
          const system = systems.all[concepts.system.at(i)] ?? '';
          yield conceptKey(system, pool.text(concepts.code.at(i), concepts.codeBytes.at(i)));
        }
      };
      entries.word.push(words.length);
      const { nodeOf, ...trie } = layOutTrie({ words: words.values(), first: entries.word.values() }, distinctWords);
      release(words.values());
      const sorted = countingOrder(nodeOf, trie.firstEdge.length - 1);
      release(nodeOf);
      const order = withoutRepeats(sorted, entries.concept.values(), entries.spelling.values());
      const index = packIndex(
        {
          words: spellings.table(),
          ...trie,
          firstEntry: order.first,
          entryConcept: permuted(entries.concept.values(), order.rows),
          entrySpelling: permuted(entries.spelling.values(), order.rows),
          entryName: permuted(entries.name.values(), order.rows),
          entryNameBytes: Uint16Array.from(permuted(entries.bytes.values(), order.rows)),
          conceptType: Uint16Array.from(concepts.type.values()),
          conceptSystem: Uint16Array.from(concepts.system.values()),
          conceptCode: concepts.code.values(),
          conceptCodeBytes: Uint16Array.from(concepts.codeBytes.values()),
          conceptName: preferred.name.values(),
          conceptNameBytes: Uint16Array.from(preferred.bytes.values()),
          ...facts.build(keys),
          characters: pool.bytes(),
        },
        { types: types.all, systems: systems.all, wordForm },
        (bytes) => createHash('sha256').update(bytes).digest('hex'),
      );
      const columns = [...Object.values(entries), ...Object.values(concepts), ...Object.values(preferred)];
      for (const column of columns) release(column.values());
      for (const table of [pool.bytes(), spellings.table()]) release(table);
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
  let kept = 0;
  for (let node = 0; node + 1 < first.length; node++) {
    const [from, to, begin] = [first[node] ?? 0, first[node + 1] ?? 0, kept];
    first[node] = begin;
    for (let row = from; row < to; row++) {
      const entry = rows[row] ?? 0;
      let other = begin;
      while (other < kept && (concept[rows[other] ?? 0] !== concept[entry] || spelling[rows[other] ?? 0] !== spelling[entry]))
        other++;
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

function labelColumn() {
  const numbers = new Map<string, number>();
  const all: string[] = [];
  return {
    all,
    number(label: string): number {
      const known = numbers.get(label);
      if (known !== undefined) return known;
      numbers.set(label, all.length);
      all.push(label);
      return all.length - 1;
    },
  };
}
