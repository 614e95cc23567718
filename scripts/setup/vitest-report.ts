import { NOTHING, sum, type Tally } from './tally.ts';

/** The part of Vitest's JSON report that is counted here. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly status: 'passed' | 'failed';
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Counts a Vitest run. What fails outside of any test (a file that does not load, a hook, an unhandled rejection) is
 * one failure more, so a run that Vitest calls failed is never counted as clean.
 *
 * @param report absent when Vitest died before it wrote one
 * @param exitCode of the Vitest process
 */
export function countVitest(report: VitestReport | undefined, exitCode: number): Tally {
  const counted = sum((report?.testResults ?? []).map(countFile));
  const unexplained = exitCode !== 0 && counted.failed === 0;
  return unexplained ? { ...counted, failed: 1 } : counted;
}

function countFile({ status, assertionResults }: VitestReport['testResults'][number]): Tally {
  const ended = (name: string) => assertionResults.filter((result) => result.status === name).length;
  const passed = ended('passed');
  const failed = ended('failed');
  const counted = { ...NOTHING, passed, failed, skipped: assertionResults.length - passed - failed };
  return status === 'failed' && failed === 0 ? { ...counted, failed: 1 } : counted;
}
