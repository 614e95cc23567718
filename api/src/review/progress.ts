import type { AdjudicationRow, LayerState } from '@chartmark/schemas';
import type { Difference } from './aligned.ts';
import { isOpen } from './settlement.ts';

interface Standing {
  /** Independent layers of the note that are submitted, and those that are not. */
  readonly submitted: number;
  readonly missing: number;
  readonly differences: readonly Difference[];
  readonly gold: Pick<LayerState, 'submitted' | 'version' | 'verdicts'> | undefined;
}

/** How far a note has come on its way to gold; what differs counts only once all layers are there. */
export function progressOf({
  submitted,
  missing,
  differences,
  gold,
}: Standing): Pick<AdjudicationRow, 'state' | 'layers' | 'differences' | 'open'> {
  const isReady = missing === 0 && submitted > 1;
  const open = differences.filter(({ id }) => isOpen(gold?.verdicts.get(id)?.value));
  return {
    state: gold?.submitted ? 'gold' : !isReady ? 'waiting' : gold && gold.version > 0 ? 'started' : 'ready',
    layers: submitted,
    differences: isReady ? differences.length : 0,
    open: isReady ? open.length : 0,
  };
}
