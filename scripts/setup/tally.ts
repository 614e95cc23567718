/** How checks ended. Undone ones are skipped, and say why where they are. */
export interface Tally {
  readonly passed: number;
  readonly skipped: number;
  readonly failures: readonly Failure[];
}

export interface Failure {
  /** The check, or the file with the names of the suites and the test in it. */
  readonly where: string;
  readonly why: string;
}

export const NOTHING: Tally = { passed: 0, skipped: 0, failures: [] };
export const PASSED: Tally = { ...NOTHING, passed: 1 };
export const SKIPPED: Tally = { ...NOTHING, skipped: 1 };

export function failed(where: string, why: string): Tally {
  return { ...NOTHING, failures: [{ where, why }] };
}

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
    failures: tallies.flatMap(({ failures }) => failures),
  };
}

/** What ends a run: each failure anew, so that whoever sees only the end knows them, and the line `N passed, N failed`. */
export function summary({ passed, skipped, failures }: Tally): string {
  const why = failures.map((failure) => `✗ ${failure.where}\n${failure.why}\n\n`).join('');
  return `${why}${passed} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
