import type { LeakEstimate, PrivacySample } from '@chartmark/schemas';
import { upperBound } from './clopper-pearson.ts';

/** What a sample says of its batch. */
export function estimateOf({ notes }: PrivacySample): LeakEstimate {
  const looked = notes.filter(({ missed }) => missed !== null);
  const withMisses = looked.filter(({ missed }) => (missed ?? 0) > 0).length;
  return {
    looked: looked.length,
    withMisses,
    missed: looked.reduce((sum, { missed }) => sum + (missed ?? 0), 0),
    share: looked.length === 0 ? null : withMisses / looked.length,
    upper: upperBound(withMisses, looked.length),
  };
}
