import type { WorkTime } from '@chartmark/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { credited } from './credit.ts';

const NONE: WorkTime = { id: 'i', project: 'p', note: 'n', layer: 'l', account: 'a', activeMs: 0, sittings: [] };
const at = (seconds: number): string => new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString();

test('a sitting that is told again counts once, and grows', () => {
  const first = credited(NONE, { sitting: 's', activeMs: 30_000 }, at(30));
  expect(credited(first, { sitting: 's', activeMs: 30_000 }, at(31))).toEqual(first);
  expect(credited(first, { sitting: 's', activeMs: 10_000 }, at(31)).activeMs).toBe(30_000);
  expect(credited(first, { sitting: 's', activeMs: 55_000 }, at(60)).activeMs).toBe(55_000);
  expect(credited(first, { sitting: 't', activeMs: 5_000 }, at(60)).activeMs).toBe(35_000);
});

test('nobody works longer than the clock has run between two reports, a minute aside', () => {
  const first = credited(NONE, { sitting: 's', activeMs: 1_000 }, at(0));
  expect(credited(first, { sitting: 's', activeMs: 3_600_000 }, at(10)).activeMs).toBe(1_000 + 70_000);
});

test('in whatever order and however often reports come, the sum is that of the sittings', () => {
  const reports = fc.array(fc.record({ sitting: fc.constantFrom('a', 'b', 'c'), activeMs: fc.nat(50_000) }));
  fc.assert(
    fc.property(reports, (all) => {
      const time = all.reduce((so, report, i) => credited(so, report, at(i)), NONE);
      const longest = new Map<string, number>();
      for (const { sitting, activeMs } of all) longest.set(sitting, Math.max(longest.get(sitting) ?? 0, activeMs));
      expect(time.activeMs).toBe([...longest.values()].reduce((a, b) => a + b, 0));
    }),
  );
});
