import { randomUUID } from 'node:crypto';
import type { Command, EscalationRow } from '@chartmark/schemas';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';
import { escalations } from './collections.ts';

let service: TestService;
let nora: Person;
let senior: Person;
let lead: Person;
let note: string;
let layer: string;
let marked: string;
let flag: string;

beforeAll(async () => {
  service = await startTestService();
  nora = await service.signIn(['annotator']);
  senior = await service.signIn(['adjudicator']);
  lead = await service.signIn(['lead']);
});
afterAll(() => service.close());
beforeEach(async () => {
  note = await service.receive(`Aspirin for headache. ${randomUUID()}`);
  layer = await asked(nora);
  [marked, flag] = [randomUUID(), randomUUID()];
  await say({ type: 'addSpan', span: { id: marked, label: 'CONDITION', fragments: [{ start: 12, end: 20 }] } });
  await say({ type: 'flag', flag, target: marked, text: 'Symptom or diagnosis?' });
});

test('a flag waits in the queue with its words and its place, is answered, and the answer comes back', async () => {
  const [waiting] = await queue(senior, 'open');
  expect(waiting).toMatchObject({
    id: flag,
    question: 'Symptom or diagnosis?',
    answer: null,
    state: 'open',
    stage: 'annotate',
  });
  expect(waiting?.words).toMatchObject({ before: 'Aspirin for ', marked: 'headache', label: 'CONDITION' });
  await senior.agent
    .post(`${path(flag)}/answer`)
    .send(answer('A symptom; see section 3'))
    .expect(200);
  expect(await queue(senior, 'open')).toEqual([]);
  const { body } = await nora.agent.get(`${path('mine')}`).expect(200);
  expect(body.rows[0]).toMatchObject({ id: flag, answer: 'A symptom; see section 3', mine: true });
  const remarks = await nora.agent.get(`/api/layers/${layer}/remarks`).expect(200);
  expect(remarks.body.rows.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['answer', 'flag']);
});

test('[NOTEXT] neither question nor answer is in the log; its events hold their digests', async () => {
  await senior.agent
    .post(`${path(flag)}/answer`)
    .send(answer('ask Mrs. Holloway'))
    .expect(200);
  const { body } = await nora.agent.get(`/api/layers/${layer}/events`).expect(200);
  expect(body.events.map(({ type }: { type: string }) => type)).toEqual(['spanAdded', 'flagRaised', 'flagResolved']);
  expect(JSON.stringify(body)).not.toMatch(/Holloway|diagnosis/);
});

test('[ONCE] an answer sent twice is one event; a second answer is refused', async () => {
  const first = answer('A symptom');
  for (const _ of [1, 2])
    await senior.agent
      .post(`${path(flag)}/answer`)
      .send(first)
      .expect(200);
  await lead.agent
    .post(`${path(flag)}/answer`)
    .send(answer('A diagnosis'))
    .expect(409);
  const { body } = await nora.agent.get(`/api/layers/${layer}/events`).expect(200);
  expect(body.events).toHaveLength(3);
});

test('the guideline version that was changed for it is told with the answer, or later', async () => {
  const later = answer('See the next version');
  const { body } = await senior.agent
    .post(`${path(flag)}/answer`)
    .send(later)
    .expect(200);
  expect(body.guideline).toBeNull();
  await lead.agent
    .put(`${path(flag)}/guideline`)
    .send({ guideline: 2 })
    .expect(204);
  expect((await queue(lead, 'answered')).find(({ id }) => id === flag)?.guideline).toBe(2);
});

test('a question can be given to one expert; then only they or a lead answer it', async () => {
  const other = await service.signIn(['adjudicator']);
  await senior.agent
    .put(`${path(flag)}/expert`)
    .send({ expert: nora.id })
    .expect(422);
  await senior.agent
    .put(`${path(flag)}/expert`)
    .send({ expert: other.id })
    .expect(204);
  await senior.agent
    .post(`${path(flag)}/answer`)
    .send(answer('Mine'))
    .expect(403);
  await other.agent
    .post(`${path(flag)}/answer`)
    .send(answer('A symptom'))
    .expect(200);
});

