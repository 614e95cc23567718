import { z } from 'zod';
import { Digest, Id, Instant, Name } from './identity.ts';

export const Split = z.enum(['train', 'validation', 'test']).meta({ id: 'Split' });
export type Split = z.infer<typeof Split>;

/** One note of a release: its file's digest, and the subject its split follows. */
export const Released = z
  .strictObject({ note: Id, subject: Id, split: Split, digest: Digest })
  .meta({ id: 'Released' });
export type Released = z.infer<typeof Released>;

/** An immutable, versioned dataset cut from gold or layers. */
export const Release = z
  .strictObject({
    id: Id,
    project: Id,
    name: Name,
    version: z.int().positive(),
    manifest: z.array(Released).min(1),
    digest: Digest.meta({ description: 'of the manifest’s canonical JSON' }),
    withdrawn: z.int().nonnegative().meta({ description: 'records withdrawn since' }),
    by: Id,
    at: Instant,
  })
  .meta({ id: 'Release' });
export type Release = z.infer<typeof Release>;
