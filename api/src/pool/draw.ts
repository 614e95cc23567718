import { createHash } from 'node:crypto';

/** A number in [0, 1) that follows from the seed and what it is drawn for, and is spread evenly over what differs. */
export function drawFor(seed: number, ...parts: readonly string[]): number {
  const hash = createHash('sha256').update([seed, ...parts].join(' '));
  return hash.digest().readUIntBE(0, 6) / 2 ** 48;
}

/** Whether a thing is in the sample that takes this share of them. */
export const isDrawn = (share: number, seed: number, ...parts: readonly string[]): boolean =>
  drawFor(seed, ...parts) < share;
