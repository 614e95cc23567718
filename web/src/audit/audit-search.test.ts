import { expect, test } from 'vitest';
import { addressOf } from './audit-search.ts';

const askedFor = (search: Parameters<typeof addressOf>[1]) =>
  Object.fromEntries(new URL(addressOf('p', search, null), 'http://here').searchParams);

test('days are those of the reader, and the last one is within', () => {
  expect(askedFor({ since: '2026-11-30', until: '2026-11-30' })).toEqual({
    limit: '200',
    from: new Date(2026, 10, 30).toISOString(),
    to: new Date(2026, 11, 1).toISOString(),
  });
});

test('what is not filtered by is not asked for', () => {
  expect(askedFor({ kind: 'reads', note: '1e99d9' })).toEqual({ limit: '200', kind: 'reads', note: '1e99d9' });
  expect(askedFor({})).toEqual({ limit: '200' });
});
