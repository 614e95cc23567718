import { definitions, type Tokens } from '@chartmark/ontologies';
import type { Mention } from './mention.ts';
import { consistent } from './note-consistency.ts';
import { createRecogniser, type Recogniser, type RecogniserOptions } from './recognise.ts';
import { createChain } from './tagger.ts';
import { featuresOf, type Hints } from './tagger-features.ts';
import { createHinter, type LabelOf, runs, spansOf } from './tagger-hints.ts';
import type { TaggerModel } from './tagger-model.ts';

export interface TaggedOptions extends RecogniserOptions {
  readonly model: TaggerModel;
  readonly labelOf: LabelOf;
  /** Whether words were put aside as a type: then the tagger alone does not bring them back. */
  readonly isAside?: (type: string, words: string) => boolean;
}

/**
 * Finds the names a tagger was trained for by the tagger, and those of other types, and misspelt ones, as the recogniser
 * alone does. Linear in the text. Not re-entrant.
 *
 * @param options but for the model those of a recogniser, with what was learned as layers, as in training
 */
export function createTaggedRecogniser(options: TaggedOptions): Recogniser {
  const { model, labelOf, spellings, isAside = () => false, ...names } = options;
  const { layers: _, accept: __, ...alone } = names;
  const asIs = createRecogniser(alone);
  const lexicon = createRecogniser(names);
  const more = spellings ? createRecogniser({ ...names, spellings }) : undefined;
  const { types, profiled } = model;
  const hint = createHinter({ types, profiled, indexes: [names.index, ...(names.terminologies ?? [])], labelOf });
  const bestTags = createChain(model.tags);
  const isTagged = new Set(types);

  function tagged(text: string, tokens: Tokens, hints: Hints): Mention[] {
    return runs(text, tokens).flatMap(({ from, to }) => {
      const tags = bestTags(model, featuresOf(text, tokens, hints, from, to), to - from);
      return spansOf(tags, tokens, from, types).map(
        (span): Mention => ({ ...span, concept: null, source: 'tagger', name: text.slice(span.start, span.end) }),
      );
    });
  }

  return (text, tokens, parts) => {
    const learned = lexicon(text, tokens, parts);
    const hints = hint(text, tokens, asIs(text, tokens, parts), learned);
    const named = tagged(text, tokens, hints).map((mention) => asKnown(mention, learned, labelOf));
    const agreed = consistent(text, tokens, named, text.includes('(') ? definitions(text) : []).filter(
      ({ type, source, start, end }) => {
        const words = text.slice(start, end);
        return names.accept?.(type, words) !== false && !(source === 'tagger' && isAside(type, words));
      },
    );
    const others = (more?.(text, tokens, parts) ?? learned).filter(
      ({ type, source }) => source === 'misspelling' || !isTagged.has(labelOf(type) ?? ''),
    );
    return joined(agreed, others);
  };
}

/** The lexicon's mention of the same place and type, which knows a concept, if there is one. */
function asKnown(mention: Mention, known: readonly Mention[], labelOf: LabelOf): Mention {
  const same = known[firstFrom(known, mention.start)];
  const isIt = same?.start === mention.start && same.end === mention.end && labelOf(same.type) === mention.type;
  return isIt ? same : mention;
}

/** Mentions, and of the others those that overlap none of them; both in text order and without overlaps of their own. */
function joined(mentions: readonly Mention[], others: readonly Mention[]): Mention[] {
  const free = others.filter(({ start, end }) => {
    const at = firstFrom(mentions, start);
    return (mentions[at]?.start ?? end) >= end && (mentions[at - 1]?.end ?? 0) <= start;
  });
  return free.length === 0 ? [...mentions] : [...mentions, ...free].sort((a, b) => a.start - b.start);
}

/** Where the first mention stands that does not begin before a place. */
function firstFrom(mentions: readonly Mention[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
