import { Determination, Id, Instant, PrivacySample, PrivacyTerm } from '@chartmark/schemas';
import { z } from 'zod';

/** A term as it is kept: its words identify, so they are sealed under the key of the subject they came from. */
export const StoredTerm = PrivacyTerm.omit({ words: true }).extend({
  project: Id,
  subject: Id,
  sealed: z.string(),
  /** A keyed digest of the words, so that they are kept once. */
  digest: z.string(),
});
export type StoredTerm = z.infer<typeof StoredTerm>;

/** That a count of missed identifiers was lowered, by whom and why; the reason is sealed under the key of the note's subject. */
export const LoweredCount = z.strictObject({
  ...{ id: Id, project: Id, sample: Id, note: Id, by: Id, at: Instant },
  ...{ from: z.int(), to: z.int(), sealed: z.string() },
});
export type LoweredCount = z.infer<typeof LoweredCount>;

/** What an operator states of a project as a whole; `id` is the project's. */
const StoredBasis = z.strictObject({
  id: Id,
  limitedDataSet: z.strictObject({ by: Id, at: Instant, agreement: z.string() }).nullable(),
});

const StoredDocument = z.strictObject({ id: Id, project: Id, type: z.string(), base64: z.string() });

export const privacyTerms = {
  name: 'privacyTerms',
  schema: StoredTerm,
  indexes: { project: { on: ['project', 'at'] }, digest: { on: ['project', 'digest'], unique: true } },
} as const;
export const privacySamples = {
  name: 'privacySamples',
  schema: PrivacySample,
  indexes: { project: { on: ['project', 'at'] } },
} as const;
export const loweredCounts = {
  name: 'loweredCounts',
  schema: LoweredCount,
  indexes: { project: { on: ['project', 'at'] } },
} as const;
export const determinations = {
  name: 'determinations',
  schema: Determination,
  indexes: { project: { on: ['project', 'uploadedAt'] } },
} as const;
export const determinationDocuments = { name: 'determinationDocuments', schema: StoredDocument, indexes: {} } as const;
export const privacyBases = { name: 'privacyBases', schema: StoredBasis, indexes: {} } as const;
