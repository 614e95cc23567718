import { createTokens, tokenise } from '@chartmark/ontologies';
import type { Example } from './learned-lexicon.ts';
import { type FeatureKind, kindOf, wordFeature } from './tagger-features.ts';
import type { TaggerModel } from './tagger-model.ts';

/** What a tagger goes by. */
export interface Insight {
  /** How many weights are about what, and which share of all weights that is by size, from 0 to 1. */
  readonly kinds: readonly { readonly kind: FeatureKind; readonly weights: number; readonly share: number }[];
  /** Words of what was marked that speak most for a type wherever they stand, the weightiest first. */
  readonly words: readonly { readonly type: string; readonly word: string; readonly weight: number }[];
}

/** Words told of a type. */
const TOLD = 20;

/** Linear in the weights, and in the words that were marked. @param places of each row's feature, as training gives them */
export function insightOf(model: TaggerModel, places: Uint8Array, examples: readonly Example[]): Insight {
  return { kinds: kindsOf(model, places), words: wordsOf(model, examples) };
}

function kindsOf({ tags, weights }: TaggerModel, places: Uint8Array): Insight['kinds'] {
  const kinds = new Map<FeatureKind, { weights: number; size: number }>();
  let all = 0;
  for (const [row, place] of places.entries()) {
    if (row === 0) continue;
    const count = kinds.get(kindOf(place)) ?? { weights: 0, size: 0 };
    kinds.set(kindOf(place), count);
    for (let at = row * tags; at < (row + 1) * tags; at++) {
      const size = Math.abs(weights[at] ?? 0);
      if (size === 0) continue;
      count.weights += 1;
      count.size += size;
      all += size;
    }
  }
  return [...kinds]
    .map(([kind, { weights, size }]) => ({ kind, weights, share: all === 0 ? 0 : size / all }))
    .sort((a, b) => b.share - a.share);
}

function wordsOf({ tags, types, rows, weights }: TaggerModel, examples: readonly Example[]): Insight['words'] {
  const words = new Map<string, Map<string, number>>(types.map((type) => [type, new Map()]));
  const tokens = createTokens(16);
  for (const { text, spans } of examples) {
    for (const { start, end, type } of spans) {
      const known = words.get(type);
      if (!known) continue;
      const marked = text.slice(start, end);
      tokenise(marked, tokens);
      for (let t = 0; t < tokens.count; t++) {
        const row = (rows[wordFeature(tokens.low[t] ?? 0)] ?? 0) * tags;
        const first = row + types.indexOf(type) * 4 + 1;
        const weight = Math.max(...weights.subarray(first, first + 4)) - (weights[row] ?? 0);
        if (row > 0 && weight > 0) known.set(marked.slice(tokens.start[t], tokens.end[t]).toLowerCase(), weight);
      }
    }
  }
  return [...words].flatMap(([type, known]) =>
    [...known]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, TOLD)
      .map(([word, weight]) => ({ type, word, weight: Number(weight.toFixed(2)) })),
  );
}
