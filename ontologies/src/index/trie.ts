import { countingOrder, intColumn, release } from './columns.ts';

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
 * Lays out the trie of all phrases, level by level, the children of each node by word: the phrases of a level lie sorted
 * by their node, and sorting each node's by their next word gives the nodes of the next level. No table is searched, so
 * it takes one look at each word and a sort of each node's phrases.
 *
 * @param distinctWords words are numbered from 1 up to this
 */
export function layOutTrie(phrases: Phrases, distinctWords: number): Trie {
  const count = phrases.first.length - 1;
  const words = byFirstWord(phrases, distinctWords);
  const nodeOf = new Int32Array(count);
  const firstEdge = intColumn();
  const edgeWord = intColumn();
  const word = new Int32Array(count);
  let [level, next] = [levelOf(count), levelOf(count)];
  for (let at = 0; at < words.length; at++) {
    level.at[level.rows++] = at;
    while (words[at] !== END) at++;
    at++;
  }
  level.begins.push(0);
  for (let node = 0; level.begins.length > 0; [level, next] = [next, level]) {
    next.rows = 0;
    next.begins.clear();
    for (let nth = 0; nth < level.begins.length; nth++, node++) {
      const to = nth + 1 < level.begins.length ? level.begins.at(nth + 1) : level.rows;
      const from = next.rows;
      for (let row = level.begins.at(nth); row < to; row++) {
        const at = level.at[row] ?? 0;
        const nextWord = words[at] ?? END;
        if (nextWord === END) nodeOf[words[at + 1] ?? 0] = node;
        else {
          word[next.rows] = nextWord;
          next.at[next.rows++] = at + 1;
        }
      }
      if (node > 0) sortByWord(word, next.at, from, next.rows);
      firstEdge.push(edgeWord.length);
      for (let row = from; row < next.rows; row++) {
        if (row > from && word[row] === word[row - 1]) continue;
        edgeWord.push(word[row] ?? 0);
        next.begins.push(row);
      }
    }
  }
  firstEdge.push(edgeWord.length);
  for (const spent of [words, word, level.at, next.at]) release(spent);
  const rootChild = new Int32Array(distinctWords + 1);
  for (let row = 0; row < firstEdge.at(1); row++) rootChild[edgeWord.at(row)] = row + 1;
  return { rootChild, firstEdge: firstEdge.values(), edgeWord: edgeWord.values(), nodeOf };
}

/** After the words of a phrase; words are numbered from 1. */
const END = 0;

/** The words of each phrase, `END` and its number, in the order of the first words, so that a node's lie near in memory. */
function byFirstWord({ words, first }: Phrases, distinctWords: number): Int32Array<ArrayBuffer> {
  const { rows } = countingOrder(
    first.subarray(0, -1).map((at) => words[at] ?? END),
    distinctWords + 1,
  );
  const sorted = new Int32Array(words.length + rows.length * 2);
  let length = 0;
  for (const phrase of rows) {
    for (let at = first[phrase] ?? 0; at < (first[phrase + 1] ?? 0); at++) sorted[length++] = words[at] ?? END;
    sorted[length++] = END;
    sorted[length++] = phrase;
  }
  return sorted;
}

/** How far the phrases of a level have been read, sorted by their node, and the row each node's begin at. */
const levelOf = (phrases: number) => ({ at: new Int32Array(phrases), rows: 0, begins: intColumn() });

/** More rows than this are sorted as numbers that hold both columns, fewer by insertion. */
const FEW = 24;
const HIGH = 2 ** 31;

/** Sorts rows of two columns by the first. */
function sortByWord(word: Int32Array, other: Int32Array, from: number, to: number): void {
  if (to - from > FEW) {
    const both = new Float64Array(to - from);
    for (let row = from; row < to; row++) both[row - from] = (word[row] ?? 0) * HIGH + (other[row] ?? 0);
    both.sort();
    for (let row = from; row < to; row++) {
      const pair = both[row - from] ?? 0;
      const first = Math.floor(pair / HIGH);
      word[row] = first;
      other[row] = pair - first * HIGH;
    }
    return;
  }
  for (let row = from + 1; row < to; row++) {
    const w = word[row] ?? 0;
    const o = other[row] ?? 0;
    let at = row;
    for (; at > from && (word[at - 1] ?? 0) > w; at--) {
      word[at] = word[at - 1] ?? 0;
      other[at] = other[at - 1] ?? 0;
    }
    word[at] = w;
    other[at] = o;
  }
}
