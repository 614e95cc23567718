import { createHash } from 'node:crypto';

/**
 * Numbers that follow from a subject's secret and a purpose, the same on every run; without the secret they tell
 * nothing of what they were drawn for.
 */
export interface Chance {
  /** A whole number in [0, below). */
  number(below: number): number;
  pick<T>(list: readonly T[]): T | undefined;
}

/** A stream of 32-bit numbers: SHA-256 of the secret, the purpose and a counter. */
export function chanceOf(secret: string, ...purpose: readonly (string | number)[]): Chance {
  let counter = 0;
  let block = Buffer.alloc(0);
  const next = (): number => {
    if (block.length < 4) {
      block = createHash('sha256')
        .update(JSON.stringify([secret, ...purpose, counter]))
        .digest();
      counter += 1;
    }
    const value = block.readUInt32BE(0);
    block = block.subarray(4);
    return value;
  };
  const number = (below: number): number => (below <= 1 ? 0 : next() % below);
  return { number, pick: (list) => list[number(list.length)] };
}

/** How many days a subject's dates move: 1 to 364 either way, never 0, or whole weeks. */
export function dayShift(secret: string, wholeWeeks = false): number {
  const chance = chanceOf(secret, 'day shift');
  const size = wholeWeeks ? 7 * (1 + chance.number(52)) : 1 + chance.number(364);
  return chance.number(2) === 0 ? size : -size;
}
