import { z } from 'zod';
import { Id } from './identity.ts';

/** The patient behind notes: a random key that splits, date shifts and erasure follow, and nothing else. */
export const Subject = z.strictObject({ id: Id, project: Id }).meta({ id: 'Subject' });
export type Subject = z.infer<typeof Subject>;
