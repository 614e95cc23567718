import { z } from 'zod';
import { AccountSummary } from './account.ts';
import { ConceptHit } from './concept.ts';
import { Digest, Id, Instant } from './identity.ts';
import { LabelSchema } from './label-schema.ts';
import { Layer, Task } from './layer.ts';
import { LayerSnapshot } from './layer-state.ts';
import { Attestation, Note, NoteMeta, NoteState } from './note.ts';
import { Reason } from './problem.ts';
import { Project } from './project.ts';
import { StepsLeft } from './sent-snapshot.ts';
import { Suggestion } from './suggestion.ts';

/** One page of a list; `next` goes into `?after=`, null at the end. */
export const pageOf = <S extends z.ZodType>(row: S) =>
  z.strictObject({ rows: z.array(row), next: z.string().nullable() });

/** What the labelling screen needs, in one answer. */
export const Workspace = z
  .strictObject({
    layer: Layer,
    task: Task.nullable(),
    project: Project.pick({ id: true, name: true, schema: true, schemaVersion: true, guidelineVersion: true }),
    note: z.strictObject({ id: Id, title: z.string(), text: z.string(), meta: NoteMeta }),
    suggestions: z.array(Suggestion),
    snapshot: LayerSnapshot,
    stepsLeft: StepsLeft,
    hash: z.string(),
    people: z.array(AccountSummary),
    canWrite: z.boolean(),
    nextTask: Id.nullable(),
  })
  .meta({ id: 'Workspace' });
export type Workspace = z.infer<typeof Workspace>;

/** A note in a list: never its text. */
export const NoteRow = z
  .strictObject({
    ...Note.pick({ id: true, title: true, state: true, length: true, meta: true, findings: true }).shape,
    failure: z.string().nullable(),
    receivedAt: Instant,
  })
  .meta({ id: 'NoteRow' });
export type NoteRow = z.infer<typeof NoteRow>;

/** How the notes of a file are written. */
export const ReceiveFormat = z.enum(['text', 'csv', 'jsonl', 'prodigy']).meta({ id: 'ReceiveFormat' });
export type ReceiveFormat = z.infer<typeof ReceiveFormat>;

/** One received item that was not taken, or was taken already. */
export const ReceiveRow = z
  .strictObject({
    item: z.string().meta({ description: 'line or file number, counted from 1' }),
    outcome: z.enum(['received', 'duplicate', 'refused']),
    note: Id.nullable(),
    reason: z.string().nullable().meta({ description: 'in English' }),
    why: Reason.optional().meta({ description: 'the reason for a reader of any language' }),
  })
  .meta({ id: 'ReceiveRow' });
export type ReceiveRow = z.infer<typeof ReceiveRow>;

export const ReceiveReport = z
  .strictObject({
    received: z.int(),
    duplicates: z.int(),
    refused: z.int(),
    states: z.record(NoteState, z.int()),
    subjects: z
      .strictObject({ subject: z.int(), mrn: z.int(), none: z.int() })
      .meta({ description: 'by what the patients of received notes are known; without any a note stands by itself' }),
    rows: z.array(ReceiveRow).meta({ description: 'the first 1,000 that were not simply received' }),
  })
  .meta({ id: 'ReceiveReport' });
export type ReceiveReport = z.infer<typeof ReceiveReport>;

/** A note that waits for privacy review: its source beside what became of it, and where. */
export const ReviewRow = z
  .strictObject({
    note: NoteRow,
    version: Digest.meta({ description: 'of what is shown: whoever corrects or releases names it' }),
    source: z.string(),
    text: z.string().nullable(),
    attestation: Attestation.nullable().meta({
      description: 'on whose word it was de-identified elsewhere, if it was',
    }),
    findings: z.array(z.strictObject({ start: z.int(), end: z.int(), label: z.string(), confidence: z.number() })),
    hints: z
      .array(z.strictObject({ start: z.int(), end: z.int(), kind: z.enum(['capital', 'digits', 'rare']) }))
      .meta({ description: 'in the result: what no rule took for an identifier and a person should look at' }),
  })
  .meta({ id: 'ReviewRow' });
export type ReviewRow = z.infer<typeof ReviewRow>;

export const ProjectSummary = z
  .strictObject({
    project: Project,
    roles: z.array(z.string()),
    notes: z.strictObject({ released: z.int(), review: z.int(), failed: z.int() }),
    tasks: z.strictObject({ open: z.int(), started: z.int(), submitted: z.int() }),
    waiting: z
      .strictObject({ review: z.int(), adjudication: z.int(), questions: z.int(), alerts: z.int() })
      .meta({ description: 'what waits for somebody with these roles: notes, notes, questions and drift alerts' }),
  })
  .meta({ id: 'ProjectSummary' });
export type ProjectSummary = z.infer<typeof ProjectSummary>;

export const ConceptSearch = z.strictObject({ hits: z.array(ConceptHit) }).meta({ id: 'ConceptSearch' });

export const TemplateView = z
  .strictObject({
    name: z.string(),
    title: z.string(),
    description: z.string(),
    schema: LabelSchema,
    guideline: z.string(),
  })
  .meta({ id: 'TemplateView' });
export type TemplateView = z.infer<typeof TemplateView>;
