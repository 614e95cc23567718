import { createHash } from 'node:crypto';
import { canonicalWord } from '../match/canonical.ts';
import { SPELLING_FIXED, spellingRule } from '../match/spelling-rule.ts';
import { BREAK, createTokens, hashExactly, hashWord, MARK, tokenise } from '../match/tokenise.ts';
import { characterPool, countingOrder, identity, intColumn, pairMap, release } from './columns.ts';
import { conceptKey, type Fact, factColumns } from './facts.ts';
import type { Term } from './term.ts';
import { type IndexLabels, packIndex, type TermIndex } from './term-index.ts';
import { createTrie } from './trie.ts';

/** Longer names are left out: no note holds them, and they bound how far a match looks ahead. */
export const LONGEST_NAME_TOKENS = 40;
const LONGEST_NAME_BYTES = 0xffff;

/** Why a name was left out: it is there already for this concept, nobody writes one so long, or it has no word. */
export type LeftOut = 'a name that is there already' | 'a name too long' | 'a name without a word';

export interface IndexBuilder {
  /** Adds a name, or says why it was left out. */
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
  const trie = createTrie();
  const conceptIds = pairMap();
  const pool = characterPool();
  const types = labelColumn();
  const systems = labelColumn();
  const facts = factColumns(pool);
  const lastEntry = intColumn(1 << 16);
  const entries = { node: intColumn(), concept: intColumn(), spelling: intColumn(), name: intColumn() };
  const entryBytes = intColumn();
  const previous = intColumn();
  const concepts = { type: intColumn(), system: intColumn(), code: intColumn(), codeBytes: intColumn() };
  const preferred = { name: intColumn(), bytes: intColumn() };
  let distinctWords = 0;
  lastEntry.push(-1);

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

  /** The node the tokens lead to, made as needed, or 0 if they make no phrase. The tokens are those of the name. */
  function nodeFor(name: string): number {
    tokenise(name, tokens);
    if (tokens.count > LONGEST_NAME_TOKENS) return 0;
    let node = 0;
    let hasWord = false;
    for (let row = 0; row < tokens.count; row++) {
      const kind = tokens.kind[row] ?? 0;
      if (kind & BREAK) return 0;
      hasWord ||= (kind & MARK) === 0;
    }
    if (!hasWord) return 0;
    for (let row = 0; row < tokens.count; row++) node = trie.child(node, wordId(name, row));
    while (lastEntry.length < trie.nodes) lastEntry.push(-1);
    return node;
  }

  function conceptFor(term: Term, nameAt: number, nameBytes: number): number {
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
      const node = nodeFor(term.name);
      if (node === 0) return tokens.count > LONGEST_NAME_TOKENS ? 'a name too long' : 'a name without a word';
      const first = tokens.start[0] ?? 0;
      const last = tokens.end[tokens.count - 1] ?? 0;
      const nameAt = pool.add(term.name);
      const nameBytes = pool.length - nameAt;
      const concept = conceptFor(term, nameAt, nameBytes);
      const acronym = tokens.count === 1 && spellingRule(term.name.slice(first, last)) === SPELLING_FIXED;
      const fixed = acronym || term.exact === true;
      const spelling = fixed ? hashExactly(term.name, first, last) : 0;
      const before = lastEntry.at(node);
      for (let entry = before; entry >= 0; entry = previous.at(entry)) {
        if (entries.concept.at(entry) === concept && entries.spelling.at(entry) === spelling) {
          return 'a name that is there already';
        }
      }
      lastEntry.put(node, entries.node.length);
      previous.push(before);
      entries.node.push(node);
      entries.concept.push(concept);
      entries.spelling.push(spelling);
      entries.name.push(nameAt);
      entryBytes.push(nameBytes);
      return undefined;
    },

    describe: facts.add,

    build() {
      for (const spent of [lastEntry.values(), previous.values(), conceptIds.table()]) release(spent);
      const keys = function* (): Generator<string> {
        for (let i = 0; i < concepts.system.length; i++) {
          const system = systems.all[concepts.system.at(i)] ?? '';
          yield conceptKey(system, pool.text(concepts.code.at(i), concepts.codeBytes.at(i)));
        }
      };
      const { numberOf, ...nodes } = trie.layOut(distinctWords);
      const order = countingOrder(
        entries.node.values().map((node) => numberOf[node] ?? 0),
        numberOf.length,
      );
      release(numberOf);
      const index = packIndex(
        {
          words: spellings.table(),
          ...nodes,
          firstEntry: order.first,
          entryConcept: permuted(entries.concept.values(), order.rows),
          entrySpelling: permuted(entries.spelling.values(), order.rows),
          entryName: permuted(entries.name.values(), order.rows),
          entryNameBytes: Uint16Array.from(permuted(entryBytes.values(), order.rows)),
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
      for (const column of [...columns, entryBytes]) release(column.values());
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
