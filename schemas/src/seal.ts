import { z } from 'zod';
import { LayerEvent } from './event.ts';
import { Digest, Instant } from './identity.ts';

/** The logs that are sealed: the events on layers, and the audit log of everything else that was done or read. */
export const LogName = z.enum(['events', 'audit']);
export type LogName = z.infer<typeof LogName>;

/** The newest entry of one stream of a log, as a seal holds it: a leaf of its Merkle tree. */
export const SealedHead = z
  .strictObject({
    log: LogName,
    partition: z.string(),
    name: z.string(),
    version: z.int().positive(),
    hash: Digest,
  })
  .meta({ id: 'SealedHead' });
export type SealedHead = z.infer<typeof SealedHead>;

/** The fingerprint of a public key: SHA-256 of its SubjectPublicKeyInfo. */
const Fingerprint = Digest;
/** An Ed25519 signature, base64. @see RFC 8032 */
const Signature = z.base64();

/** A signed statement of how far the logs were; each names the one before it, so that together they are one history. */
export const Seal = z
  .strictObject({
    number: z.int().positive(),
    at: Instant,
    /** The digest of the seal before; all zeros for the first. */
    prev: Digest,
    /** How many heads are under the root: the ones that moved since the seal before. */
    size: z.int().positive(),
    root: Digest,
    key: Fingerprint,
    signature: Signature,
  })
  .meta({ id: 'Seal' });
export type Seal = z.infer<typeof Seal>;

/** A public key that signs seals; each but the first is endorsed by the one before it. */
export const SealingKey = z
  .strictObject({
    id: Fingerprint,
    /** SubjectPublicKeyInfo in DER, base64. */
    publicKey: z.base64(),
    madeAt: Instant,
    endorsement: z.strictObject({ by: Fingerprint, signature: Signature }).nullable(),
  })
  .meta({ id: 'SealingKey' });
export type SealingKey = z.infer<typeof SealingKey>;

/** Proof that an event was in the log when it was sealed; checking it takes nothing but the public key. */
export const InclusionProof = z
  .strictObject({
    /** The event, and those after it up to the sealed head. */
    events: z.array(LayerEvent).min(1),
    head: SealedHead,
    /** The place of the head among the leaves, from 0. */
    index: z.int().min(0),
    /** The sibling hashes on the way to the root, from the leaf up. @see RFC 6962, section 2.1.1 */
    path: z.array(Digest),
    seal: Seal,
  })
  .meta({ id: 'InclusionProof' });
export type InclusionProof = z.infer<typeof InclusionProof>;
