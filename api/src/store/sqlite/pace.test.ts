import { expect, test } from 'vitest';
import { createPace, type Pace } from './pace.ts';

/** So many lone commits, each a tenth of a millisecond after the one before. @returns when the last one ended */
function commits(pace: Pace, count: number, { ms = 0.2, fromMs = 5_000 } = {}): number {
  let nowMs = fromMs;
  for (let i = 0; i < count; i++) {
    nowMs += ms + 0.1;
    pace.took(ms, nowMs, pace.isQuick(nowMs - ms));
  }
  return nowMs;
}

test('commits are quick after ten in a row that were', () => {
  const pace = createPace();
  expect(pace.isQuick(commits(pace, 9))).toBe(false);
  expect(pace.isQuick(commits(pace, 1, { fromMs: 5_010 }))).toBe(true);
});

test.each([
  ['one that was slow', (pace: Pace, nowMs: number) => pace.took(1.1, nowMs, true)],
  ['several asked together', (pace: Pace) => pace.together()],
])('%s begins the count anew', (_, happens) => {
  const pace = createPace();
  const nowMs = commits(pace, 50);
  happens(pace, nowMs);
  expect(pace.isQuick(nowMs)).toBe(false);
  expect(pace.isQuick(commits(pace, 9, { fromMs: nowMs }))).toBe(false);
  expect(pace.isQuick(commits(pace, 1, { fromMs: nowMs + 10 }))).toBe(true);
});

test('after a pause nothing is known of the disk', () => {
  const pace = createPace();
  const nowMs = commits(pace, 50) + 1_000;
  expect(pace.isQuick(nowMs)).toBe(false);
  commits(pace, 1, { fromMs: nowMs });
  expect(pace.isQuick(nowMs + 1)).toBe(false);
});

test('the thread has one turn after so many, to write the log back, however long that takes', () => {
  const pace = createPace();
  const nowMs = commits(pace, 210);
  expect(pace.isQuick(nowMs)).toBe(false);
  pace.took(20, nowMs + 20, false);
  expect(pace.isQuick(nowMs + 20)).toBe(true);
  expect(pace.isQuick(commits(pace, 199, { fromMs: nowMs + 20 }))).toBe(true);
  expect(pace.isQuick(commits(pace, 1, { fromMs: nowMs + 500 }))).toBe(false);
});
