import { Id, Suggestion } from '@chartmark/schemas';
import { z } from 'zod';

/** What the machine suggests for a note, all of one run; `id` is the note's. */
export const Suggested = z.strictObject({ id: Id, project: Id, version: z.string(), suggestions: z.array(Suggestion) });
export type Suggested = z.infer<typeof Suggested>;

export const suggested = { name: 'suggestions', schema: Suggested, indexes: { project: { on: ['project'] } } } as const;