test('times are measured from raised to answered', async () => {
  const before = (await senior.agent.get(path('times')).expect(200)).body;
  await senior.agent
    .post(`${path(flag)}/answer`)
    .send(answer('A symptom'))
    .expect(200);
  const after = (await senior.agent.get(path('times')).expect(200)).body;
  expect(after).toMatchObject({ open: before.open - 1, answered: before.answered + 1, medianMs: expect.any(Number) });
});

test('all questions are taken out as JSON, whole, with no more than their reader may know', async () => {
  await senior.agent
    .post(`${path(flag)}/answer`)
    .send(answer('A symptom'))
    .expect(200);
  const all = async ({ agent }: Person): Promise<EscalationRow[]> =>
    (await agent.get(path('all')).expect(200)).body.rows;
  const found = (rows: readonly EscalationRow[]) => rows.find(({ id }) => id === flag);
  const [judged, led] = [await all(senior), await all(lead)];
  expect(found(judged)).toMatchObject({ answer: 'A symptom', by: null });
  expect(found(led)?.by?.id).toBe(nora.id);
  expect(judged.map(({ id }) => id)).toEqual(led.map(({ id }) => id));
});

test('all of very many questions are taken out', async () => {
  const { docs } = service.services.store;
  const known = await docs.get(escalations, flag);
  if (!known) throw new Error('the question is not in the queue');
  const before = (await queue(lead, 'open')).length;
  const more = Array.from({ length: 600 }, () => ({ ...known, id: randomUUID() }));
  for (const one of more) await docs.put(escalations, one);
  const { body } = await lead.agent.get(path('all')).expect(200);
  for (const { id } of more) await docs.remove(escalations, id);
  expect(body.rows.length).toBeGreaterThanOrEqual(600 + before);
});

test('[BLIND] who still has to label the note is not told what others ask about it', async () => {
  const both = await service.signIn(['annotator', 'adjudicator']);
  await asked(both);
  expect((await queue(both, 'open')).map(({ id }) => id)).not.toContain(flag);
  await both.agent
    .post(`${path(flag)}/answer`)
    .send(answer('Me'))
    .expect(404);
  await both.agent
    .put(`${path(flag)}/guideline`)
    .send({ guideline: 1 })
    .expect(404);
});

test('annotators see their own questions only; adjudicators do not see who asks, a lead does', async () => {
  await nora.agent.get(`/api/projects/${service.project.id}/escalations`).expect(403);
  const stranger = await service.signIn(['annotator']);
  expect((await stranger.agent.get(path('mine')).expect(200)).body.rows).toEqual([]);
  expect((await queue(senior, 'open')).find(({ id }) => id === flag)?.by).toBeNull();
  expect((await queue(lead, 'open')).find(({ id }) => id === flag)?.by?.id).toBe(nora.id);
});

const path = (rest: string) => `/api/projects/${service.project.id}/escalations/${rest}`;
const answer = (text: string) => ({ id: randomUUID(), client: 'test', text, guideline: null });

async function queue(person: Person, state: 'open' | 'answered'): Promise<EscalationRow[]> {
  const { body } = await person.agent.get(path(`?state=${state}&limit=100`).replace('/?', '?')).expect(200);
  return body.rows.filter((row: EscalationRow) => row.note === note);
}

async function say(command: Command): Promise<void> {
  await nora.agent
    .post(`/api/layers/${layer}/commands`)
    .send({ id: randomUUID(), client: 'test', command })
    .expect(200);
}

async function asked(person: Person): Promise<string> {
  const { make, layersOf } = service.services.assign;
  await make(service.project.id, { notes: [note], people: [person.id], mode: 'independent', stage: 'annotate' });
  return (await layersOf(note)).find(({ owner }) => owner === person.id)?.id ?? '';
}
