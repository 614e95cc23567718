import { workerData } from 'node:worker_threads';
import { indexOf, shippedNames, viewIndex } from '@chartmark/ontologies';
import type { Processed, Source } from '../receive/processing.ts';
import { measure } from './measuring.ts';
import { createSteps } from './steps.ts';
import type { Learned, SuggestedAnew, ToLearn, ToSuggest } from './tasks.ts';

const { terminologies }: { terminologies: readonly SharedArrayBuffer[] } = workerData;
const steps = createSteps(
  indexOf(shippedNames()),
  terminologies.map((buffer) => viewIndex(buffer)),
);

/** One message's notes. */
export const run = (batch: readonly Source[]): Processed[] => steps.processAll(batch);
export { measure };
export const suggest = (task: ToSuggest): SuggestedAnew[] => steps.suggest(task);
export const learn = (task: ToLearn): Learned => steps.learn(task);
