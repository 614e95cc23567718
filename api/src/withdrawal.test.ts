import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_WORKFLOW } from './pool/workflow.ts';
import type { Person, TestService } from './test-service.ts';
import { startTestService } from './test-service.ts';

let service: TestService;
let lead: Person;
let nora: Person;
let cody: Person;
let expert: Person;

beforeAll(async () => {
  service = await startTestService();
  lead = await service.signIn(['lead']);
  nora = await service.signIn(['annotator']);
  cody = await service.signIn(['annotator']);
  expert = await service.signIn(['adjudicator']);
});
afterAll(() => service.close());

const path = () => `/api/projects/${service.project.id}`;
const take = async (who: Person) => (await who.agent.post(`${path()}/next-task`).send({}).expect(200)).body;
const layerOf = async (note: string, who: Person): Promise<string> =>
  (await service.services.assign.layersOf(note)).find(({ owner }) => owner === who.id)?.id ?? '';
const say = async (who: Person, note: string, command: object) =>
  who.agent
    .post(`/api/layers/${await layerOf(note, who)}/commands`)
    .send({ id: randomUUID(), client: 'test', command })
    .expect(200);
const flag = async (who: Person, note: string) =>
  who.agent
    .post(`/api/layers/${await layerOf(note, who)}/identifier`)
    .send({ place: null, reason: null })
    .expect(204);
const summary = async (who: Person) => {
  const { rows } = (await who.agent.get('/api/projects').expect(200)).body;
  return rows.find(({ project }: { project: { id: string } }) => project.id === service.project.id).waiting;
};

test('a note that is taken from everyone leaves the pool, and the hands of who held it are free', async () => {
  await lead.agent.put(`${path()}/workflow`).send(DEFAULT_WORKFLOW).expect(200);
  const first = await service.receive('Seen for headache.');
  const second = await service.receive('Seen for fever.');
  const fill = { stage: 'annotate', notes: [first, second] };
  await lead.agent.post(`${path()}/pool`).send(fill).expect(200);
  const { task: held } = await take(nora);
  await flag(nora, held.note);

  const other = held.note === first ? second : first;
  expect((await take(nora)).task).toMatchObject({ note: other });
  expect((await take(cody)).task).toMatchObject({ note: other });
  const free = await lead.agent.get(`${path()}/pool?stage=annotate&free=true`).expect(200);
  expect(free.body.rows).toEqual([]);
});

test('a note that is taken from everyone waits for no adjudicator and no expert', async () => {
  const note = await service.receive('Seen for nausea.');
  const people = [nora.id, cody.id];
  await service.services.assign.make(service.project.id, {
    ...{ notes: [note], people, mode: 'independent', stage: 'annotate' },
  });
  await say(nora, note, { type: 'flag', flag: randomUUID(), target: null, text: 'Is this a symptom?' });
  for (const who of [nora, cody]) await say(who, note, { type: 'submit' });
  expect(await summary(expert)).toMatchObject({ adjudication: 1, questions: 1 });

  await flag(nora, note);
  expect(await summary(expert)).toMatchObject({ adjudication: 0, questions: 0 });
  expect((await expert.agent.get(`${path()}/adjudication`).expect(200)).body.rows).toEqual([]);
});

test('a calibration round goes on without a note that is taken from everyone', async () => {
  const notes = [await service.receive('Seen for cough.'), await service.receive('Seen for rash.')];
  const thresholds = { standard: 0.8, byLabel: {} };
  const wanted = { notes, people: [nora.id, cody.id], key: null, thresholds };
  const { body: round } = await lead.agent.post(`${path()}/calibration`).send(wanted).expect(200);
  const [kept = '', gone = ''] = notes;
  for (const who of [nora, cody]) await say(who, kept, { type: 'submit' });
  await flag(nora, gone);

  const advance = (from: string) =>
    lead.agent.post(`${path()}/calibration/${round.id}/advance`).send({ from }).expect(200);
  await advance('collecting');
  const { body: report } = await nora.agent.get(`${path()}/calibration/${round.id}`).expect(200);
  expect(report.people.map(({ submitted }: { submitted: number }) => submitted)).toEqual([1, 1]);
  await advance('discussing');
});
