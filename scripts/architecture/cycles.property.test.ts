import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cycles } from './cycles.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const graphs = fc
  .tuple(...names.map(() => fc.subarray(names)))
  .map((targets) => new Map(names.map((name, i) => [name, targets[i] ?? []])));

test('there is a cycle exactly when a vertex reaches itself', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      expect(cycles(graph).length > 0).toBe(names.some((name) => reached(graph, name).has(name)));
    }),
  );
});

test('what is found is a cycle: each step is an edge, and it ends where it began', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      for (const cycle of cycles(graph)) {
        expect(cycle.at(-1)).toBe(cycle[0]);
        for (const [i, vertex] of cycle.slice(1).entries()) expect(graph.get(cycle[i] ?? '')).toContain(vertex);
      }
    }),
  );
});

/** Every vertex that one or more edges lead to, found the slow way: until nothing is added. */
function reached(graph: ReadonlyMap<string, readonly string[]>, from: string): Set<string> {
  const found = new Set(graph.get(from));
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const vertex of [...found]) for (const next of graph.get(vertex) ?? []) found.add(next);
  }
  return found;
}
