import { Digest, Id, Note, ProdigyTask } from '@chartmark/schemas';
import { z } from 'zod';
import { briefOf, NoteBrief } from './brief.ts';

/** The patient behind notes: a random id, the keyed digest by which later notes find it, and its wrapped data key. */
export const Subject = z.strictObject({ id: Id, project: Id, digest: Digest, key: z.string() });
export type Subject = z.infer<typeof Subject>;

export const subjects = {
  name: 'subjects',
  schema: Subject,
  indexes: { digest: { on: ['project', 'digest'], unique: true } },
} as const;

export const noteBriefs = {
  name: 'noteBriefs',
  schema: NoteBrief,
  indexes: {
    received: { on: ['project', 'receivedAt'] },
    title: { on: ['project', 'titleKey'] },
    length: { on: ['project', 'length'] },
    subject: { on: ['project', 'subject'] },
    receivedByState: { on: ['project', 'state', 'receivedAt'] },
    titleByState: { on: ['project', 'state', 'titleKey'] },
    lengthByState: { on: ['project', 'state', 'length'] },
    subjectByState: { on: ['project', 'state', 'subject'] },
    tail: { on: ['project', 'tail'] },
  },
  counted: ['project', 'state'],
} as const;

export const notes = {
  name: 'notes',
  schema: Note,
  indexes: {
    source: { on: ['project', 'sourceDigest'], unique: true },
    project: { on: ['project', 'receivedAt'] },
    projectByState: { on: ['project', 'state', 'receivedAt'] },
  },
  counted: ['project', 'state'],
  brief: { in: noteBriefs, of: briefOf },
} as const;

/** The Prodigy task a note came as, so that its other keys go out again; `id` is the note's. */
export const Original = z.strictObject({ id: Id, project: Id, task: ProdigyTask });

export const originals = { name: 'originals', schema: Original, indexes: { project: { on: ['project'] } } } as const;
