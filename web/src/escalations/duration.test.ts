import { expect, test } from 'vitest';
import { duration } from './duration.ts';

test.each([
  [20_000, '0 minutes'],
  [60_000, '1 minute'],
  [90 * 60_000, '90 minutes'],
  [5 * 3_600_000, '5 hours'],
  [50 * 3_600_000, '2 days'],
])('%i ms', (ms, words) => {
  expect(duration(ms)).toBe(words);
});
