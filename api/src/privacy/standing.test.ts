import type { Determination } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { reasonClosed } from './standing.ts';

const ID = '00000000-0000-4000-8000-000000000000';
const determination = (date: string, validUntil: string, withdrawnAt: string | null = null): Determination => ({
  ...{ id: ID, project: ID, expert: 'E. Xpert', method: 'k-anonymity', date, validUntil, permits: ['shifted-dates'] },
  document: { name: 'it.pdf', sha256: 'a'.repeat(64), bytes: 4 },
  ...{ uploadedBy: ID, uploadedAt: '2026-01-01T00:00:00.000Z', withdrawnAt },
});
const on = (...known: Determination[]) => reasonClosed(known, 'shifted-dates', '2026-06-15')?.message;

test('a determination opens the gate from its first day to its last', () => {
  expect(on(determination('2026-06-15', '2026-06-15'))).toBeUndefined();
  expect(on(determination('2026-06-16', '2027-01-01'))).toMatch(/begins on 2026-06-16/);
  expect(on(determination('2026-01-01', '2026-06-14'))).toMatch(/was valid until 2026-06-14/);
  expect(on(determination('2026-01-01', '2027-01-01', '2026-02-01T00:00:00.000Z'))).toBeDefined();
  expect(on(determination('2026-07-01', '2027-01-01'), determination('2026-01-01', '2026-07-01'))).toBeUndefined();
  expect(on()).toMatch(/has neither/);
});
