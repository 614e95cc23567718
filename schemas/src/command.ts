import { z } from 'zod';
import { ConceptRef } from './concept.ts';
import { Id, Label } from './identity.ts';
import { AttributeChanges, Attributes, Fragments } from './span.ts';
import type { Verdict } from './verdict.ts';

/** A change of a span. Only what is named changes, so that two people can change different things about one span. */
const SpanChange = z
  .strictObject({
    label: Label.optional(),
    fragments: Fragments.optional(),
    attributes: AttributeChanges.optional(),
    concept: ConceptRef.nullable().optional(),
  })
  .meta({ id: 'SpanChange' });
export type SpanChange = z.infer<typeof SpanChange>;

/** What the author saw of the thing the command changes. Left out, the command applies whatever the thing has become. */
const from = SpanChange.optional();

const Remark = z.string().trim().min(1).max(4000);

const ACTIONS = [
  z.strictObject({
    type: z.literal('addSpan'),
    span: z.strictObject({
      id: Id,
      label: Label,
      fragments: Fragments,
      attributes: Attributes.optional(),
      concept: ConceptRef.nullable().optional(),
    }),
  }),
  z.strictObject({ type: z.literal('changeSpan'), span: Id, to: SpanChange, from }),
  z.strictObject({
    type: z.literal('removeSpan'),
    span: Id,
    from,
    relations: z.array(Id).max(1000).optional().meta({ description: 'those its author saw, which go with it' }),
  }),
  z.strictObject({
    type: z.literal('addRelation'),
    relation: z.strictObject({ id: Id, label: Label, head: Id, child: Id, attributes: Attributes.optional() }),
  }),
  z.strictObject({ type: z.literal('changeRelation'), relation: Id, label: Label, from: Label.optional() }),
  z.strictObject({ type: z.literal('removeRelation'), relation: Id, from: Label.optional() }),
  z.strictObject({
    type: z.literal('setNoteLabel'),
    name: Label,
    value: Label.nullable(),
    from: Label.nullable().optional(),
  }),
  z.strictObject({ type: z.literal('accept'), suggestion: Id, edit: SpanChange.optional() }),
  z.strictObject({ type: z.literal('reject'), suggestion: Id }),
  z.strictObject({ type: z.literal('restore'), suggestion: Id }),
] as const;

/** A change of the annotation itself; a batch of them is done, and undone, as one. */
export const Action = z.discriminatedUnion('type', ACTIONS).meta({ id: 'Action' });
export type Action = z.infer<typeof Action>;

/**
 * What adjudication asks of a gold layer: verdicts, and the actions that follow from them. The service draws it up from
 * the compared layers; it is not a command that a client can send.
 */
export interface Judgement {
  readonly type: 'judge';
  readonly verdicts: readonly { readonly decision: Id; readonly verdict: Verdict | null }[];
  readonly actions: readonly Action[];
}

/** What somebody asks to be done on a layer. */
export const Command = z
  .discriminatedUnion('type', [
    ...ACTIONS,
    z.strictObject({ type: z.literal('batch'), actions: z.array(Action).min(1).max(1000) }),
    z.strictObject({ type: z.literal('comment'), comment: Id, target: Id.nullable(), text: Remark }),
    z.strictObject({ type: z.literal('flag'), flag: Id, target: Id.nullable(), text: Remark }),
    z.strictObject({ type: z.literal('resolveFlag'), flag: Id, text: Remark }),
    z.strictObject({ type: z.literal('submit') }),
    z.strictObject({ type: z.literal('reopen') }),
    z.strictObject({ type: z.literal('undo'), event: Id }),
    z.strictObject({ type: z.literal('redo'), event: Id }),
  ])
  .meta({ id: 'Command' });
export type Command = z.infer<typeof Command>;

/** A command on its way: `id` is made by the client, once; `client` names the tab or program. */
export const CommandEnvelope = z
  .strictObject({ id: Id, client: z.string().min(1).max(80), command: Command })
  .meta({ id: 'CommandEnvelope' });
export type CommandEnvelope = z.infer<typeof CommandEnvelope>;
