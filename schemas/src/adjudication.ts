import { z } from 'zod';
import { AccountSummary } from './account.ts';
import { ConceptRef } from './concept.ts';
import { Id, Instant, Label } from './identity.ts';
import { LabelSchema } from './label-schema.ts';
import { Attributes, Fragments, Span } from './span.ts';
import { Citation, DifferenceKind, Ruling } from './verdict.ts';

/** The letter an annotator goes by on the adjudication screen: A, B, C, in an order that differs from note to note. */
export const SideLetter = z.string().regex(/^[A-Z]{1,2}$/, 'the letter of an annotator');
export type SideLetter = z.infer<typeof SideLetter>;

/** How an adjudicator settles a difference. `reopen` takes the decision back. */
export const AdjudicationChoice = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('take'), side: SideLetter }),
    z.strictObject({ kind: z.literal('merge'), sides: z.array(SideLetter).min(2).max(50) }),
    z.strictObject({
      kind: z.literal('new'),
      spans: z
        .array(
          z.strictObject({
            label: Label,
            fragments: Fragments,
            attributes: Attributes,
            concept: ConceptRef.nullable(),
          }),
        )
        .max(50),
      value: Label.nullable(),
    }),
    z.strictObject({ kind: z.literal('nothing') }),
    z.strictObject({ kind: z.literal('escalate'), text: z.string().trim().min(1).max(4000) }),
    z.strictObject({ kind: z.literal('reopen') }),
  ])
  .meta({ id: 'AdjudicationChoice' });
export type AdjudicationChoice = z.infer<typeof AdjudicationChoice>;

/** A decision on its way; `id` is made by the client, once. */
export const AdjudicationCommand = z
  .strictObject({
    id: Id,
    client: z.string().min(1).max(80),
    difference: Id,
    choice: AdjudicationChoice,
    citation: Citation.nullable(),
    comment: z.string().trim().min(1).max(4000).nullable(),
  })
  .meta({ id: 'AdjudicationCommand' });
export type AdjudicationCommand = z.infer<typeof AdjudicationCommand>;

const End = Span.pick({ label: true, fragments: true });

/** What one or more annotators have at a difference; empty if they have nothing there. */
export const AdjudicationOption = z
  .strictObject({
    sides: z.array(SideLetter).min(1),
    spans: z.array(Span),
    relations: z.array(z.strictObject({ label: Label, head: End, child: End })),
    value: Label.nullable(),
  })
  .meta({ id: 'AdjudicationOption' });
export type AdjudicationOption = z.infer<typeof AdjudicationOption>;

export const DifferenceState = z.enum(['open', 'decided', 'escalated']).meta({ id: 'DifferenceState' });
export type DifferenceState = z.infer<typeof DifferenceState>;

/** One thing an adjudicator has to decide. */
export const AdjudicationDifference = z
  .strictObject({
    id: Id,
    of: z.enum(['span', 'relation', 'noteLabel']),
    kind: DifferenceKind,
    labels: z.array(Label),
    start: z.int(),
    end: z.int(),
    waitsFor: z.array(Id).meta({ description: 'differences to decide first' }),
    options: z.array(AdjudicationOption),
    state: DifferenceState,
    verdict: z
      .strictObject({
        ruling: Ruling,
        taken: z.array(SideLetter),
        made: z.array(z.string()),
        citation: Citation.nullable(),
        by: Id,
      })
      .nullable(),
  })
  .meta({ id: 'AdjudicationDifference' });
export type AdjudicationDifference = z.infer<typeof AdjudicationDifference>;

/** What the adjudication screen needs to know of a note, besides its gold layer. */
export const Adjudication = z
  .strictObject({
    project: z.strictObject({ id: Id, schema: LabelSchema, guidelineVersion: z.int() }),
    note: z.strictObject({ id: Id, title: z.string(), text: z.string() }),
    layer: Id.meta({ description: 'the gold layer' }),
    version: z.int(),
    submitted: z.boolean(),
    sides: z.array(z.strictObject({ side: SideLetter, person: AccountSummary.nullable() })),
    agreed: z.int().meta({ description: 'how many things all have, taken over' }),
    differences: z.array(AdjudicationDifference),
    stale: z.boolean().meta({ description: 'whether the layers changed since they were merged' }),
    next: Id.nullable().meta({ description: 'another note that waits for adjudication' }),
  })
  .meta({ id: 'Adjudication' });
export type Adjudication = z.infer<typeof Adjudication>;

/** `waiting` for layers, `ready` to begin, `started`, or `gold`. */
export const AdjudicationState = z.enum(['waiting', 'ready', 'started', 'gold']).meta({ id: 'AdjudicationState' });
export type AdjudicationState = z.infer<typeof AdjudicationState>;

/** A note in the adjudication list. */
export const AdjudicationRow = z
  .strictObject({
    note: Id,
    title: z.string(),
    state: AdjudicationState,
    layers: z.int().meta({ description: 'submitted layers' }),
    differences: z.int(),
    open: z.int(),
    changedAt: Instant,
  })
  .meta({ id: 'AdjudicationRow' });
export type AdjudicationRow = z.infer<typeof AdjudicationRow>;

/** A project's settings for adjudication. */
export const ReviewSettings = z
  .strictObject({
    namesShown: z.boolean().meta({ description: 'whether adjudicators see who the annotators are' }),
    ownNotes: z.boolean().meta({ description: 'whether somebody may adjudicate a note they annotated' }),
  })
  .meta({ id: 'ReviewSettings' });
export type ReviewSettings = z.infer<typeof ReviewSettings>;

/** How often the gold differs from what a person said, for one label. */
export const Overruled = z
  .strictObject({
    person: Id,
    label: Label,
    decided: z.int(),
    overruled: z.int(),
    kinds: z.array(z.strictObject({ kind: DifferenceKind, overruled: z.int() })),
  })
  .meta({ id: 'Overruled' });
export type Overruled = z.infer<typeof Overruled>;

export const AdjudicationStatistics = z
  .strictObject({ people: z.array(AccountSummary), decided: z.int(), agreed: z.int(), rows: z.array(Overruled) })
  .meta({ id: 'AdjudicationStatistics' });
export type AdjudicationStatistics = z.infer<typeof AdjudicationStatistics>;
