import { randomUUID } from 'node:crypto';
import { Refusal, type RefusalKind } from '@chartmark/schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestService, type TestService } from '../test-service.ts';
import { createRelease } from './service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
  const { id } = await service.signIn(['annotator']);
  const note = await service.receive('Aspirin for headache.');
  const asked = { notes: [note], people: [id], mode: 'independent', stage: 'annotate' } as const;
  await service.services.assign.make(service.project.id, asked);
});
afterAll(() => service.close());

/** An export in which every note is refused in this way. */
function exported(kind: RefusalKind): Promise<string[]> {
  const { store, assign, annotate } = service.services;
  const release = createRelease({
    ...{ docs: store.docs, now: () => new Date(), newId: randomUUID, tokens: () => [] },
    ...{ layersIn: assign.layersIn, current: annotate.current, lastAt: annotate.lastAt },
    ...{ stillHas: async () => false, original: async () => null, leaks: service.services.privacy.leaks },
    releasedNote: async () => {
      throw new Refusal(kind, 'refused');
    },
  });
  const wanted = { project: service.project.id, by: null, of: 'layers', stage: 'annotate', person: null } as const;
  return Array.fromAsync(release.prodigy(wanted));
}

test.each(['gone', 'missing'] as const)('[GATE] a note that is %s is left out of an export', async (kind) => {
  expect(await exported(kind)).toEqual([]);
});

test('a store that does not answer ends an export, which would have been shorter without a word', async () => {
  await expect(exported('unavailable')).rejects.toMatchObject({ kind: 'unavailable' });
});
