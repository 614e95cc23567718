import { expect, test } from 'vitest';
import { failed, NOTHING, PASSED, SKIPPED, sum, summary } from './tally.ts';

test('the last line counts what every runner did', () => {
  expect(summary(sum([PASSED, PASSED]))).toBe('2 passed, 0 failed');
  expect(summary(sum([PASSED, SKIPPED]))).toBe('1 passed, 0 failed, 1 skipped');
  expect(summary(NOTHING)).toBe('0 passed, 0 failed');
});

test('what failed is told anew before it', () => {
  const lines = summary(sum([PASSED, failed('a check', 'it broke'), failed('another', 'so did it')])).split('\n');
  expect(lines).toEqual(['✗ a check', 'it broke', '', '✗ another', 'so did it', '', '1 passed, 2 failed']);
});
