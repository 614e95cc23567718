import type { LeakEstimate, PrivacySample } from '@chartmark/schemas';
import { upperBound } from '../statistics/exact-interval.ts';

/** What a sample says of its batch. */
export const estimateOf = ({ notes }: PrivacySample): LeakEstimate => pooled(notes);

/** What samples say together: each note that was looked at counts once, with the most that was missed in it. */
export function pooledEstimate(samples: readonly PrivacySample[]): LeakEstimate {
  const worst = new Map<string, number | null>();
  for (const { note, missed } of samples.flatMap(({ notes }) => notes)) {
    const known = worst.get(note) ?? null;
    worst.set(note, missed === null ? known : Math.max(missed, known ?? 0));
  }
  return pooled([...worst.values()].map((missed) => ({ missed })));
}

function pooled(notes: readonly { readonly missed: number | null }[]): LeakEstimate {
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
