import { z } from 'zod';
import { NoteRow } from './api.ts';
import { Id } from './identity.ts';
import { NoteState } from './note.ts';

/** What the notes of a list are sorted by. */
export const NoteOrder = z.enum(['received', 'title', 'length', 'subject']).meta({ id: 'NoteOrder' });
export type NoteOrder = z.infer<typeof NoteOrder>;

/** Which notes of a project a list is about; what is left out asks nothing. */
export const NoteFilter = z
  .strictObject({
    words: z
      .string()
      .trim()
      .max(200)
      .optional()
      .meta({ description: 'beginnings of words of the title, the codes and the metadata; never of the text' }),
    state: NoteState.optional(),
    assignee: z.union([Id, z.literal('nobody')]).optional(),
    guideline: z.int().nonnegative().optional().meta({ description: 'a task on it was worked on under this version' }),
    escalated: z.literal(true).optional().meta({ description: 'a question about it waits for an answer' }),
  })
  .meta({ id: 'NoteFilter' });
export type NoteFilter = z.infer<typeof NoteFilter>;

/** A note in the list of a project, with who is to label it: never its text. */
export const NoteListRow = z
  .strictObject({
    ...NoteRow.shape,
    subject: Id,
    assignees: z.array(Id),
    guidelines: z.array(z.int()),
    escalated: z.boolean(),
  })
  .meta({ id: 'NoteListRow' });
export type NoteListRow = z.infer<typeof NoteListRow>;

/** A page of a list of notes. A search that took long may end a page early: then it has fewer rows, and still a `next`. */
export const NoteList = z
  .strictObject({
    rows: z.array(NoteListRow),
    next: z.string().nullable(),
    total: z.int().nullable().meta({ description: 'how many match; null where only looking at each would tell' }),
  })
  .meta({ id: 'NoteList' });
export type NoteList = z.infer<typeof NoteList>;

/** The ids alone of a page of notes. */
export const NoteIds = z.strictObject({ ids: z.array(Id), next: z.string().nullable() });
export type NoteIds = z.infer<typeof NoteIds>;
