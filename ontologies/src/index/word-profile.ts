import type { TermIndex } from './term-index.ts';

/**
 * What kinds of names each word of an index stands in: for each type, how many names it ends and how many it stands in
 * at all, each as 0 (none), 1 (one or two), 2 (up to ten), 3 (up to a hundred) or 4 (more), together as one number.
 * Linear in the words of all names.
 *
 * @param types that count, at most six
 * @param nameOf what a type of the index is called among them
 * @returns by word number
 */
export function wordProfiles(
  index: TermIndex,
  types: readonly string[],
  nameOf: (type: string) => string | null = (type) => type,
): Int32Array {
  const { firstEdge, edgeWord, firstEntry, entryConcept, conceptType } = index;
  const nodes = firstEdge.length - 1;
  const wordOf = new Int32Array(nodes);
  const parentOf = new Int32Array(nodes);
  for (let node = 0; node < nodes; node++) {
    for (let row = firstEdge[node] ?? 0; row < (firstEdge[node + 1] ?? 0); row++) {
      wordOf[row + 1] = edgeWord[row] ?? 0;
      parentOf[row + 1] = node;
    }
  }
  const kinds = index.types.map((type) => types.indexOf(nameOf(type) ?? ''));
  const width = types.length * 2;
  const counts = new Int32Array(index.rootChild.length * width);
  for (let node = 1; node < nodes; node++) {
    for (let entry = firstEntry[node] ?? 0; entry < (firstEntry[node + 1] ?? 0); entry++) {
      const kind = kinds[conceptType[entryConcept[entry] ?? 0] ?? 0] ?? -1;
      if (kind < 0) continue;
      const last = (wordOf[node] ?? 0) * width + kind * 2;
      counts[last] = (counts[last] ?? 0) + 1;
      for (let up = node; up !== 0; up = parentOf[up] ?? 0) {
        const any = (wordOf[up] ?? 0) * width + kind * 2 + 1;
        counts[any] = (counts[any] ?? 0) + 1;
      }
    }
  }
  return Int32Array.from({ length: index.rootChild.length }, (_, word) => {
    let profile = 0;
    for (let k = 0; k < width; k++) profile = profile * 5 + level(counts[word * width + k] ?? 0);
    return profile;
  });
}

const level = (count: number): number => (count === 0 ? 0 : count <= 2 ? 1 : count <= 10 ? 2 : count <= 100 ? 3 : 4);
