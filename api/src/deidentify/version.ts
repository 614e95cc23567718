import { createHash } from 'node:crypto';
import { refusal } from '@chartmark/schemas';
import type { Kept } from './collections.ts';

/** Names one state of what is kept of a note under review: no two sealings are alike, so their digests are not. */
export const versionOf = ({ sealed }: Kept): string => createHash('sha256').update(sealed).digest('hex');

/** @throws {Refusal} `conflict` if what is kept is not any more what somebody looked at */
export function requireVersion(kept: Kept | null, version: string): void {
  if (kept === null || versionOf(kept) !== version) throw refusal('review.changed', {});
}
