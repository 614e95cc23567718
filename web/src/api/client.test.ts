import { problemOf, Refusal } from '@chartmark/schemas';
import { afterEach, expect, test, vi } from 'vitest';
import { call, get, nothing, query, refusalOf } from './client.ts';

afterEach(() => vi.unstubAllGlobals());

test('a problem document becomes the refusal it was', () => {
  const sent = new Refusal('conflict', 'A span with this id exists', [], { version: 3 });
  expect(refusalOf(409, problemOf(sent))).toMatchObject({
    kind: 'conflict',
    message: 'A span with this id exists',
    current: { version: 3 },
  });
});

test.each([
  [502, 'unavailable'],
  [404, 'missing'],
  [418, 'invalid'],
])('an answer %i without a problem document is %s', (status, kind) => {
  expect(refusalOf(status, '<html>').kind).toBe(kind);
});

test('a service that cannot be reached is unavailable', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
  await expect(get('/session', nothing)).rejects.toMatchObject({ kind: 'unavailable' });
});

test('what changes something carries the header against forgery', async () => {
  const fetched = vi.fn(async () => new Response(null, { status: 204 }));
  vi.stubGlobal('fetch', fetched);
  await call('DELETE', '/session', { answer: nothing });
  expect(fetched).toHaveBeenCalledWith(
    '/api/session',
    expect.objectContaining({ method: 'DELETE', headers: expect.objectContaining({ 'x-chartmark': '1' }) }),
  );
});

test('absent values are left out of a query', () => {
  expect(query({ after: null, limit: 20, q: 'a&b', label: undefined, empty: '' })).toBe('?limit=20&q=a%26b');
  expect(query({})).toBe('');
});
