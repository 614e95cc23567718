/**
 * The most edges no two of which share an end, by shortest augmenting paths. In time of edges × √vertices; paths are walked
 * with a stack of their own, so that a chain of overlapping spans may be as long as a note.
 *
 * @param edges `[i, j, i, j, …]` in the order of i
 * @see Hopcroft & Karp (1973), SIAM Journal on Computing 2(4), 225-231
 */
export function largestMatching(edges: readonly number[], firstCount: number, secondCount: number): number {
  const graph: Graph = {
    edges,
    starts: startsOf(edges, firstCount),
    partnerOfFirst: new Int32Array(firstCount).fill(-1),
    partnerOfSecond: new Int32Array(secondCount).fill(-1),
  };
  let matched = matchedGreedily(graph);
  for (;;) {
    const depths = layered(graph);
    if (!depths) return matched;
    const next = graph.starts.slice();
    for (let i = 0; i < firstCount; i++) {
      if (graph.partnerOfFirst[i] === -1 && isAugmented(graph, depths, next, i)) matched += 1;
    }
  }
}

interface Graph {
  readonly edges: readonly number[];
  /** Where the edges of each vertex of the first side begin, and where the last one's end. */
  readonly starts: Int32Array;
  readonly partnerOfFirst: Int32Array;
  readonly partnerOfSecond: Int32Array;
}

function startsOf(edges: readonly number[], firstCount: number): Int32Array {
  const starts = new Int32Array(firstCount + 1);
  for (let k = 0; k < edges.length; k += 2) {
    const after = (edges[k] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 2;
  }
  for (let i = 0; i < firstCount; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  return starts;
}

function matchedGreedily({ edges, partnerOfFirst, partnerOfSecond }: Graph): number {
  let matched = 0;
  for (let k = 0; k < edges.length; k += 2) {
    const [i = 0, j = 0] = [edges[k], edges[k + 1]];
    if (partnerOfFirst[i] !== -1 || partnerOfSecond[j] !== -1) continue;
    partnerOfFirst[i] = j;
    partnerOfSecond[j] = i;
    matched += 1;
  }
  return matched;
}

/** How many steps each vertex of the first side lies from a free one; nothing where no path augments any more. */
function layered({ edges, starts, partnerOfFirst, partnerOfSecond }: Graph): Int32Array | undefined {
  const depths = new Int32Array(partnerOfFirst.length).fill(-1);
  const queue: number[] = [];
  for (const [i, partner] of partnerOfFirst.entries()) {
    if (partner !== -1) continue;
    depths[i] = 0;
    queue.push(i);
  }
  let isOpen = false;
  for (const i of queue) {
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k += 2) {
      const other = partnerOfSecond[edges[k + 1] ?? 0] ?? -1;
      if (other === -1) isOpen = true;
      else if (depths[other] === -1) {
        depths[other] = (depths[i] ?? 0) + 1;
        queue.push(other);
      }
    }
  }
  return isOpen ? depths : undefined;
}

/** Matches a free vertex along a path through the layers, if there is one. @param next the edge each vertex tries next */
function isAugmented(graph: Graph, depths: Int32Array, next: Int32Array, free: number): boolean {
  const { edges, starts, partnerOfFirst, partnerOfSecond } = graph;
  const path = [free];
  for (;;) {
    const i = path.at(-1);
    if (i === undefined) return false;
    const k = next[i] ?? 0;
    if (k >= (starts[i + 1] ?? 0)) {
      depths[i] = -1;
      path.pop();
      continue;
    }
    next[i] = k + 2;
    const other = partnerOfSecond[edges[k + 1] ?? 0] ?? -1;
    if (other >= 0) {
      if (depths[other] === (depths[i] ?? 0) + 1) path.push(other);
      continue;
    }
    for (const vertex of path) {
      const j = edges[(next[vertex] ?? 0) - 1] ?? 0;
      partnerOfFirst[vertex] = j;
      partnerOfSecond[j] = vertex;
    }
    return true;
  }
}
