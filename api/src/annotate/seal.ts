import { createHash } from 'node:crypto';
import type { InclusionProof, Seal, SealedHead, SealingKey } from '@chartmark/schemas';
import { canonicalJson } from '@chartmark/schemas';
import { fits, GENESIS } from './chain.ts';
import { auditPath, leafHash, merkleRoot, rootOf } from './merkle.ts';

/** Whether a public key made a signature over a text. */
export type IsSigned = (publicKey: string, text: string, signature: string) => boolean;

/** A seal that is still to be signed. */
export type Unsigned = Omit<Seal, 'signature'>;

/** The seal after `before`, over the heads that have moved since. */
export function sealOver(before: Seal | null, heads: readonly SealedHead[], at: string, key: string): Unsigned {
  return {
    number: (before?.number ?? 0) + 1,
    at,
    prev: before ? digestOf(before) : GENESIS,
    size: heads.length,
    root: rootOver(heads),
    key,
  };
}

/** The text a seal's signature is over. */
export const sealText = ({ number, at, prev, size, root, key }: Unsigned): string =>
  canonicalJson({ number, at, prev, size, root, key });

/** The text a key's endorsement is over. */
export const keyText = ({ id, publicKey, madeAt }: Omit<SealingKey, 'endorsement'>): string =>
  canonicalJson({ id, publicKey, madeAt });

/** The fingerprint of a public key, from its SubjectPublicKeyInfo in base64. */
export const fingerprintOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');

/** What the next seal names its predecessor by. */
export const digestOf = (seal: Seal): string => createHash('sha256').update(canonicalJson(seal)).digest('hex');

/** The Merkle root over heads, in the order given. */
export const rootOver = (heads: readonly SealedHead[]): string => merkleRoot(heads.map(leafOf));

/** The way from one of the sealed heads to the root. @throws {RangeError} if there is no such head */
export const pathTo = (heads: readonly SealedHead[], index: number): string[] => auditPath(heads.map(leafOf), index);

const leafOf = (head: SealedHead): string => leafHash(canonicalJson(head));

/**
 * What is wrong with a proof, or null if it proves that its first event was in the log when the seal was made. Needs nothing
 * but the key: no store, no server.
 */
export function misfitOfProof(proof: InclusionProof, key: SealingKey, isSigned: IsSigned): string | null {
  const { events, head, index, path, seal } = proof;
  if (seal.key !== key.id || fingerprintOf(key.publicKey) !== key.id) return 'it is sealed by another key';
  if (!isSigned(key.publicKey, sealText(seal), seal.signature)) return 'the signature of the seal is not of that key';
  if (rootOf(leafOf(head), index, seal.size, path) !== seal.root) return 'the head is not under the root of the seal';
  let prev = events[0]?.prev ?? '';
  for (const event of events) {
    if (event.note !== head.partition || event.layer !== head.name) return 'an event is of another layer';
    if (!fits(prev, event)) return `event ${event.version} is altered`;
    prev = event.hash;
  }
  if (head.log !== 'events' || prev !== head.hash) return 'the events do not lead to the sealed head';
  return null;
}
