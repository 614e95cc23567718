import { expect, test } from 'vitest';
import { FAILED, NOTHING, PASSED, SKIPPED, sum, summary } from './tally.ts';
import { countVitest, type VitestReport } from './vitest-report.ts';

const file = (status: 'passed' | 'failed', ...results: string[]): VitestReport['testResults'][number] => ({
  status,
  assertionResults: results.map((it) => ({ status: it })),
});
const report = (...testResults: VitestReport['testResults']): VitestReport => ({ testResults });

test('the last line counts what every runner did', () => {
  expect(summary(sum([PASSED, FAILED, PASSED]))).toBe('2 passed, 1 failed');
  expect(summary(sum([PASSED, SKIPPED]))).toBe('1 passed, 0 failed, 1 skipped');
  expect(summary(sum([]))).toBe('0 passed, 0 failed');
});

test.each([
  { name: 'results', of: report(file('passed', 'passed', 'skipped', 'todo')), exit: 0, counts: [1, 0, 2] },
  { name: 'a failed test once', of: report(file('failed', 'passed', 'failed')), exit: 1, counts: [1, 1, 0] },
  {
    name: 'a file that does not load',
    of: report(file('failed'), file('passed', 'passed')),
    exit: 1,
    counts: [1, 1, 0],
  },
  { name: 'a hook that fails after its tests', of: report(file('failed', 'passed')), exit: 1, counts: [1, 1, 0] },
  { name: 'an unhandled rejection', of: report(file('passed', 'passed')), exit: 1, counts: [1, 1, 0] },
  { name: 'a run that left no report', of: undefined, exit: 1, counts: [0, 1, 0] },
])('of Vitest it counts $name', ({ of, exit, counts }) => {
  const [passed = 0, failed = 0, skipped = 0] = counts;
  expect(countVitest(of, exit)).toEqual({ ...NOTHING, passed, failed, skipped });
});
