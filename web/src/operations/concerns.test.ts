import { expect, test } from 'vitest';
import { isLow, isOld } from './concerns.ts';

test('little room is under a gigabyte, or under a twentieth of a large volume', () => {
  expect(isLow({ freeBytes: 900_000_000, totalBytes: 2_000_000_000 })).toBe(true);
  expect(isLow({ freeBytes: 40e9, totalBytes: 1e12 })).toBe(true);
  expect(isLow({ freeBytes: 60e9, totalBytes: 1e12 })).toBe(false);
});

test('a backup is old after a week', () => {
  const backup = { at: '2026-11-20T10:00:00.000Z', sizeBytes: 1 };
  expect(isOld(backup, Date.parse('2026-11-27T09:00:00.000Z'))).toBe(false);
  expect(isOld(backup, Date.parse('2026-11-27T11:00:00.000Z'))).toBe(true);
  expect(isOld(null, Date.now())).toBe(false);
});
