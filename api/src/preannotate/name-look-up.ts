import {
  type Concept,
  createFound,
  createMatcher,
  createTokens,
  type TermIndex,
  tokenise,
} from '@chartmark/ontologies';

/** A concept by one of its names, as a terminology writes it. */
export interface Named {
  readonly concept: Concept;
  readonly name: string;
}

/** Looks a name up as a whole, in the first of the indexes that has it; null if none has. */
export function nameLookUp(indexes: readonly TermIndex[]): (name: string) => Named | null {
  const matchers = indexes.map(createMatcher);
  const tokens = createTokens(16);
  const found = createFound(16);
  return (name) => {
    tokenise(name, tokens);
    for (const matcher of matchers) {
      matcher.longestAtEach(name, tokens, found);
      const entry = found.entry[0] ?? -1;
      if (found.count > 0 && found.start[0] === 0 && found.end[0] === name.length) {
        return { concept: matcher.concept(entry), name: matcher.name(entry) };
      }
    }
    return null;
  };
}
