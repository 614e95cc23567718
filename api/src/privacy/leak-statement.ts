import type { PrivacySample } from '@chartmark/schemas';
import { estimateOf } from './leak-estimate.ts';

/** How many notes may still hold an identifier, by the last signed sample, and how far that reaches; for exports. */
export function leakStatement(samples: readonly PrivacySample[]): string {
  const last = samples
    .filter(({ signed }) => signed !== null)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
  if (!last) return 'leak rate unknown: no sample was signed';
  const { looked, withMisses, upper } = estimateOf(last);
  const bound = upper === null ? '' : `, with 95 % confidence at most ${(upper * 100).toFixed(1)} % of that batch`;
  return `in a signed sample of ${looked} of ${last.population} notes ${withMisses} held an identifier${bound}; it says nothing of notes unlike those`;
}
