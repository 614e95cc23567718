import { Id, TaggerInsight } from '@chartmark/schemas';
import { z } from 'zod';

/** What is told of a trained tagger; its weights lie in parts under its id. */
export const StoredTagger = TaggerInsight.extend({
  id: Id,
  /** Follows from the weights. */
  version: z.string(),
  /** The versions of the terminologies it was trained with. */
  terminologies: z.string(),
  notes: z.int().min(0),
  labels: z.array(z.strictObject({ label: z.string(), spans: z.int().min(0) })),
  bytes: z.int().min(0),
});
export type StoredTagger = z.infer<typeof StoredTagger>;

/** Some of the bytes of a tagger, in base64. */
export const TaggerPart = z.strictObject({
  id: Id,
  project: Id,
  tagger: Id,
  number: z.int().min(0),
  bytes: z.string(),
});
export type TaggerPart = z.infer<typeof TaggerPart>;

export const taggerParts = {
  name: 'taggerParts',
  schema: TaggerPart,
  indexes: { tagger: { on: ['project', 'tagger', 'number'], unique: true } },
} as const;
