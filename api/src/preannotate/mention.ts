import type { Concept, Matcher } from '@chartmark/ontologies';
import type { Section } from './sections.ts';

/** A name found in a text, not yet in context. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly concept: Concept | null;
  /** How it was found: a terminology's name, a learned one, an abbreviation the note defines, a name misspelt, or by a tagger. */
  readonly source: 'terminology' | 'learned' | 'abbreviation' | 'misspelling' | 'tagger';
  /** The name it fits, as the terminology writes it. */
  readonly name: string;
  /** Whether it is of a terminology that an operator has imported. */
  readonly imported?: boolean;
}

/** What the same words can mean, and which of it is suggested. Asked only where there are several meanings. */
export type Choose = (meanings: readonly Mention[], text: string, part: Section | undefined) => Mention;

/** An index as it is matched. */
export interface Dictionary {
  readonly matcher: Matcher;
  readonly source: 'learned' | 'terminology';
  readonly imported: boolean;
}

/** An entry of a dictionary as a mention. */
export function mentionOf(
  { matcher, source, imported }: Dictionary,
  entry: number,
  start: number,
  end: number,
): Mention {
  const concept = matcher.concept(entry);
  const mention = { start, end, type: concept.type, concept, source, name: matcher.name(entry) };
  return imported ? { ...mention, imported } : mention;
}

/** All that a name of a dictionary can mean where it stands; what is meant by its first entry comes first. */
export function meaningsAt(dictionary: Dictionary, first: number, text: string, start: number, end: number): Mention[] {
  const others = dictionary.matcher.alternatives(first, text, start, end);
  return [first, ...others].map((entry) => mentionOf(dictionary, entry, start, end));
}
