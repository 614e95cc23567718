import { z } from 'zod';
import { ConceptRef } from './concept.ts';
import { Id, Label } from './identity.ts';
import { Attributes, Fragments } from './span.ts';

const Provenance = {
  engine: z.string().max(120),
  version: z.string().max(120),
  confidence: z.number().min(0).max(1),
  why: z.string().max(400).meta({ description: 'in words, for the annotator: which terminology or pattern found it' }),
};

/** Machine-made, never counted as an annotation until a person accepts it. */
export const SuggestedSpan = z
  .strictObject({
    kind: z.literal('span'),
    id: Id,
    label: Label,
    fragments: Fragments,
    attributes: Attributes,
    concept: ConceptRef.nullable(),
    ...Provenance,
  })
  .meta({ id: 'SuggestedSpan' });
export type SuggestedSpan = z.infer<typeof SuggestedSpan>;

/** Its ends are suggested spans; it can be accepted once both of these are. */
export const SuggestedRelation = z
  .strictObject({ kind: z.literal('relation'), id: Id, label: Label, head: Id, child: Id, ...Provenance })
  .meta({ id: 'SuggestedRelation' });
export type SuggestedRelation = z.infer<typeof SuggestedRelation>;

export const Suggestion = z.discriminatedUnion('kind', [SuggestedSpan, SuggestedRelation]).meta({ id: 'Suggestion' });
export type Suggestion = z.infer<typeof Suggestion>;
