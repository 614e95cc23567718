import { PAIR_ROW, slot } from '../index/columns.ts';
import type { Concept } from '../index/term.ts';
import { conceptAt, entryName, type TermIndex } from '../index/term-index.ts';
import { canonicalWord } from './canonical.ts';
import { hashExactly, hashWord, MARK, type Tokens } from './tokenise.ts';

/**
 * One place where names of an index stand, as columns: UTF-16 `start` and `end`, the first and the last token, and the
 * entry of the index that fits best. Reused from text to text; only the first `count` rows are valid.
 */
export interface Found {
  count: number;
  start: Int32Array;
  end: Int32Array;
  firstToken: Int32Array;
  lastToken: Int32Array;
  entry: Int32Array;
}

export interface Matcher {
  readonly index: TermIndex;
  /** For every token, the longest name that begins there. Rows come in text order and may overlap. */
  longestAtEach(text: string, tokens: Tokens, into: Found): void;
  /** Every name that stands anywhere, once for each entry, in order of start, then length. */
  everything(text: string, tokens: Tokens, into: Found): void;
  /** The number of each token's word in the index, 0 for a word it has not; valid until the next text. */
  words(text: string, tokens: Tokens): Int32Array;
  /** The same for the text that was matched last; behind its last token stands what is left of others. */
  lastWords(): Int32Array;
  /** The other entries under the name of an entry that the text from `start` to `end` fits: what else the name can mean. */
  alternatives(entry: number, text: string, start: number, end: number): number[];
  /** The concept of an entry; kept, so that equal entries give the same object. */
  concept(entry: number): Concept;
  name(entry: number): string;
}

const CACHE_ROWS = 1 << 15;
const LONGEST_INFLECTED = 48;
const LINEAR_SEARCH = 6;

/**
 * Matches one index. Linear in the text and independent of the size of the dictionary: a token costs one look-up of its
 * spelling and a walk no longer than the longest name. Not re-entrant: each thread makes its own over the shared index.
 */
