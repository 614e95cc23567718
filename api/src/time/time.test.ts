import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

let service: TestService;
let nora: Person;
let bob: Person;
let lead: Person;
let layer: string;

beforeAll(async () => {
  service = await startTestService();
  [nora, bob, lead] = [
    await service.signIn(['annotator']),
    await service.signIn(['annotator']),
    await service.signIn(['lead']),
  ];
  const note = await service.receive('Aspirin for headache.');
  await service.services.assign.make(service.project.id, {
    ...{ notes: [note], people: [nora.id], mode: 'independent', stage: 'annotate' },
  });
  const { body } = await nora.agent.get('/api/tasks').expect(200);
  layer = body.rows[0].layer;
});
afterAll(() => service.close());

test('a sitting is told again and again and counts once; the person sees it, and the lead everybody’s', async () => {
  const path = `/api/layers/${layer}/time`;
  const [morning, evening] = [randomUUID(), randomUUID()];
  const tell = async (sitting: string, activeMs: number) =>
    (await nora.agent.put(path).send({ sitting, account: nora.id, activeMs }).expect(200)).body.activeMs;
  expect(await tell(morning, 20_000)).toBe(20_000);
  expect(await tell(morning, 20_000)).toBe(20_000);
  expect(await tell(morning, 45_000)).toBe(45_000);
  expect(await tell(evening, 5_000)).toBe(50_000);
  expect((await nora.agent.get(path).expect(200)).body).toEqual({ activeMs: 50_000 });

  const of = async (person: Person) =>
    (await person.agent.get(`/api/projects/${service.project.id}/time`).expect(200)).body.rows;
  const row = { person: expect.objectContaining({ id: nora.id }), notes: 1, activeMs: 50_000 };
  expect(await of(lead)).toEqual([row]);
  expect(await of(nora)).toEqual([row]);
  expect(await of(bob)).toEqual([]);
});

test('two first reports at once are both kept', async () => {
  const other = await service.receive('No fever.');
  await service.services.assign.make(service.project.id, {
    ...{ notes: [other], people: [bob.id], mode: 'independent', stage: 'annotate' },
  });
  const { body } = await bob.agent.get('/api/tasks').expect(200);
  const path = `/api/layers/${body.rows[0].layer}/time`;
  const both = [randomUUID(), randomUUID()];
  await Promise.all(
    both.map((sitting) => bob.agent.put(path).send({ sitting, account: bob.id, activeMs: 1_000 }).expect(200)),
  );
  expect((await bob.agent.get(path).expect(200)).body).toEqual({ activeMs: 2_000 });
});

test('[BLIND] a layer one was not asked for takes no time', async () => {
  await bob.agent
    .put(`/api/layers/${layer}/time`)
    .send({ sitting: randomUUID(), account: bob.id, activeMs: 1 })
    .expect(404);
});

test('what somebody worked is never taken down for who signed in since', async () => {
  const sitting = { sitting: randomUUID(), account: bob.id, activeMs: 1 };
  await nora.agent.put(`/api/layers/${layer}/time`).send(sitting).expect(409);
});
