import { z } from 'zod';
import { Id, Instant, Label } from './identity.ts';

/** Some words as a label. */
export const LexiconWords = z
  .strictObject({
    label: Label,
    /** In small letters. */
    words: z.string().min(1).max(400),
  })
  .meta({ id: 'LexiconWords' });
export type LexiconWords = z.infer<typeof LexiconWords>;

/** What a project's decisions say of some words as a label. */
export const LexiconEntry = LexiconWords.extend({
  /** How often they stood in a decided note as a span of this label, and how often they stood there without being one. */
  right: z.int().min(0),
  wrong: z.int().min(0),
}).meta({ id: 'LexiconEntry' });
export type LexiconEntry = z.infer<typeof LexiconEntry>;

/** What became of suggestions of a label in a week, and what people added by hand. */
export const Acceptance = z
  .strictObject({
    /** ISO 8601 week, `2026-W48`. */
    week: z.string().regex(/^\d{4}-W\d{2}$/),
    label: Label,
    accepted: z.int().min(0),
    rejected: z.int().min(0),
    added: z.int().min(0),
  })
  .meta({ id: 'Acceptance' });
export type Acceptance = z.infer<typeof Acceptance>;

/** A version of what a project learned; each learning makes a new one, forgetting makes an empty one. */
export const LexiconSummary = z
  .strictObject({
    version: z.int().min(0),
    at: Instant.nullable(),
    by: Id.nullable(),
    /** Submitted layers it was learned from. */
    layers: z.int().min(0),
    /** Names people marked, and names they turned down more often than not. */
    names: z.int().min(0),
    turnedDown: z.int().min(0),
    /** Words a lead put aside: no learning takes them up until all is forgotten or they are taken back. */
    putAside: z.array(LexiconWords),
    acceptance: z.array(Acceptance),
  })
  .meta({ id: 'LexiconSummary' });
export type LexiconSummary = z.infer<typeof LexiconSummary>;
