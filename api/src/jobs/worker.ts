import { workerData } from 'node:worker_threads';
import { indexOf, shippedNames, viewIndex } from '@chartmark/ontologies';
import type { LearnedProject } from '../preannotate/project-lexicon.ts';
import type { Processed, Source } from '../receive/processing.ts';
import { learn as learnFrom, type ToLearn } from './learning.ts';
import { createSteps } from './steps.ts';
import type { SuggestedAnew, ToSuggest } from './tasks.ts';

const { imported }: { imported: readonly SharedArrayBuffer[] } = workerData;
const steps = createSteps(
  indexOf(shippedNames()),
  imported.map((buffer) => viewIndex(buffer)),
);

/** One message's notes. */
export const run = (batch: readonly Source[]): Processed[] => steps.processAll(batch);
export const terminologies = (): string => steps.version;
export const suggest = (task: ToSuggest): SuggestedAnew[] => steps.suggest(task);
export const learn = (task: ToLearn): Promise<LearnedProject | null> => learnFrom(task, steps.learn);
