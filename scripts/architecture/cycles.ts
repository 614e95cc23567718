/**
 * The cycles of a graph, one for each back edge that a depth-first walk meets, so there is one exactly when there is a
 * cycle at all. Linear in vertices and edges. Each cycle ends where it began.
 */
export function cycles(edges: ReadonlyMap<string, readonly string[]>): [string, ...string[]][] {
  const found: [string, ...string[]][] = [];
  const done = new Set<string>();
  const path: string[] = [];

  function visit(vertex: string): void {
    const began = path.indexOf(vertex);
    if (began >= 0) found.push([vertex, ...path.slice(began + 1), vertex]);
    if (began >= 0 || done.has(vertex)) return;
    path.push(vertex);
    for (const next of edges.get(vertex) ?? []) visit(next);
    path.pop();
    done.add(vertex);
  }

  for (const vertex of edges.keys()) visit(vertex);
  return found;
}
