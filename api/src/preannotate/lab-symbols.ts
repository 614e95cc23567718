import { LAB_SYMBOLS, NUMBER, type Tokens } from '@chartmark/ontologies';
import { labValueAfter } from './lab-values.ts';
import type { Mention } from './mention.ts';
import type { NameLookUp } from './name-look-up.ts';

const LONGEST_SYMBOL = Math.max(...Object.keys(LAB_SYMBOLS).map((symbol) => symbol.length));

/**
 * Finds tests that are written as symbols, each known by a value right behind it that such a test can have. Linear in the
 * text. Tests that no terminology knows are left out.
 */
export function createLabSymbolFinder(lookUp: NameLookUp): (text: string, tokens: Tokens) => Mention[] {
  const symbols = new Map(
    Object.entries(LAB_SYMBOLS).flatMap(([symbol, { name, from, to }]) => {
      const named = lookUp(name);
      return named ? [[symbol, { named, from, to }] as const] : [];
    }),
  );
  return (text, tokens) => {
    const found: Mention[] = [];
    for (let row = 0; row < tokens.count; row++) {
      const start = tokens.start[row] ?? 0;
      const end = tokens.end[row] ?? 0;
      const behind = (tokens.kind[row + 1] ?? 0) | (tokens.kind[row + 2] ?? 0);
      if (end - start > LONGEST_SYMBOL || (behind & NUMBER) === 0 || row + 1 >= tokens.count) continue;
      const symbol = symbols.get(text.slice(start, end));
      const value = symbol && labValueAfter(text, { start, end });
      if (!symbol || !value) continue;
      const number = Number(/[\d.]+/.exec(text.slice(value.start, value.end))?.[0]);
      if (number < symbol.from || number > symbol.to) continue;
      found.push({ start, end, type: symbol.named.concept.type, source: 'terminology', ...symbol.named });
    }
    return found;
  };
}
