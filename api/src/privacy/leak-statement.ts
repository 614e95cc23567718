import type { PrivacySample } from '@chartmark/schemas';
import { pooledEstimate } from './leak-estimate.ts';

/**
 * How many notes may still hold an identifier, and how far that reaches; for exports. Every note that anybody looked at
 * counts, in signed samples and others: who draws until a sample is clean changes nothing by it.
 */
export function leakStatement(samples: readonly PrivacySample[]): string {
  const signed = samples.filter((one) => one.signed !== null).length;
  if (signed === 0) return 'leak rate unknown: no sample was signed';
  const { looked, withMisses, upper } = pooledEstimate(samples);
  const bound = upper === null ? '' : `, with 95 % confidence at most ${(upper * 100).toFixed(1)} % of such notes`;
  const of = `${samples.length} samples, ${signed} of them signed`;
  return `of ${looked} notes looked at in ${of}, ${withMisses} held an identifier${bound}; it says nothing of notes unlike those`;
}
