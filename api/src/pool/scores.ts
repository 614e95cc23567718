/** Notes that coverage orders; those after them are placed by chance, as the order takes the square of them. */
const COVERED = 2000;

/** A machine's suggestion, as far as ordering goes. */
export interface Guess {
  readonly label: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * How unsure the machine is of a note: the mean over its suggestions of 1 where the confidence is a half, falling to 0 at
 * either end.
 *
 * @returns 0 to 1; undefined where there are no suggestions
 * @see Lewis & Gale (1994), SIGIR, 3-12
 */
export function uncertaintyOf(guesses: readonly Guess[]): number | undefined {
  if (guesses.length === 0) return undefined;
  return guesses.reduce((sum, { confidence }) => sum + 1 - Math.abs(2 * confidence - 1), 0) / guesses.length;
}

/** The uncertainty of each note that has one. */
export function uncertaintiesOf(notes: ReadonlyMap<string, readonly Guess[]>): Map<string, number> {
  const scores = new Map<string, number>();
  for (const [note, guesses] of notes) {
    const uncertainty = uncertaintyOf(guesses);
    if (uncertainty !== undefined) scores.set(note, uncertainty);
  }
  return scores;
}

/**
 * Scores notes so that each next one adds the rarest labels to those before: the sum over its labels of the inverse of how
 * often a chosen note had it. Greedy, in time of notes² × labels.
 */
export function coverageOf(notes: ReadonlyMap<string, readonly Guess[]>): Map<string, number> {
  const left = new Map(
    [...notes].slice(0, COVERED).map(([note, guesses]) => [note, new Set(guesses.map(({ label }) => label))]),
  );
  const seen = new Map<string, number>();
  const scores = new Map<string, number>();
  while (left.size > 0) {
    let [best, most] = ['', -1];
    for (const [note, labels] of left) {
      const gain = [...labels].reduce((sum, label) => sum + 1 / (1 + (seen.get(label) ?? 0)), 0);
      if (gain > most || (gain === most && note < best)) [best, most] = [note, gain];
    }
    for (const label of left.get(best) ?? []) seen.set(label, (seen.get(label) ?? 0) + 1);
    scores.set(best, left.size);
    left.delete(best);
  }
  return scores;
}
