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

/** What a project's decisions say about giving some words a label. */
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

/** The tagger trained on a project's decisions: it recognises names by their spelling and the words around them. */
export const LexiconTagger = z
  .discriminatedUnion('state', [
    z.strictObject({
      state: z.literal('none'),
      /** Nothing was learned yet; too few spans of any label; or a note it had learned from was taken back. */
      why: z.enum(['nothing', 'few', 'withdrawn']),
    }),
    z.strictObject({
      /** Whether suggestions use it; it is outdated where the terminologies are not those it was trained with. */
      state: z.enum(['used', 'outdated']),
      /** As suggestions name it. */
      version: z.string(),
      notes: z.int().min(0),
      /** What it tags, and of how many spans it learned that. */
      labels: z.array(z.strictObject({ label: Label, spans: z.int().min(0) })),
      weights: z.int().min(0),
      bytes: z.int().min(0),
    }),
  ])
  .meta({ id: 'LexiconTagger' });
export type LexiconTagger = z.infer<typeof LexiconTagger>;

/** What a tagger bases its decisions on; empty if there is no tagger. */
export const TaggerInsight = z
  .strictObject({
    /** How many weights each kind of feature has, and its share of the sum of their sizes, from 0 to 1. */
    kinds: z.array(
      z.strictObject({
        kind: z.enum(['words', 'spelling', 'shape', 'terminologies', 'lexicon']),
        weights: z.int().min(0),
        share: z.number().min(0).max(1),
      }),
    ),
    /** The words of marked names that count most towards a label, in any position. */
    words: z.array(z.strictObject({ label: Label, word: z.string().max(400), weight: z.number() })),
  })
  .meta({ id: 'TaggerInsight' });
export type TaggerInsight = z.infer<typeof TaggerInsight>;

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
    /** Words a lead put aside: learning ignores them until they are taken back or everything is forgotten. */
    putAside: z.array(LexiconWords),
    acceptance: z.array(Acceptance),
    tagger: LexiconTagger,
  })
  .meta({ id: 'LexiconSummary' });
export type LexiconSummary = z.infer<typeof LexiconSummary>;
