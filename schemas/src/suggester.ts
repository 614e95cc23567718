import { z } from 'zod';
import { Id, Instant, Label, Name } from './identity.ts';

/** What a lead sets for an outside model: its address, the labels it may suggest, and how it is asked. */
export const SuggesterSettings = z
  .strictObject({
    name: Name.max(60),
    url: z.url({ protocol: /^https?$/ }).max(500),
    labels: z.array(Label).min(1).max(200),
    batch: z.int().min(1).max(50).default(10).meta({ description: 'notes in a request' }),
    timeoutSeconds: z.int().min(1).max(45).default(20),
  })
  .meta({ id: 'SuggesterSettings' });
export type SuggesterSettings = z.infer<typeof SuggesterSettings>;

export const Suggester = z
  .strictObject({ id: Id, project: Id, ...SuggesterSettings.shape, at: Instant, by: Id })
  .meta({ id: 'Suggester' });
export type Suggester = z.infer<typeof Suggester>;

/** Why something in a model's answer was dropped. */
export const DropReason = z.enum([
  ...(['shape', 'offsets', 'character', 'blank', 'label', 'notAsked'] as const),
  ...(['already', 'ends', 'relation', 'concept'] as const),
]);
export type DropReason = z.infer<typeof DropReason>;

/** The result of a run over a project's notes. */
export const SuggesterRun = z
  .strictObject({
    job: Id,
    models: z.array(z.string()).meta({ description: 'name and version of each model that answered' }),
    notes: z.int().min(0),
    kept: z.int().min(0),
    dropped: z.partialRecord(DropReason, z.int().min(1)),
  })
  .meta({ id: 'SuggesterRun' });
export type SuggesterRun = z.infer<typeof SuggesterRun>;

export const SUGGEST_CONTRACT = 'chartmark-suggest/1';

/** What a model is sent. Offsets in its answer count UTF-16 code units, as JavaScript, Java and C# do. */
export const SuggestRequest = z
  .strictObject({
    contract: z.literal(SUGGEST_CONTRACT),
    offsetUnit: z.literal('utf16'),
    labels: z.array(Label),
    relations: z.array(z.strictObject({ label: Label, from: z.array(Label), to: z.array(Label) })),
    notes: z.array(
      z.strictObject({ id: z.string().meta({ description: 'good for this request alone' }), text: z.string() }),
    ),
  })
  .meta({ id: 'SuggestRequest' });
export type SuggestRequest = z.infer<typeof SuggestRequest>;

/** The most spans, and the most relations, in an answer for one note. */
const MOST = 5_000;

/** What it answers. Spans and relations are parsed one by one later, so that a wrong one does not lose the others. */
export const SuggestAnswer = z
  .object({
    contract: z.literal(SUGGEST_CONTRACT),
    model: z.object({ name: z.string().min(1).max(60), version: z.string().min(1).max(60) }),
    notes: z
      .array(
        z.object({
          id: z.string(),
          spans: z.array(z.unknown()).max(MOST).default([]),
          relations: z.array(z.unknown()).max(MOST).default([]),
        }),
      )
      .max(50),
  })
  .meta({ id: 'SuggestAnswer' });
export type SuggestAnswer = z.infer<typeof SuggestAnswer>;

export const AnsweredSpan = z
  .object({
    id: z.string().max(100).optional().meta({ description: 'by which relations of this note name it' }),
    start: z.int().min(0),
    end: z.int().min(1),
    label: Label,
    confidence: z.number().min(0).max(1),
    concept: z
      .object({ system: z.string().min(1).max(60), code: z.string().min(1).max(60), name: z.string().min(1).max(400) })
      .nullish(),
    attributes: z.record(z.string(), z.string()).default({}),
    why: z.string().max(300).default(''),
  })
  .meta({ id: 'AnsweredSpan' });
export type AnsweredSpan = z.infer<typeof AnsweredSpan>;

export const AnsweredRelation = z
  .object({
    label: Label,
    head: z.string().max(100),
    child: z.string().max(100),
    confidence: z.number().min(0).max(1),
    why: z.string().max(300).default(''),
  })
  .meta({ id: 'AnsweredRelation' });
export type AnsweredRelation = z.infer<typeof AnsweredRelation>;
