import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

let service: TestService;
let lead: Person;
let annotator: Person;
const ids: string[] = [];

beforeAll(async () => {
  service = await startTestService();
  lead = await service.signIn(['lead']);
  annotator = await service.signIn(['annotator']);
  for (const text of ['Aspirin for headache.', 'No fever today.', 'Metformin went on.'])
    ids.push(await service.receive(text));
});
afterAll(() => service.close());

const path = (rest: string) => `/api/projects/${service.project.id}/${rest}`;

test('what was given is taken back, less what was begun', async () => {
  const { body: given } = await lead.agent
    .post(path('tasks'))
    .send({ notes: ids, people: [annotator.id], mode: 'independent', stage: 'annotate' })
    .expect(200);
  expect(given.made).toBe(3);
  const { body: mine } = await annotator.agent.get('/api/tasks').expect(200);
  const layer = mine.rows[0].layer;
  await annotator.agent
    .post(`/api/layers/${layer}/commands`)
    .send({
      id: crypto.randomUUID(),
      client: 'test',
      command: { type: 'setNoteLabel', name: 'completeness', value: 'codable' },
    })
    .expect(200);
  const { body: found } = await lead.agent
    .post(path('notes/find'))
    .send({ filter: { guideline: service.project.guidelineVersion } })
    .expect(200);
  expect(found.rows.map(({ id }: { id: string }) => id)).toEqual([mine.rows[0].note]);

  const { body } = await lead.agent.post(path('tasks/take-back')).send({ notes: ids, at: given.at }).expect(200);
  expect(body).toEqual({ taken: 2 });
  const { body: left } = await annotator.agent.get('/api/tasks').expect(200);
  expect(left.rows.map((task: { layer: string }) => task.layer)).toEqual([layer]);
});

test('a priority is set where a note is in the pool, and goes back to what it was', async () => {
  const inPool = ids.slice(0, 2);
  await lead.agent.post(path('pool')).send({ stage: 'annotate', notes: inPool, priority: 7 }).expect(200);
  const rows = ids.map((note) => ({ note, priority: 1 }));
  const { body: before } = await lead.agent.put(path('pool/priorities')).send({ stage: 'annotate', rows }).expect(200);
  expect(before.rows).toEqual(inPool.map((note) => ({ note, priority: 7 })));
  const priorities = async () =>
    (await lead.agent.get(path('pool?stage=annotate')).expect(200)).body.rows.map(
      ({ priority }: { priority: number }) => priority,
    );
  expect(await priorities()).toEqual([1, 1]);
  await lead.agent
    .put(path('pool/priorities'))
    .send({ stage: 'annotate', ...before })
    .expect(200);
  expect(await priorities()).toEqual([7, 7]);
});

test('suggesting anew is a job over what the filter lets through', async () => {
  const { body } = await lead.agent
    .post(path('notes/suggest'))
    .send({ filter: { assignee: 'nobody' } })
    .expect(200);
  expect(body).toMatchObject({ kind: 'suggest', total: 2 });
});

test('ids come without anything else, and only to leads', async () => {
  const { body } = await lead.agent.post(path('notes/ids')).send({ limit: 2 }).expect(200);
  expect(body).toEqual({ ids: ids.slice(0, 2), next: expect.any(String) });
  await annotator.agent.post(path('notes/ids')).send({}).expect(403);
});
