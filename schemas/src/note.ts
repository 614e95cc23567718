import { z } from 'zod';
import { Digest, Id, Instant } from './identity.ts';

const Word = z.string().min(1).max(120);

/** What is known of a note besides its text, for splits, routing and demographics. Nothing in it may identify anybody. */
export const NoteMeta = z
  .strictObject({
    type: Word.nullable(),
    specialty: Word.nullable(),
    date: z
      .string()
      .max(10)
      .nullable()
      .meta({ description: 'the year only, unless the project’s policy permits more' }),
    sex: Word.nullable(),
    ageBand: Word.nullable(),
    race: Word.nullable(),
    ethnicity: Word.nullable(),
    site: Word.nullable(),
  })
  .meta({ id: 'NoteMeta' });
export type NoteMeta = z.infer<typeof NoteMeta>;

/** Nothing is known. */
export const NO_META: NoteMeta = {
  type: null,
  specialty: null,
  date: null,
  sex: null,
  ageBand: null,
  race: null,
  ethnicity: null,
  site: null,
};

/** Where a note is on its way to the annotators; only `released` notes are ever served. */
export const NoteState = z.enum(['received', 'review', 'failed', 'released', 'withdrawn']).meta({ id: 'NoteState' });
export type NoteState = z.infer<typeof NoteState>;

/** On whose word a note was taken as de-identified elsewhere. */
export const Attestation = z
  .strictObject({
    by: z.string().max(200),
    method: z.string().max(200),
    date: z.iso.date(),
    document: z.string().max(200),
  })
  .meta({ id: 'Attestation' });
export type Attestation = z.infer<typeof Attestation>;

/** How the text came to be de-identified. */
export const Transformation = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('policy'), policy: z.string(), policyVersion: z.string(), engine: z.string() }),
    z.strictObject({ kind: z.literal('attested'), ...Attestation.shape }),
  ])
  .meta({ id: 'Transformation' });
export type Transformation = z.infer<typeof Transformation>;

/** A note as it is kept for annotation: its de-identified text, never its source. */
export const Note = z
  .strictObject({
    id: Id,
    project: Id,
    subject: Id.meta({ description: 'the pseudonymous key of the patient' }),
    title: z.string().max(200).meta({ description: 'made by us, such as "Discharge summary 12"; never from the note' }),
    state: NoteState,
    text: z.string().nullable().meta({ description: 'null until it is released' }),
    length: z.int().nonnegative().meta({ description: 'of the text, UTF-16 code units' }),
    meta: NoteMeta,
    transformation: Transformation.nullable(),
    sourceDigest: Digest.meta({ description: 'keyed digest of the source, by which duplicates are found' }),
    findings: z.record(z.string(), z.int()).meta({ description: 'identifiers found, by kind' }),
    failure: z.string().nullable(),
    receivedAt: Instant,
    releasedAt: Instant.nullable(),
    replaces: Id.optional().meta({ description: 'the note this one is a corrected version of' }),
  })
  .meta({ id: 'Note' });
export type Note = z.infer<typeof Note>;
