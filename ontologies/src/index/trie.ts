import { countingOrder, type IntColumn, intColumn, release } from './columns.ts';

/** Phrases as numbers of words, one after the other: those of phrase p are `words[first[p]]` up to `words[first[p + 1]]`. */
export interface Phrases {
  readonly words: Int32Array;
  readonly first: Int32Array;
}

/** The tables of an index's trie, as `COLUMNS` describes them. */
export interface Trie {
  readonly rootChild: Int32Array;
  readonly firstEdge: Int32Array;
  readonly edgeWord: Int32Array;
  /** The node each phrase ends at. */
  readonly nodeOf: Int32Array<ArrayBuffer>;
}

/**
 * Lays out the trie of all phrases, level by level, the children of each node by word. Sorted phrases give the nodes of
 * every level in their order: what a phrase does not share with the one before it is new. So no table is searched, and
 * memory is walked through from one end to the other.
 *
 * @param distinctWords words are numbered from 1 up to this
 */
export function layOutTrie(phrases: Phrases, distinctWords: number): Trie {
  const { words, begins } = sorted(phrases, distinctWords);
  const levels = Array.from({ length: longest(phrases) + 1 }, newLevel);
  levels[0]?.word.push(END);
  levels[0]?.firstChild.push(0);
  const nodeOf = new Int32Array(begins.length);
  const depthOf = new Uint8Array(begins.length);
  let before = words.length - AFTER;
  for (const at of begins) {
    let depth = 0;
    while (words[at + depth] === words[before + depth] && words[at + depth] !== END) depth++;
    for (; words[at + depth] !== END; depth++) {
      levels[depth + 1]?.word.push(words[at + depth] ?? END);
      levels[depth + 1]?.firstChild.push(levels[depth + 2]?.word.length ?? 0);
    }
    const phrase = words[at + depth + 1] ?? 0;
    depthOf[phrase] = depth;
    nodeOf[phrase] = (levels[depth]?.word.length ?? 0) - 1;
    before = at;
  }
  for (const spent of [words, begins]) release(spent);
  const { base, ...tables } = joined(levels, distinctWords);
  for (let phrase = 0; phrase < nodeOf.length; phrase++) {
    nodeOf[phrase] = (nodeOf[phrase] ?? 0) + (base[depthOf[phrase] ?? 0] ?? 0);
  }
  return { ...tables, nodeOf };
}

/** The nodes of one depth in their order: the word that leads to each, and which of the next depth is its first child. */
interface Level {
  readonly word: IntColumn;
  readonly firstChild: IntColumn;
}

function longest({ first }: Phrases): number {
  let most = 0;
  for (let phrase = 0; phrase + 1 < first.length; phrase++) {
    most = Math.max(most, (first[phrase + 1] ?? 0) - (first[phrase] ?? 0));
  }
  return most;
}

const newLevel = (): Level => ({ word: intColumn(), firstChild: intColumn() });

/** The levels one after the other, and the number of the first node of each. */
function joined(levels: readonly Level[], distinctWords: number): Omit<Trie, 'nodeOf'> & { readonly base: number[] } {
  const base = [0];
  for (const [depth, { word }] of levels.entries()) base.push((base[depth] ?? 0) + word.length);
  const nodes = base.at(-1) ?? 0;
  const firstEdge = new Int32Array(nodes + 1);
  const edgeWord = new Int32Array(nodes - 1);
  for (const [depth, { word, firstChild }] of levels.entries()) {
    const from = base[depth] ?? 0;
    // Row r leads to node r + 1.
    const firstRow = (base[depth + 1] ?? 0) - 1;
    for (let nth = 0; nth < word.length; nth++) {
      firstEdge[from + nth] = firstChild.at(nth) + firstRow;
      if (depth > 0) edgeWord[from + nth - 1] = word.at(nth);
    }
    release(word.values());
    release(firstChild.values());
  }
  firstEdge[nodes] = nodes - 1;
  const rootChild = new Int32Array(distinctWords + 1);
  for (let row = 0; row < (firstEdge[1] ?? 0); row++) rootChild[edgeWord[row] ?? 0] = row + 1;
  return { base, rootChild, firstEdge, edgeWord };
}

/** After the words of a phrase, which are numbered from 1; then comes the number of the phrase. */
const END = 0;
const AFTER = 2;

/** The words of all phrases, and where each begins in the order of the phrases' words. */
function sorted({ words, first }: Phrases, distinctWords: number) {
  const { rows, first: groups } = countingOrder(
    first.subarray(0, -1).map((at) => words[at] ?? END),
    distinctWords + 1,
  );
  const near = new Int32Array(words.length + rows.length * AFTER);
  let length = 0;
  for (let row = 0; row < rows.length; row++) {
    const phrase = rows[row] ?? 0;
    rows[row] = length;
    for (let at = first[phrase] ?? 0; at < (first[phrase + 1] ?? 0); at++) near[length++] = words[at] ?? END;
    near[length++] = END;
    near[length++] = phrase;
  }
  for (let word = 0; word <= distinctWords; word++) sortFrom(near, rows, groups[word] ?? 0, groups[word + 1] ?? 0, 1);
  return { words: near, begins: rows };
}

/** More rows than this are sorted word by word, fewer by insertion. */
const FEW = 16;
const HIGH = 2 ** 31;

/** Sorts the phrases that some rows point to and that are alike in as many words as `depth` says. */
function sortFrom(words: Int32Array, begins: Int32Array, from: number, to: number, depth: number): void {
  if (to - from <= FEW) {
    sortFew(words, begins, from, to, depth);
    return;
  }
  const both = new Float64Array(to - from);
  for (let row = from; row < to; row++) {
    const at = begins[row] ?? 0;
    both[row - from] = (words[at + depth] ?? END) * HIGH + at;
  }
  both.sort();
  let alike = from;
  let word = -1;
  for (let row = from; row < to; row++) {
    const pair = both[row - from] ?? 0;
    const its = Math.floor(pair / HIGH);
    begins[row] = pair - its * HIGH;
    if (its === word) continue;
    if (word > END && row - alike > 1) sortFrom(words, begins, alike, row, depth + 1);
    alike = row;
    word = its;
  }
  if (word > END && to - alike > 1) sortFrom(words, begins, alike, to, depth + 1);
}

function sortFew(words: Int32Array, begins: Int32Array, from: number, to: number, depth: number): void {
  for (let row = from + 1; row < to; row++) {
    const at = begins[row] ?? 0;
    let into = row;
    for (; into > from && comesBefore(words, at, begins[into - 1] ?? 0, depth); into--) {
      begins[into] = begins[into - 1] ?? 0;
    }
    begins[into] = at;
  }
}

function comesBefore(words: Int32Array, at: number, other: number, from: number): boolean {
  let depth = from;
  while (words[at + depth] === words[other + depth] && words[at + depth] !== END) depth++;
  return (words[at + depth] ?? END) < (words[other + depth] ?? END);
}
