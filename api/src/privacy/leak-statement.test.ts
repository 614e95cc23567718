import type { PrivacySample } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { leakStatement } from './leak-statement.ts';

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const ID = idOf(0);
let made = 0;
const sample = (at: string, missed: readonly number[], signed: boolean): PrivacySample => ({
  ...{ id: ID, project: ID, by: ID, at, seed: 1, population: 400 },
  notes: missed.map((one) => ({ note: idOf(++made), missed: one })),
  signed: signed ? { by: ID, at } : null,
});

test('all notes that were looked at are told with their bound and its limits, whoever signed', () => {
  const clean = Array.from({ length: 60 }, () => 0);
  const samples = [
    sample('2026-03-01T00:00:00.000Z', clean, true),
    sample('2026-01-01T00:00:00.000Z', [1], true),
    sample('2026-05-01T00:00:00.000Z', [3], false),
  ];
  expect(leakStatement(samples)).toBe(
    'of 62 notes looked at in 3 samples, 2 of them signed, 2 held an identifier, with 95 % confidence at most 9.8 % of such notes; it says nothing of notes unlike those',
  );
});

test('a bad sample is not forgotten for a clean one of one note, nor a note for being drawn again', () => {
  const bad = sample('2026-01-01T00:00:00.000Z', [5, 0], false);
  const again = { ...bad, notes: bad.notes.map(({ note }) => ({ note, missed: 0 })), signed: { by: ID, at: bad.at } };
  expect(leakStatement([bad, again])).toMatch(/^of 2 notes looked at in 2 samples, 1 of them signed, 1 held/);
});

test('without a signed sample nothing is claimed', () => {
  expect(leakStatement([sample('2026-05-01T00:00:00.000Z', [0], false)])).toBe(
    'leak rate unknown: no sample was signed',
  );
});
