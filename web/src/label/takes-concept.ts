import type { LabelSchema } from '@chartmark/schemas';
import type { Mark } from '../note/mark.ts';

/** Whether a mark has a concept, or can be given one since its label names terminologies. */
export const takesConcept = ({ entityTypes }: LabelSchema, { concept, label }: Mark): boolean =>
  concept !== null || (entityTypes.find(({ name }) => name === label)?.terminologies.length ?? 0) > 0;
