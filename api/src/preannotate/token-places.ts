import type { Tokens } from '@chartmark/ontologies';
import type { Target } from './context.ts';

/** Finds the first and last token of spans; these must come in text order. Linear over all of them. */
export function placeTokens(tokens: Tokens): (span: { readonly start: number; readonly end: number }) => Target {
  let first = 0;
  return ({ start, end }) => {
    while (first < tokens.count && (tokens.end[first] ?? 0) <= start) first++;
    let last = first;
    while (last + 1 < tokens.count && (tokens.start[last + 1] ?? 0) < end) last++;
    return { start, end, first, last };
  };
}