export function createMatcher(index: TermIndex): Matcher {
  const { words, rootChild, firstEdge, edgeWord, firstEntry } = index;
  const { entryConcept, entrySpelling } = index;
  const mask = words.length / PAIR_ROW - 1;
  const concepts = new Map<number, Concept>();
  const names = new Map<number, string>();
  const cached = {
    low: new Int32Array(CACHE_ROWS),
    high: new Int32Array(CACHE_ROWS),
    id: new Int32Array(CACHE_ROWS).fill(-1),
  };
  let ids = new Int32Array(1024);

  function lookUp(low: number, high: number): number {
    let row = slot(low, high) & mask;
    for (;;) {
      const at = row * PAIR_ROW;
      const id = words[at + 2] ?? 0;
      if (id === 0 || (words[at] === low && words[at + 1] === high)) return id;
      row = (row + 1) & mask;
    }
  }

  /** The word number of a spelling the dictionary does not have, by its canonical form. */
  function inflected(text: string, start: number, end: number, low: number, high: number): number {
    const row = slot(high, low) & (CACHE_ROWS - 1);
    if (cached.low[row] === low && cached.high[row] === high && (cached.id[row] ?? -1) >= 0) return cached.id[row] ?? 0;
    const word = text.slice(start, end).replace(/['’]s$/i, '');
    const [canonicalLow, canonicalHigh] = hashWord(canonicalWord(word));
    const id = lookUp(canonicalLow, canonicalHigh);
    cached.low[row] = low;
    cached.high[row] = high;
    cached.id[row] = id;
    return id;
  }

  function resolveWords(text: string, tokens: Tokens): void {
    const count = tokens.count;
    if (ids.length < count) ids = new Int32Array(tokens.start.length);
    const canonical = index.wordForm === 'canonical';
    const { start, end, low, high, kind } = tokens;
    for (let t = 0; t < count; t++) {
      const a = low[t] ?? 0;
      const b = high[t] ?? 0;
      let id = lookUp(a, b);
      if (id === 0 && canonical && ((kind[t] ?? 0) & MARK) === 0) {
        const from = start[t] ?? 0;
        const to = end[t] ?? 0;
        if (to - from <= LONGEST_INFLECTED) id = inflected(text, from, to, a, b);
      }
      ids[t] = id;
    }
  }

  function childOf(node: number, word: number): number {
    let from = firstEdge[node] ?? 0;
    let to = firstEdge[node + 1] ?? 0;
    while (to - from > LINEAR_SEARCH) {
      const middle = (from + to) >>> 1;
      if ((edgeWord[middle] ?? 0) <= word) from = middle;
      else to = middle;
    }
    for (; from < to; from++) if (edgeWord[from] === word) return from + 1;
    return 0;
  }

  /** The best entry at a node whose spelling rule the text keeps, or -1: exact spellings before free ones. */
  function entryAt(node: number, text: string, start: number, end: number): number {
    const to = firstEntry[node + 1] ?? 0;
    let free = -1;
    for (let entry = firstEntry[node] ?? 0; entry < to; entry++) {
      const spelling = entrySpelling[entry] ?? 0;
      if (spelling === 0) {
        if (free < 0) free = entry;
      } else if (spelling === hashExactly(text, start, end)) return entry;
    }
    return free;
  }

  return {
    index,
    longestAtEach(text, tokens, into) {
      resolveWords(text, tokens);
      into.count = 0;
      const count = tokens.count;
      for (let t = 0; t < count; t++) {
        const word = ids[t] ?? 0;
        if (word === 0) continue;
        let node = rootChild[word] ?? 0;
        if (node === 0) continue;
        const start = tokens.start[t] ?? 0;
        let last = -1;
        let best = -1;
        for (let u = t; node !== 0; ) {
          if ((firstEntry[node] ?? 0) < (firstEntry[node + 1] ?? 0)) {
            const entry = entryAt(node, text, start, tokens.end[u] ?? 0);
            if (entry >= 0) {
              best = entry;
              last = u;
            }
          }
          u++;
          const next = u < count ? (ids[u] ?? 0) : 0;
          node = next === 0 ? 0 : childOf(node, next);
        }
        if (best >= 0) record(into, start, tokens.end[last] ?? 0, t, last, best);
      }
    },

    everything(text, tokens, into) {
      resolveWords(text, tokens);
      into.count = 0;
      const count = tokens.count;
      for (let t = 0; t < count; t++) {
        const word = ids[t] ?? 0;
        let node = word === 0 ? 0 : (rootChild[word] ?? 0);
        const start = tokens.start[t] ?? 0;
        for (let u = t; node !== 0; ) {
          const end = tokens.end[u] ?? 0;
          const to = firstEntry[node + 1] ?? 0;
          for (let entry = firstEntry[node] ?? 0; entry < to; entry++) {
            const spelling = entrySpelling[entry] ?? 0;
            if (spelling === 0 || spelling === hashExactly(text, start, end)) record(into, start, end, t, u, entry);
          }
          u++;
          const next = u < count ? (ids[u] ?? 0) : 0;
          node = next === 0 ? 0 : childOf(node, next);
        }
      }
    },

    words(text, tokens) {
      resolveWords(text, tokens);
      return ids.subarray(0, tokens.count);
    },

    lastWords: () => ids,

    alternatives(entry, text, start, end) {
      const node = nodeOf(firstEntry, entry);
      const others: number[] = [];
      for (let other = firstEntry[node] ?? 0; other < (firstEntry[node + 1] ?? 0); other++) {
        const spelling = entrySpelling[other] ?? 0;
        if (other !== entry && (spelling === 0 || spelling === hashExactly(text, start, end))) others.push(other);
      }
      return others;
    },

    concept(entry) {
      const number = entryConcept[entry] ?? -1;
      const known = concepts.get(number);
      if (known) return known;
      const concept = conceptAt(index, number);
      concepts.set(number, concept);
      return concept;
    },

    name(entry) {
      const known = names.get(entry);
      if (known !== undefined) return known;
      const name = entryName(index, entry);
      names.set(entry, name);
      return name;
    },
  };
}

/** The node whose entries hold this one; logarithmic in the nodes. */
function nodeOf(firstEntry: Int32Array, entry: number): number {
  let low = 0;
  let high = firstEntry.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((firstEntry[middle] ?? 0) <= entry) low = middle;
    else high = middle;
  }
  return low;
}

export function createFound(capacity = 256): Found {
  const column = () => new Int32Array(capacity);
  return { count: 0, start: column(), end: column(), firstToken: column(), lastToken: column(), entry: column() };
}

function record(into: Found, start: number, end: number, first: number, last: number, entry: number): void {
  if (into.count === into.start.length) widen(into);
  const row = into.count++;
  into.start[row] = start;
  into.end[row] = end;
  into.firstToken[row] = first;
  into.lastToken[row] = last;
  into.entry[row] = entry;
}

function widen(found: Found): void {
  const wider = createFound(found.start.length * 2);
  for (const name of ['start', 'end', 'firstToken', 'lastToken', 'entry'] as const) wider[name].set(found[name]);
  Object.assign(found, wider, { count: found.count });
}
