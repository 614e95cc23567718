import type { ConceptSearch } from './concept-search.ts';

/** One search over several indexes; concepts of the same code in two of them are told once. */
export function searchAll(searches: readonly ConceptSearch[]): ConceptSearch {
  const [only] = searches;
  if (only && searches.length === 1) return only;
  return {
    search(query, filter = {}) {
      const hits = searches.flatMap((one) => one.search(query, filter)).sort((a, b) => b.score - a.score);
      const first = new Map(hits.toReversed().map((hit) => [`${hit.system} ${hit.code}`, hit]));
      return hits.filter((hit) => first.get(`${hit.system} ${hit.code}`) === hit).slice(0, filter.limit ?? 20);
    },
    lookUp(system, code) {
      const found = searches.flatMap((one) => one.lookUp(system, code) ?? []);
      // A vocabulary that ships may know the code by name alone.
      return found.find(({ broader, narrower }) => broader.length + narrower.length > 0) ?? found[0];
    },
  };
}
