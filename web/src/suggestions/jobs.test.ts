import type { Job } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { endedSince } from './jobs.ts';

const job = (id: string, minute: number, state: Job['state'] = 'done'): Job => ({
  ...{ id, project: 'project', kind: 'suggest', state, by: 'lead', endedAt: null },
  ...{ createdAt: `2026-11-23T10:0${minute}:00.000Z`, total: 1, done: 1, failed: 0, failures: [] },
});

test.each([
  { name: 'ran before', before: [job('a', 1, 'running')], jobs: [job('a', 1)], ended: ['a'] },
  { name: 'cancelled', before: [job('a', 1, 'running')], jobs: [job('a', 1, 'cancelled')], ended: ['a'] },
  { name: 'begun and done in between', before: [job('a', 1)], jobs: [job('b', 2), job('a', 1)], ended: ['b'] },
  { name: 'the first there is', before: [], jobs: [job('a', 1)], ended: ['a'] },
  { name: 'still running', before: [], jobs: [job('a', 1, 'running')], ended: [] },
  { name: 'older work, read later', before: [job('b', 2)], jobs: [job('b', 2), job('a', 1)], ended: [] },
])('$name', ({ before, jobs, ended }) => {
  expect(endedSince(before, jobs).map(({ id }) => id)).toEqual(ended);
});
