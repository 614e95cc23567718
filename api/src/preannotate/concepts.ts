import { createConceptSearch, searchAll, type TermIndex } from '@chartmark/ontologies';
import { type ConceptDetails, refusal, type Terminology } from '@chartmark/schemas';
import { kindsFor } from './concept-kinds.ts';

interface Wanted {
  readonly systems: readonly string[];
  /** Only of the kinds this label may have. */
  readonly fitting?: string | undefined;
  readonly limit: number;
}

export type Concepts = ReturnType<typeof createConcepts>;

/** What people choose codes from: the vocabularies that ship and the terminologies that were imported. */
export function createConcepts(indexes: readonly TermIndex[]) {
  const { search, lookUp } = searchAll(indexes.map(createConceptSearch));
  const terminologies = indexes.map(
    ({ systems, terms: names, concepts, version }): Terminology => ({
      systems: [...systems],
      names,
      concepts,
      version,
    }),
  );
  return {
    terminologies,

    /** Concepts by name, synonym or code, the best first. */
    search: (query: string, { fitting, ...filter }: Wanted) =>
      search(query, { ...filter, types: fitting === undefined ? [] : kindsFor(fitting) }),

    /** @throws {Refusal} missing, if no terminology has the code */
    concept(system: string, code: string): ConceptDetails {
      const found = lookUp(system, code);
      if (!found) throw refusal('concept.missing', {});
      return found;
    },
  };
}
