import { randomUUID } from 'node:crypto';
import { Refusal, type RefusalKind } from '@chartmark/schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestService, type TestService } from '../test-service.ts';
import { createRelease, type ReleaseDeps } from './service.ts';

let service: TestService;
let id: string;
beforeAll(async () => {
  service = await startTestService();
  ({ id } = await service.signIn(['annotator']));
  const note = await service.receive('Aspirin for headache.');
  const asked = { notes: [note], people: [id], mode: 'independent', stage: 'annotate' } as const;
  await service.services.assign.make(service.project.id, asked);
});
afterAll(() => service.close());

/** Exports of the service's store, some of what they are made of replaced. */
function releaseWith(some: Partial<ReleaseDeps>) {
  const { store, assign, annotate, privacy, deidentify } = service.services;
  return createRelease({
    ...{ docs: store.docs, now: () => new Date(), newId: randomUUID, tokens: () => [] },
    ...{ layersIn: assign.layersIn, current: annotate.current, lastAt: annotate.lastAt },
    ...{ isStillToLabel: async () => false, original: async () => null, leaks: privacy.leaks },
    releasedNote: deidentify.releasedNote,
    ...some,
  });
}

/** The whole stage, taken out from the command line. */
const wanted = () =>
  ({ project: service.project.id, by: null, of: 'layers', stage: 'annotate', person: null }) as const;

/** An export in which every note is refused in this way. */
const exported = (kind: RefusalKind): Promise<string[]> =>
  Array.fromAsync(releaseWith({ releasedNote: () => Promise.reject(new Refusal(kind, 'refused')) }).prodigy(wanted()));

test.each(['gone', 'missing'] as const)('[GATE] a note that is %s is left out of an export', async (kind) => {
  expect(await exported(kind)).toEqual([]);
});

test('a store that does not answer ends an export, which would have been shorter without a word', async () => {
  await expect(exported('unavailable')).rejects.toMatchObject({ kind: 'unavailable' });
});

test('a line of an export says how its note was transformed and how many may still leak', async () => {
  const { release, assign, annotate, sessions } = service.services;
  const actor = await sessions.actorFor(id);
  const [layer] = await Array.fromAsync(assign.layersIn(service.project.id, 'annotate'));
  if (!actor || !layer) throw new Error('there is nobody, or nothing to label');
  await annotate.execute(actor, layer.id, { id: randomUUID(), client: 'test', command: { type: 'submit' } });
  const lines = await Array.fromAsync(release.prodigy(wanted()), (line) => JSON.parse(line));
  expect(lines).toHaveLength(1);
  expect(lines[0].meta.deidentification).toMatch(
    /^de-identified elsewhere, attested on \d{4}-\d{2}-\d{2}; leak rate unknown: no sample was signed$/,
  );
});

test('a note with layers in several batches is one note of its export, and is written down once', async () => {
  const { assign } = service.services;
  const [layer] = await Array.fromAsync(assign.layersIn(service.project.id, 'annotate'));
  if (!layer) throw new Error('there is nothing to label');
  const release = releaseWith({
    async *layersIn() {
      for (let i = 0; i < 250; i++) yield layer;
    },
  });
  expect(await Array.fromAsync(release.prodigy(wanted()))).toHaveLength(250);
  const records = await release.exportsOf(service.project.id, layer.note);
  expect(records.at(-1)).toMatchObject({ notes: 1, endedAt: expect.any(String) });
});
