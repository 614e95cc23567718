import type { PoolStage } from '@chartmark/schemas';

/** Calibration first, since annotating waits for it; what others wait for before what is new. */
const ALL: readonly PoolStage[] = ['calibrate', 'sample', 'review', 'annotate'];
const ANNOTATING: readonly PoolStage[] = ['sample', 'annotate'];

/** Whether it looks like annotating to whoever does it, so that whoever may not annotate yet may not do it either. */
export const isAnnotating = (stage: PoolStage): boolean => ANNOTATING.includes(stage);

/**
 * The stages to look through for a person's next note, in order. Who asks for notes to annotate is given those that check
 * them, too, or asking would tell which are which.
 */
export const stagesFor = (only: PoolStage | null): readonly PoolStage[] =>
  only === null ? ALL : only === 'annotate' ? ANNOTATING : [only];
