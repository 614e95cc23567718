import { z } from 'zod';
import { Digest, Id, Instant, Label } from './identity.ts';
import { Relation } from './relation.ts';
import { Span } from './span.ts';
import { Verdict } from './verdict.ts';

/** What became of a suggestion. */
export const Decision = z.enum(['accepted', 'rejected']).meta({ id: 'Decision' });
export type Decision = z.infer<typeof Decision>;

const cell = <V extends z.ZodType>(value: V) =>
  z.strictObject({ value, by: Id, touched: Id }).meta({
    description: '`by`: who made it; `touched`: the event that changed it last',
  });
const put = <K extends string, V extends z.ZodType>(of: K, value: V) =>
  z.strictObject({ of: z.literal(of), id: z.string(), to: cell(value).nullable() });

/** One thing of a layer as it is to be: a value, or null if it is to go. */
export const Put = z
  .discriminatedUnion('of', [
    put('span', Span),
    put('relation', Relation),
    put('noteLabel', Label),
    put('decision', Decision),
    put('verdict', Verdict),
  ])
  .meta({ id: 'Put' });
export type Put = z.infer<typeof Put>;

/** A schema for each kind of action that was done; `envelope` holds the fields beside `type` and `data`. */
const actionsDone = <E extends z.core.$ZodShape>(envelope: E) =>
  [
    z.strictObject({ ...envelope, type: z.literal('spanAdded'), data: z.strictObject({ span: Span }) }),
    z.strictObject({ ...envelope, type: z.literal('spanChanged'), data: z.strictObject({ span: Span }) }),
    z.strictObject({
      ...envelope,
      type: z.literal('spanRemoved'),
      data: z.strictObject({ span: Id, relations: z.array(Id), suggestion: Id.nullable() }),
    }),
    z.strictObject({ ...envelope, type: z.literal('relationAdded'), data: z.strictObject({ relation: Relation }) }),
    z.strictObject({ ...envelope, type: z.literal('relationChanged'), data: z.strictObject({ relation: Relation }) }),
    z.strictObject({
      ...envelope,
      type: z.literal('relationRemoved'),
      data: z.strictObject({ relation: Id, suggestion: Id.nullable() }),
    }),
    z.strictObject({
      ...envelope,
      type: z.literal('noteLabelSet'),
      data: z.strictObject({ name: Label, value: Label.nullable() }),
    }),
    z.strictObject({
      ...envelope,
      type: z.literal('suggestionAccepted'),
      data: z.strictObject({ suggestion: Id, span: Span }),
    }),
    z.strictObject({
      ...envelope,
      type: z.literal('suggestedRelationAccepted'),
      data: z.strictObject({ suggestion: Id, relation: Relation }),
    }),
    z.strictObject({
      ...envelope,
      type: z.literal('suggestionRejected'),
      data: z.strictObject({ suggestion: Id }),
    }),
    z.strictObject({
      ...envelope,
      type: z.literal('suggestionRestored'),
      data: z.strictObject({ suggestion: Id }),
    }),
  ] as const;

export const ActionDone = z.discriminatedUnion('type', actionsDone({})).meta({ id: 'ActionDone' });
export type ActionDone = z.infer<typeof ActionDone>;

/** Words that were written beside the log; the log itself holds only their salted digest. */
const Written = z.strictObject({ id: Id, target: Id.nullable(), digest: Digest });
const Judged = z.strictObject({
  verdicts: z.array(z.strictObject({ decision: Id, verdict: Verdict.nullable() })).min(1),
  actions: z.array(ActionDone),
});
export type Judged = z.infer<typeof Judged>;
const Reversal = z.strictObject({ event: Id, puts: z.array(Put) });

const happenings = <E extends z.core.$ZodShape>(envelope: E) =>
  [
    ...actionsDone(envelope),
    z.strictObject({
      ...envelope,
      type: z.literal('batchDone'),
      data: z.strictObject({ actions: z.array(ActionDone).min(1) }),
    }),
    z.strictObject({ ...envelope, type: z.literal('judged'), data: Judged }),
    z.strictObject({ ...envelope, type: z.literal('commented'), data: Written }),
    z.strictObject({ ...envelope, type: z.literal('flagRaised'), data: Written }),
    z.strictObject({
      ...envelope,
      type: z.literal('flagResolved'),
      data: z.strictObject({ id: Id, digest: Digest }),
    }),
    z.strictObject({ ...envelope, type: z.literal('submitted'), data: z.strictObject({}) }),
    z.strictObject({ ...envelope, type: z.literal('reopened'), data: z.strictObject({}) }),
    z.strictObject({ ...envelope, type: z.literal('undone'), data: Reversal }),
    z.strictObject({ ...envelope, type: z.literal('redone'), data: Reversal }),
  ] as const;

/** What an event says happened. Offsets, labels, codes and ids, never words of the note or of people. */
export const Happening = z.discriminatedUnion('type', happenings({})).meta({ id: 'Happening' });
export type Happening = z.infer<typeof Happening>;

const envelope = {
  project: Id,
  note: Id,
  layer: Id,
  version: z.int().positive().meta({ description: 'gapless from 1 within the layer' }),
  id: Id.meta({ description: 'the id of the command it answers' }),
  actor: Id,
  at: Instant,
  guideline: z.int().nonnegative().meta({ description: 'the guideline version it was made under; 0 = none yet' }),
  client: z.string().min(1).max(80),
  prev: Digest,
  hash: Digest,
};

/** One action on a layer, immutable. */
export const LayerEvent = z.discriminatedUnion('type', happenings(envelope)).meta({ id: 'LayerEvent' });
export type LayerEvent = z.infer<typeof LayerEvent>;
