import { createFound, createMatcher, createTokens, type TermIndex, tokenise } from '@chartmark/ontologies';
import { type Choose, type Mention, meaningsAt } from './mention.ts';

/** Looks a name up as a whole; null if no terminology has it. */
export type NameLookUp = (name: string) => Named | null;

/** A concept by one of its names, as a terminology writes it. */
export type Named = Pick<Mention, 'name'> & { readonly concept: NonNullable<Mention['concept']> };

/**
 * @param index what ships
 * @param terminologies what was imported
 * @param choose which of several meanings is meant
 */
export function createNameLookUp(index: TermIndex, terminologies: readonly TermIndex[], choose: Choose): NameLookUp {
  const dictionaries = [index, ...terminologies].map((each) => ({
    matcher: createMatcher(each),
    imported: each !== index,
  }));
  const tokens = createTokens(16);
  const found = createFound(16);
  return (name) => {
    tokenise(name, tokens);
    const meanings = dictionaries.flatMap(({ matcher, imported }): Mention[] => {
      matcher.longestAtEach(name, tokens, found);
      if (found.count === 0 || found.start[0] !== 0 || found.end[0] !== name.length) return [];
      return meaningsAt({ matcher, imported, source: 'terminology' }, found.entry[0] ?? 0, name, 0, name.length);
    });
    const meant = meanings.length === 0 ? null : choose(meanings, name, undefined);
    return meant?.concept ? { concept: meant.concept, name: meant.name } : null;
  };
}
