import { Acceptance, Id, Instant, LexiconEntry, LexiconWords, Suggestion } from '@chartmark/schemas';
import { z } from 'zod';

/** What the machine suggests for a note, all of one run; `id` is the note's. */
export const Suggested = z.strictObject({ id: Id, project: Id, version: z.string(), suggestions: z.array(Suggestion) });
export type Suggested = z.infer<typeof Suggested>;

/** A version of what a project learned; none is ever changed. */
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
});
export type StoredLexicon = z.infer<typeof StoredLexicon>;

export const suggested = { name: 'suggestions', schema: Suggested, indexes: { project: { on: ['project'] } } } as const;
export const lexicons = {
  name: 'lexicons',
  schema: StoredLexicon,
  indexes: { version: { on: ['project', 'version'], unique: true } },
} as const;
