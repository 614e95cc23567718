import { Id, Instant, type Note, NoteMeta, NoteState } from '@chartmark/schemas';
import { z } from 'zod';

/** A note without its text, for lists of many: written with each write of the note. */
export const NoteBrief = z.strictObject({
  id: Id,
  project: Id,
  subject: Id,
  title: z.string(),
  titleKey: z.string(),
  /** The end of the id, as the title shows it. */
  tail: z.string(),
  state: NoteState,
  length: z.int(),
  meta: NoteMeta,
  findings: z.record(z.string(), z.int()),
  failure: z.string().nullable(),
  receivedAt: Instant,
});
export type NoteBrief = z.infer<typeof NoteBrief>;

const TAIL = 6;

export function briefOf(note: Note): NoteBrief {
  const { id, project, subject, title, state, length, meta, findings, failure, receivedAt } = note;
  const keys = { titleKey: title.toLowerCase(), tail: id.slice(-TAIL) };
  return { id, project, subject, title, ...keys, state, length, meta, findings, failure, receivedAt };
}

/** Whether each of these words begins a word of the note's title, codes or metadata. */
export function hasWords({ id, subject, titleKey, meta }: NoteBrief, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const told = Object.values(meta).filter((value) => value !== null);
  const all = ` ${[titleKey, id, subject, ...told].join(' ').toLowerCase()}`;
  return words.every((word) => all.includes(` ${word}`));
}

/** The words of a search, in small letters. */
export const wordsOf = (search: string): string[] => search.toLowerCase().split(/\s+/u).filter(Boolean);
