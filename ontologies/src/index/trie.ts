import { release, slot } from './columns.ts';

/** A trie over numbered words while it grows. Node 0 is the root. */
export interface Trie {
  readonly nodes: number;
  /** The child of a node by a word, made if there is none. */
  child(node: number, word: number): number;
  /** Lays the nodes out by level, the children of each by word. The trie must not be used afterwards. */
  layOut(words: number): LaidOutTrie;
}

/** The tables of an index's trie, as `COLUMNS` describes them. */
export interface LaidOutTrie {
  readonly rootChild: Int32Array;
  readonly firstEdge: Int32Array;
  readonly edgeWord: Int32Array;
  /** The new number of each node, by the one it had while the trie grew. */
  readonly numberOf: Int32Array<ArrayBuffer>;
}

export function createTrie(): Trie {
  let edges = new Int32Array(EDGE_ROW << 16);
  let nodes = 1;
  return {
    get nodes() {
      return nodes;
    },
    child(node, word) {
      const at = place(edges, node, word);
      const known = edges[at + 2] ?? 0;
      if (known !== 0) return known;
      put(edges, at, node, word, nodes);
      if (++nodes * 4 * EDGE_ROW > edges.length * 3) edges = widened(edges);
      return nodes - 1;
    },
    layOut(words) {
      const grown = byNode(edges, nodes);
      release(edges);
      const laidOut = byLevel(grown, words);
      for (const column of [grown.first, grown.word, grown.child]) release(column);
      return laidOut;
    },
  };
}

/** An edge while the trie grows: the node, the word, the child, 0 in a free row. A power of two of rows. */
const EDGE_ROW = 3;
/** Rows over which the edges of nodes made one after the other are strewn, so that a name's are near in memory. */
const NEAR = 7;

/** Where the row of an edge begins, or the free one where it would be put; by double hashing. */
function place(edges: Int32Array, node: number, word: number): number {
  const mask = edges.length / EDGE_ROW - 1;
  const hash = slot(node, word);
  const step = (hash >>> 8) | 1;
  let row = node === 0 ? hash & mask : (node * 2 + (hash & NEAR)) & mask;
  for (let tries = 1; ; tries++) {
    const at = row * EDGE_ROW;
    if (edges[at + 2] === 0 || (edges[at] === node && edges[at + 1] === word)) return at;
    row = (row + (tries < 8 ? 1 : step)) & mask;
  }
}

function put(edges: Int32Array, at: number, node: number, word: number, child: number): void {
  edges[at] = node;
  edges[at + 1] = word;
  edges[at + 2] = child;
}

function widened(edges: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(edges.length * 2);
  for (let at = 0; at < edges.length; at += EDGE_ROW) {
    const node = edges[at] ?? 0;
    const word = edges[at + 1] ?? 0;
    const child = edges[at + 2] ?? 0;
    if (child !== 0) put(wider, place(wider, node, word), node, word, child);
  }
  release(edges);
  return wider;
}

/** The edges of each node one after the other, in no order: those of node n are rows `first[n]` to `first[n + 1]`. */
interface EdgesByNode {
  readonly first: Int32Array<ArrayBuffer>;
  readonly word: Int32Array<ArrayBuffer>;
  readonly child: Int32Array<ArrayBuffer>;
}

function byNode(edges: Int32Array, nodes: number): EdgesByNode {
  const first = new Int32Array(nodes + 1);
  for (let at = 0; at < edges.length; at += EDGE_ROW) {
    if (edges[at + 2] !== 0) first[(edges[at] ?? 0) + 1] = (first[(edges[at] ?? 0) + 1] ?? 0) + 1;
  }
  for (let node = 0; node < nodes; node++) first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
  const word = new Int32Array(nodes - 1);
  const child = new Int32Array(nodes - 1);
  // Each node's beginning moves along as its rows fill, up to the next one's, and is moved back after.
  for (let at = 0; at < edges.length; at += EDGE_ROW) {
    if (edges[at + 2] === 0) continue;
    const node = edges[at] ?? 0;
    const row = first[node] ?? 0;
    word[row] = edges[at + 1] ?? 0;
    child[row] = edges[at + 2] ?? 0;
    first[node] = row + 1;
  }
  first.copyWithin(1, 0, nodes);
  first[0] = 0;
  return { first, word, child };
}

/** Numbers the nodes anew, level by level, so that the children of each follow one another and need no column. */
function byLevel({ first, word, child }: EdgesByNode, words: number): LaidOutTrie {
  const nodes = first.length - 1;
  const firstEdge = new Int32Array(nodes + 1);
  const edgeWord = new Int32Array(nodes - 1);
  const numberOf = new Int32Array(nodes);
  /** The old numbers in the new order. */
  const order = new Int32Array(nodes);
  let edges = 0;
  for (let node = 0; node < nodes; node++) {
    const old = order[node] ?? 0;
    numberOf[old] = node;
    firstEdge[node] = edges;
    const from = first[old] ?? 0;
    const to = first[old + 1] ?? 0;
    if (to - from > 1) sortEdges(word, child, from, to);
    for (let row = from; row < to; row++) {
      edgeWord[edges++] = word[row] ?? 0;
      order[edges] = child[row] ?? 0;
    }
  }
  firstEdge[nodes] = edges;
  const rootChild = new Int32Array(words + 1);
  for (let row = 0; row < (firstEdge[1] ?? 0); row++) rootChild[edgeWord[row] ?? 0] = row + 1;
  return { rootChild, firstEdge, edgeWord, numberOf };
}

/** Sorts one parent's rows by word: few by insertion, many as numbers that hold both word and child. */
function sortEdges(word: Int32Array, child: Int32Array, from: number, to: number): void {
  if (to - from > 24) {
    const both = Float64Array.from(word.subarray(from, to), (w, i) => w * 2 ** 31 + (child[from + i] ?? 0)).sort();
    for (const [i, pair] of both.entries()) {
      word[from + i] = Math.floor(pair / 2 ** 31);
      child[from + i] = pair % 2 ** 31;
    }
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const w = word[i] ?? 0;
    const c = child[i] ?? 0;
    let at = i;
    for (; at > from && (word[at - 1] ?? 0) > w; at--) {
      word[at] = word[at - 1] ?? 0;
      child[at] = child[at - 1] ?? 0;
    }
    word[at] = w;
    child[at] = c;
  }
}
