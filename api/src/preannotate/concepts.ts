import { createConceptSearch, searchAll, type TermIndex } from '@chartmark/ontologies';
import { type ConceptDetails, refusal, type Terminology } from '@chartmark/schemas';

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
    search,

    /** @throws {Refusal} missing, if no terminology has the code */
    concept(system: string, code: string): ConceptDetails {
      const found = lookUp(system, code);
      if (!found) throw refusal('concept.missing', {});
      return found;
    },
  };
}
