import { createMatcher, type TermIndex, type Tokens, wordProfiles } from '@chartmark/ontologies';
import type { Mention } from './mention.ts';
import { sentences } from './sentences.ts';
import type { Hints } from './tagger-features.ts';
import { placeTokens } from './token-places.ts';

/** What a terminology's type is called among the spans; null if it is not suggested. */
export type LabelOf = (type: string) => string | null;

interface Typed {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface HintOptions {
  /** What is tagged, in the order of the tags. */
  readonly types: readonly string[];
  /** Those of them that words are profiled by. */
  readonly profiled: readonly string[];
  readonly indexes: readonly TermIndex[];
  readonly labelOf: LabelOf;
}

/** Tells what terminologies and lexicon say of the words of a text. Not re-entrant. */
export function createHinter({ types, profiled, indexes, labelOf }: HintOptions) {
  const dictionaries = indexes.map((index) => ({
    matcher: createMatcher(index),
    profiles: wordProfiles(index, profiled, labelOf),
  }));
  const tags = (mentions: readonly Mention[], tokens: Tokens): Uint8Array =>
    tagsOf(
      mentions.map(({ start, end, type }) => ({ start, end, type: labelOf(type) ?? '' })),
      tokens,
      types,
    );
  /** @param asIs names of the terminologies alone @param learned names as the lexicon has them found */
  return (text: string, tokens: Tokens, asIs: readonly Mention[], learned: readonly Mention[]): Hints => {
    const profile = new Int32Array(tokens.count);
    for (const { matcher, profiles } of dictionaries) {
      for (const [t, word] of matcher.words(text, tokens).entries()) {
        profile[t] = Math.imul(profile[t] ?? 0, 31) + (profiles[word] ?? 0);
      }
    }
    return { terminology: tags(asIs, tokens), learned: tags(learned, tokens), profile };
  };
}

/** A tag for each token; of spans that overlap the first counts, and those of other types do not. */
export function tagsOf(spans: readonly Typed[], tokens: Tokens, types: readonly string[]): Uint8Array {
  const tags = new Uint8Array(tokens.count);
  const place = placeTokens(tokens);
  let free = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const { first, last } = place(span);
    const type = types.indexOf(span.type);
    if (type < 0 || first < free || last >= tokens.count) continue;
    for (let t = first; t <= last; t++) {
      tags[t] = type * 4 + 1 + (first === last ? 0 : t === first ? 1 : t === last ? 3 : 2);
    }
    free = last + 1;
  }
  return tags;
}

/** The places and types that tags say, of the tokens from `from` on. */
export function spansOf(tags: Uint8Array, tokens: Tokens, from: number, types: readonly string[]): Typed[] {
  const spans: Typed[] = [];
  let start = 0;
  for (const [i, tag] of tags.entries()) {
    if (tag === 0) continue;
    const place = (tag - 1) & 3;
    if (place <= 1) start = tokens.start[from + i] ?? 0;
    if (place === 1 || place === 2) continue;
    spans.push({ start, end: tokens.end[from + i] ?? 0, type: types[(tag - 1) >> 2] ?? '' });
  }
  return spans;
}

/** The token ranges of the sentences of a text. */
export function runs(text: string, tokens: Tokens): { readonly from: number; readonly to: number }[] {
  let to = 0;
  return sentences(text).map(({ end }) => {
    const from = to;
    while (to < tokens.count && (tokens.start[to] ?? 0) < end) to++;
    return { from, to };
  });
}
