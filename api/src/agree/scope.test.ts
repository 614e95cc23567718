import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

const WHOLE = { start: 0, end: 7 };
const PART = { start: 0, end: 4 };

let service: TestService;
let lead: Person;
let pair: readonly Person[];
const path = () => `/api/projects/${service.project.id}`;

beforeAll(async () => {
  service = await startTestService();
  lead = await service.signIn(['lead']);
  pair = [await service.signIn(['annotator']), await service.signIn(['annotator'])];
  await lead.agent.post(`${path()}/guideline`).send({ markdown: '# First', summary: '' }).expect(200);
  await labelled('Aspirin for headache.', [WHOLE, PART]);
  await lead.agent.post(`${path()}/guideline`).send({ markdown: '# Second', summary: '' }).expect(200);
  await labelled('Heparin for thrombosis.', [WHOLE, WHOLE]);
});
afterAll(() => service.close());

test('work of several guideline versions is told apart, and kept apart where one is asked for', async () => {
  const { body: both } = await lead.agent.get(`${path()}/agreement`).expect(200);
  expect(both.guidelines).toEqual([
    { version: 1, layers: 2 },
    { version: 2, layers: 2 },
  ]);
  expect(both.all.strictF1.estimate).toEqual({ kind: 'value', value: 0.5 });
  const under = async (version: number) =>
    (await lead.agent.get(`${path()}/agreement?guideline=${version}`).expect(200)).body;
  expect((await under(1)).all.strictF1.estimate).toEqual({ kind: 'value', value: 0 });
  expect(await under(2)).toMatchObject({
    notes: { all: 1, shared: 1 },
    guidelines: both.guidelines,
    all: { strictF1: { estimate: { kind: 'value', value: 1 } } },
  });
  const places = async (more: string) =>
    (await lead.agent.get(`${path()}/agreement/disagreements?${more}`).expect(200)).body.rows;
  expect(await places('guideline=1')).toMatchObject([{ kind: 'boundary' }]);
  expect(await places('guideline=2')).toEqual([]);
  const [first, second] = both.confusion.flatMap((one: { first: string; second: string }) => [one.first, one.second]);
  const alike = `first=${first}&second=${second}&from=MEDICATION&to=MEDICATION`;
  expect(await places(alike)).toMatchObject([{ kind: 'alike', words: 'Heparin' }]);
});

test('the table has the versions, the pairs, the confusion and the boundaries', async () => {
  const { text } = await lead.agent.get(`${path()}/agreement/table`).buffer(true).expect(200);
  for (const row of [
    'guideline,1,,layers,2',
    'type,MEDICATION,,boundary shorter,',
    'pair,Person 2 / Person 3,MEDICATION,strict F1,0.5',
    'confusion,Person 2 / Person 3,MEDICATION / MEDICATION,spans,1',
  ])
    expect(text).toContain(row);
  const answer = await lead.agent.get(`${path()}/agreement/table?guideline=2`).expect(200);
  expect(answer.headers['content-disposition']).toContain('agreement-annotate-guideline-2.csv');
});

async function labelled(text: string, marks: readonly { start: number; end: number }[]): Promise<void> {
  const note = await service.receive(text);
  const { assign } = service.services;
  const people = pair.map(({ id }) => id);
  await assign.make(service.project.id, { notes: [note], people, mode: 'independent', stage: 'annotate' });
  for (const [i, { id, agent }] of pair.entries()) {
    const layer = (await assign.layersOf(note)).find(({ owner }) => owner === id)?.id;
    const span = { id: randomUUID(), label: 'MEDICATION', fragments: [marks[i]] };
    for (const command of [{ type: 'addSpan', span }, { type: 'submit' }]) {
      await agent.post(`/api/layers/${layer}/commands`).send({ id: randomUUID(), client: 'test', command }).expect(200);
    }
  }
}
