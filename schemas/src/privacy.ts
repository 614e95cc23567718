import { z } from 'zod';
import { Digest, Id, Instant } from './identity.ts';

/**
 * The kinds of identifier, after 45 CFR 164.514(b)(2)(i)(A) to (R); ages over 89 (part of C) and telephone and fax
 * (D, E) have names of their own.
 */
export const IdentifierKind = z.enum([
  ...(['NAME', 'LOCATION', 'DATE', 'AGE', 'PHONE', 'FAX', 'EMAIL', 'SSN', 'MRN', 'HEALTH_PLAN', 'ACCOUNT'] as const),
  ...(['LICENSE', 'VEHICLE', 'DEVICE', 'URL', 'IP', 'BIOMETRIC', 'PHOTO', 'OTHER_ID'] as const),
]);
export type IdentifierKind = z.infer<typeof IdentifierKind>;

/** An identifier as the privacy role corrected it; `[start, end)` in the source. */
export const Correction = z.strictObject({ start: z.int().min(0), end: z.int().min(1), label: IdentifierKind });
export type Correction = z.infer<typeof Correction>;

/** Words a project always removes, or never: learned from corrections, or written down. */
export const PrivacyTerm = z
  .strictObject({
    id: Id,
    action: z.enum(['remove', 'keep']),
    label: IdentifierKind,
    words: z.string().min(2).max(200),
    by: Id,
    at: Instant,
  })
  .meta({ id: 'PrivacyTerm' });
export type PrivacyTerm = z.infer<typeof PrivacyTerm>;

/** A sample of released notes, looked through for identifiers that were missed. */
export const PrivacySample = z
  .strictObject({
    id: Id,
    project: Id,
    by: Id,
    at: Instant,
    /** Draws the same notes again. */
    seed: z.int(),
    /** Released notes it was drawn from: those no signed sample has covered yet. */
    population: z.int().min(0),
    notes: z.array(z.strictObject({ note: Id, missed: z.int().min(0).nullable() })),
    /** Who answers for the batch, once every note was looked at. */
    signed: z.strictObject({ by: Id, at: Instant }).nullable(),
  })
  .meta({ id: 'PrivacySample' });
export type PrivacySample = z.infer<typeof PrivacySample>;

/** What a sample says about its batch. `share` and `upper` are of notes with at least one missed identifier. */
export const LeakEstimate = z
  .strictObject({
    looked: z.int().min(0),
    withMisses: z.int().min(0),
    missed: z.int().min(0),
    share: z.number().nullable(),
    /** One-sided 95 % upper confidence bound, after Clopper and Pearson. */
    upper: z.number().nullable(),
  })
  .meta({ id: 'LeakEstimate' });
export type LeakEstimate = z.infer<typeof LeakEstimate>;

/** An expert's determination under 45 CFR 164.514(b)(1), as it was uploaded. */
export const Determination = z
  .strictObject({
    id: Id,
    project: Id,
    expert: z.string().trim().min(1).max(200),
    method: z.string().trim().min(1).max(500),
    date: z.iso.date(),
    validUntil: z.iso.date(),
    permits: z.array(z.enum(['shifted-dates'])).min(1),
    document: z.strictObject({ name: z.string().min(1).max(200), sha256: Digest, bytes: z.int().min(1) }),
    uploadedBy: Id,
    uploadedAt: Instant,
    withdrawnAt: Instant.nullable(),
  })
  .meta({ id: 'Determination' });
export type Determination = z.infer<typeof Determination>;
