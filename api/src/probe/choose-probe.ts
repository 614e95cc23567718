import { drawFor, isDrawn } from '../pool/draw.ts';

interface Drawn {
  readonly note: string;
  readonly person: string;
}

/** Whether the submission of this note is followed by a probe for who submitted it. */
export const isDue = (share: number, seed: number, { note, person }: Drawn): boolean =>
  isDrawn(share, seed, 'probe', note, person);

/** The probes in the order they are tried for this person after this note: by chance, the same whenever it is asked. */
export const inDrawnOrder = (probes: readonly string[], seed: number, { note, person }: Drawn): string[] =>
  probes.toSorted((a, b) => drawFor(seed, 'which', note, person, a) - drawFor(seed, 'which', note, person, b));
