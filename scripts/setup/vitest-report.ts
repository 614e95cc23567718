import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { ROOT } from './child.ts';
import { failed, NOTHING, PASSED, SKIPPED, sum, type Tally } from './tally.ts';

/** Writes the `Tally` of a Vitest run as JSON to this file. */
export function reportTo(file: string): Reporter {
  return {
    onTestRunEnd(modules, unhandled) {
      const unfinished = modules.filter(isUnfinished).map((module) => `, in the midst of ${fileOf(module)}`);
      const tallies = [...modules.map(ofModule), ofErrors(`outside of any test${unfinished.join('')}`, unhandled)];
      writeFileSync(file, JSON.stringify(sum(tallies)));
    },
  };
}

/** What fails outside of any test (a file that does not load, a hook) is one failure more; its tests are skipped. */
function ofModule(module: TestModule): Tally {
  const file = fileOf(module);
  const tallies = [ofErrors(file, module.errors())];
  for (const suite of module.children.allSuites()) {
    tallies.push(ofErrors(`${file} > ${suite.fullName}`, suite.errors()));
  }
  for (const test of module.children.allTests()) {
    const { state, errors } = test.result();
    if (state === 'failed') tallies.push(failed(`${file} > ${test.fullName}`, reasons(errors)));
    else tallies.push(state === 'passed' ? PASSED : SKIPPED);
  }
  return sum(tallies);
}

const fileOf = ({ moduleId }: TestModule): string => relative(ROOT, moduleId);

/** Its process died: of some tests it never said how they ended. */
const isUnfinished = ({ children }: TestModule): boolean =>
  [...children.allTests()].some((test) => test.result().state === 'pending');

function ofErrors(where: string, errors: readonly SerializedError[]): Tally {
  return errors.length > 0 ? failed(where, reasons(errors)) : NOTHING;
}

function reasons(errors: readonly SerializedError[]): string {
  return errors.map((error) => error.stack ?? error.message).join('\n');
}

/**
 * The tally of a run that has ended: a run that Vitest calls failed is never counted as clean.
 *
 * @param report absent when Vitest died before it wrote one
 * @param exitCode of the Vitest process
 */
export function concluded(report: Tally | undefined, exitCode: number): Tally {
  if (!report) return failed('Vitest', `it ended with status ${exitCode} and left no report`);
  if (exitCode === 0 || report.failures.length > 0) return report;
  return sum([report, failed('Vitest', `it ended with status ${exitCode} though nothing failed that it reported`)]);
}
