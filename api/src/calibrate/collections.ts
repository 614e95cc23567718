import { CalibrationPost, CalibrationRound, Id } from '@chartmark/schemas';
import { z } from 'zod';

/** A post as it is kept: its words are sealed under the key of the note's subject. */
export const StoredPost = CalibrationPost.omit({ text: true }).extend({
  round: Id,
  divergence: Id,
  subject: Id,
  sealed: z.string(),
});
export type StoredPost = z.infer<typeof StoredPost>;

export const calibrations = {
  name: 'calibrations',
  schema: CalibrationRound,
  indexes: { project: { on: ['project', 'number'], unique: true } },
} as const;
export const calibrationPosts = {
  name: 'calibrationPosts',
  schema: StoredPost,
  indexes: { round: { on: ['round', 'at'] } },
} as const;
