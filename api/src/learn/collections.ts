import { Acceptance, Id, Instant, LexiconEntry, LexiconWords } from '@chartmark/schemas';
import { z } from 'zod';
import { StoredTagger } from '../tagger/collections.ts';

/** A version of what a project learned. Only words are ever taken out of it, where a note they are of is taken back. */
export const StoredLexicon = z.strictObject({
  id: Id,
  project: Id,
  version: z.int().positive(),
  at: Instant,
  by: Id,
  layers: z.int().min(0),
  /** Names people marked, and what is known of them. */
  terms: z.array(z.strictObject({ type: z.string(), system: z.string(), code: z.string(), name: z.string() })),
  entries: z.array(LexiconEntry),
  putAside: z.array(LexiconWords).default([]),
  acceptance: z.array(Acceptance),
  /** The notes it was learned from, under this id; null for nothing. */
  lesson: Id.nullable().default(null),
  /** Policies under which those notes were de-identified. */
  policies: z.array(z.string()).default([]),
  tagger: StoredTagger.nullable().default(null),
  withoutTagger: z.enum(['nothing', 'few', 'withdrawn']).default('nothing'),
});
export type StoredLexicon = z.infer<typeof StoredLexicon>;

/** Which notes were learned from. */
export const Lesson = z.strictObject({ id: Id, project: Id, notes: z.array(Id) });

export const lexicons = {
  name: 'lexicons',
  schema: StoredLexicon,
  indexes: { version: { on: ['project', 'version'], unique: true } },
} as const;
export const lessons = { name: 'lessons', schema: Lesson, indexes: { project: { on: ['project'] } } } as const;
