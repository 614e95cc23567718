import { NO_META } from '@chartmark/schemas';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';
import { type Incoming, NO_LABELS } from './incoming.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => service.close());

const note = (text: string): Incoming => ({
  ...{ kind: 'note', item: '1', text, known: {}, meta: NO_META, subjectKey: null, labels: NO_LABELS, task: null },
});

test('[GATE] an import that is under way follows what a project learns meanwhile', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { privacy, receive, deidentify, store } = service.services;
  const before = await deidentify.releasedNote(await service.receive('He met zarbelton.'));
  async function* notes(): AsyncIterable<Incoming> {
    for (let i = 0; i < 25; i++) yield note(`Cough number ${i}.`);
    const term = { action: 'remove', label: 'NAME', words: 'zarbelton' } as const;
    await privacy.corrected(store.docs, [term], before, before.id);
    vi.setSystemTime(Date.now() + 5_000);
    yield note('Again with zarbelton today.');
  }
  await receive.receive(notes(), { project: service.project.id, attestation: null });
  const released = await Array.fromAsync(deidentify.releasedNotes(service.project.id, 'all'), ({ text }) => text);
  expect(released.find((text) => text?.startsWith('Again'))).toBe('Again with [NAME-1] today.');
});

test('[GATE] an attested note with words that the project always removes waits for review', async () => {
  const { receive, deidentify } = service.services;
  const attestation = { by: 'the test', method: 'invented text', date: '2026-01-01', document: 'invented notes' };
  async function* notes(): AsyncIterable<Incoming> {
    yield note('Back with ZARBELTON.');
    yield note('Back alone.');
  }
  await receive.receive(notes(), { project: service.project.id, attestation });
  const inReview = await deidentify.review(service.project.id, undefined, 9);
  expect(inReview.rows.map(({ source }) => source)).toEqual(['Back with ZARBELTON.']);
  const released = await Array.fromAsync(deidentify.releasedNotes(service.project.id, 'all'), ({ text }) => text);
  expect(released).toContain('Back alone.');
});
