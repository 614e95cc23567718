import { indexOf, loadVocabularies } from '@chartmark/ontologies';
import type { Processed, Source } from '../receive/processing.ts';
import { createSteps } from './steps.ts';

const step = createSteps(indexOf(loadVocabularies()));

/** One message's notes. */
export const run = (batch: readonly Source[]): Processed[] => batch.map(step);
