import { createHash } from 'node:crypto';

/** A SHA-256 in lower-case hexadecimal. */
type Hash = string;

/** Leaves and inner nodes are hashed with different prefixes, so that an inner node cannot pass for a leaf. */
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash by which data stands in the tree. @see RFC 6962, section 2.1 */
export const leafHash = (data: string | Uint8Array): Hash =>
  createHash('sha256').update(LEAF).update(data).digest('hex');

const nodeHash = (left: Hash, right: Hash): Hash =>
  createHash('sha256').update(NODE).update(left, 'hex').update(right, 'hex').digest('hex');

/**
 * The Merkle tree hash over leaf hashes; linear in their number.
 *
 * @see RFC 6962, section 2.1
 */
export function merkleRoot(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (only === undefined) return createHash('sha256').digest('hex');
  if (leaves.length === 1) return only;
  const left = largestPowerBelow(leaves.length);
  return nodeHash(merkleRoot(leaves.slice(0, left)), merkleRoot(leaves.slice(left)));
}

/**
 * The sibling hashes on the way from a leaf to the root, from the leaf up.
 *
 * @param index of the leaf, from 0
 * @throws {RangeError} if there is no such leaf
 * @see RFC 6962, section 2.1.1
 */
export function auditPath(leaves: readonly Hash[], index: number): Hash[] {
  if (index < 0 || index >= leaves.length) throw new RangeError('there is no such leaf');
  if (leaves.length === 1) return [];
  const left = largestPowerBelow(leaves.length);
  return index < left
    ? [...auditPath(leaves.slice(0, left), index), merkleRoot(leaves.slice(left))]
    : [...auditPath(leaves.slice(left), index - left), merkleRoot(leaves.slice(0, left))];
}

/**
 * The root a leaf and its audit path lead to, or null if the path is not one of a tree of that size.
 *
 * @see RFC 9162, section 2.1.3.2
 */
export function rootOf(leaf: Hash, index: number, size: number, path: readonly Hash[]): Hash | null {
  if (index < 0 || index >= size) return null;
  let at = index;
  let last = size - 1;
  let hash = leaf;
  for (const beside of path) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(beside, hash);
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, beside);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : null;
}

/** The largest power of two smaller than n. */
const largestPowerBelow = (n: number): number => 2 ** (Math.ceil(Math.log2(n)) - 1);
