import type { Subject } from './draws.ts';
import type { Finding } from './finding.ts';
import { EMPTY_LEDGER } from './ledger.ts';
import { masked } from './masked.ts';
import type { Policy } from './policy.ts';
import { type Transformed, transform } from './replace.ts';

/** Makes of a note, without what was found in it, what would be given out. */
export type Making = (found: readonly Finding[]) => Pick<Transformed, 'text' | 'edges' | 'ledger'>;

interface Under {
  readonly policy: Policy;
  readonly subject: Subject;
  readonly thisYear: number;
}

/** @param under by what it is transformed; null for a text that goes out as it came but for what is taken out of it */
export function makerFor(source: string, under: Under | null): Making {
  if (under === null) return (found) => ({ ...masked(source, found), ledger: EMPTY_LEDGER });
  const { policy, subject, thisYear } = under;
  return (found) => transform(source, found, policy, subject, { thisYear });
}
