/** A stream of numbers in [0, 1), the same for the same seed. */
export type Chance = () => number;

/**
 * A small fast generator of 32-bit quality (sfc32, Doty-Humphrey, PractRand), its state spread from the seed.
 *
 * @param seed any number; only its 32-bit whole part counts
 */
export function chanceOf(seed: number): Chance {
  let a = 0x9e3779b9;
  let b = seed | 0;
  let c = 0x243f6a88;
  let counter = 1;
  const next = (): number => {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + out;
    return (out >>> 0) / 4294967296;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}

/** A standard normal variable, by the polar method. @see Marsaglia & Bray (1964), SIAM Review 6(3), 260-264 */
export function normalFrom(chance: Chance): number {
  for (;;) {
    const x = 2 * chance() - 1;
    const y = 2 * chance() - 1;
    const r = x * x + y * y;
    if (r > 0 && r < 1) return x * Math.sqrt((-2 * Math.log(r)) / r);
  }
}
