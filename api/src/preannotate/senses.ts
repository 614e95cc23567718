import {
  ABBREVIATION_SENSES,
  type Concept,
  LOWER,
  longest,
  type Sense,
  type Tokens,
  UPPER,
} from '@chartmark/ontologies';
import type { Mention } from './mention.ts';
import type { NameLookUp } from './name-look-up.ts';
import type { Section } from './sections.ts';

/** How many tokens on either side speak for a sense. */
const WINDOW = 8;
/** A section speaks as loudly as so many words. */
const SECTION_WEIGHT = 2;
const LONGEST_FORM = 4;

/** Gives the short forms of a text the sense they have there. Not re-entrant. */
export type SenseFinder = (
  text: string,
  tokens: Tokens,
  mentions: readonly Mention[],
  parts: readonly Section[],
) => readonly Mention[];

interface Meaning {
  /** Null where there is nothing to suggest, also because no terminology has it. */
  readonly named: { readonly concept: Concept; readonly name: string } | null;
  readonly near: ReadonlySet<string>;
  readonly sections: Sense['sections'];
}

/**
 * Decides what an ambiguous short form stands for, such as `MS`: the sense for which most of the words around and the
 * section speak, or else the usual one. What the note itself defines or a project has learned stays. Linear in the text.
 *
 * @param lookUp where the senses' names are looked up
 */
export function createSenseFinder(lookUp: NameLookUp): SenseFinder {
  const forms = new Map<string, readonly Meaning[]>(
    Object.entries(ABBREVIATION_SENSES).map(([form, senses]) => [
      form,
      senses.map(({ name, near, sections }) => ({
        named: name === null ? null : lookUp(name),
        near: new Set(near),
        sections,
      })),
    ]),
  );
  /** Forms the terminologies have themselves: where the recogniser left one out it had a reason. */
  const known = new Set([...forms.keys()].filter((form) => lookUp(form) !== null));
  return (text, tokens, mentions, parts) => {
    let named: Set<number> | undefined;
    const decided = new Map<number, Mention | null>();
    let part = 0;
    for (let row = 0; row < tokens.count; row++) {
      const kind = tokens.kind[row] ?? 0;
      if ((kind & UPPER) === 0 || (kind & LOWER) !== 0) continue;
      const start = tokens.start[row] ?? 0;
      const end = tokens.end[row] ?? 0;
      if (end - start > LONGEST_FORM) continue;
      const form = text.slice(start, end);
      const meanings = forms.get(form);
      if (!meanings || (known.has(form) && !isNamed(start))) continue;
      while ((parts[part]?.end ?? Number.POSITIVE_INFINITY) <= start) part++;
      const { named: meant } = likeliest(meanings, text, tokens, row, parts[part]);
      const mention = meant && { ...meant, type: meant.concept.type, source: 'terminology' as const };
      decided.set(start, mention && { ...mention, start, end });
    }
    if (decided.size === 0) return mentions;
    const kept = mentions.filter(({ start, end, source }) => source !== 'terminology' || !isForm(start, end));
    const added = [...decided.values()].filter((mention) => mention !== null);
    return longest([...kept, ...added].sort((a, b) => a.start - b.start || b.end - a.end));

    function isNamed(start: number): boolean {
      named ??= new Set(mentions.map((mention) => mention.start));
      return named.has(start);
    }

    function isForm(start: number, end: number): boolean {
      return decided.has(start) && end - start <= LONGEST_FORM && forms.has(text.slice(start, end));
    }
  };
}

function likeliest(
  meanings: readonly Meaning[],
  text: string,
  tokens: Tokens,
  row: number,
  part: Section | undefined,
): Meaning {
  const words = wordsAround(text, tokens, row);
  let best = meanings[0];
  let most = 0;
  for (const meaning of meanings) {
    const here = part && meaning.sections?.includes(part.kind) ? SECTION_WEIGHT : 0;
    const count = words.filter((word) => meaning.near.has(word)).length + here;
    if (count > most || best === undefined) [best, most] = [meaning, count];
  }
  return best ?? { named: null, near: new Set(), sections: undefined };
}

/** The words and marks around a token in small letters; a mark counts only right behind it. */
function wordsAround(text: string, tokens: Tokens, row: number): string[] {
  const words: string[] = [];
  for (let t = Math.max(0, row - WINDOW); t < Math.min(tokens.count, row + WINDOW + 1); t++) {
    const word = text.slice(tokens.start[t], tokens.end[t]).toLowerCase();
    if (t !== row && (word !== ':' || t === row + 1)) words.push(word);
  }
  return words;
}
