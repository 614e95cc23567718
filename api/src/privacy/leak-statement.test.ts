import type { PrivacySample } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { leakStatement } from './leak-statement.ts';

const ID = '00000000-0000-4000-8000-000000000000';
const sample = (at: string, missed: readonly number[], signed: boolean): PrivacySample => ({
  ...{ id: ID, project: ID, by: ID, at, seed: 1, population: 400 },
  notes: missed.map((one) => ({ note: ID, missed: one })),
  signed: signed ? { by: ID, at } : null,
});

test('the last signed sample is told with its bound and its limits', () => {
  const clean = Array.from({ length: 60 }, () => 0);
  const samples = [
    sample('2026-03-01T00:00:00.000Z', clean, true),
    sample('2026-01-01T00:00:00.000Z', [1], true),
    sample('2026-05-01T00:00:00.000Z', [3], false),
  ];
  expect(leakStatement(samples)).toBe(
    'in a signed sample of 60 of 400 notes 0 held an identifier, with 95 % confidence at most 4.9 % of that batch; it says nothing of notes unlike those',
  );
});

test('without a signed sample nothing is claimed', () => {
  expect(leakStatement([sample('2026-05-01T00:00:00.000Z', [0], false)])).toBe(
    'leak rate unknown: no sample was signed',
  );
});
