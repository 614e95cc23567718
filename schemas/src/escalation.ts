import { z } from 'zod';
import { AccountSummary } from './account.ts';
import { Id, Instant } from './identity.ts';
import { Stage } from './layer.ts';

export const EscalationState = z.enum(['open', 'answered']).meta({ id: 'EscalationState' });
export type EscalationState = z.infer<typeof EscalationState>;

/** A flag on its way to an expert and back. */
export const Escalation = z
  .strictObject({
    id: Id.meta({ description: 'of the flag' }),
    project: Id,
    note: Id,
    layer: Id,
    stage: Stage,
    target: Id.nullable().meta({ description: 'the span, relation or difference it is about; null for the note' }),
    state: EscalationState,
    by: Id,
    raisedAt: Instant,
    expert: Id.nullable().meta({ description: 'who is to answer; null for whoever comes first' }),
    answeredBy: Id.nullable(),
    answeredAt: Instant.nullable(),
    guideline: z.int().positive().nullable().meta({ description: 'the guideline version that was changed for it' }),
  })
  .meta({ id: 'Escalation' });
export type Escalation = z.infer<typeof Escalation>;

/** An escalation as the queue shows it. Who raised it is left out where the project keeps annotators from adjudicators. */
export const EscalationRow = z
  .strictObject({
    ...Escalation.omit({ by: true, expert: true, answeredBy: true }).shape,
    title: z.string(),
    by: AccountSummary.nullable(),
    expert: AccountSummary.nullable(),
    answeredBy: AccountSummary.nullable(),
    question: z.string(),
    answer: z.string().nullable(),
    words: z
      .strictObject({ before: z.string(), marked: z.string(), after: z.string(), label: z.string() })
      .nullable()
      .meta({ description: 'what it is about, in its place' }),
    mine: z.boolean().meta({ description: 'whether the reader raised it' }),
  })
  .meta({ id: 'EscalationRow' });
export type EscalationRow = z.infer<typeof EscalationRow>;

/** How long answers take, in milliseconds; null where nothing was answered yet. */
export const EscalationTimes = z
  .strictObject({
    open: z.int(),
    answered: z.int(),
    medianMs: z.number().nullable(),
    longestMs: z.number().nullable(),
    oldestOpen: Instant.nullable(),
  })
  .meta({ id: 'EscalationTimes' });
export type EscalationTimes = z.infer<typeof EscalationTimes>;
