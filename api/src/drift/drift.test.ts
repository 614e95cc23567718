import { randomUUID } from 'node:crypto';
import type { Command, DriftChart, Workflow } from '@chartmark/schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_WORKFLOW } from '../pool/workflow.ts';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

const TEXT = 'Aspirin for headache, no fever.';

let service: TestService;
let lead: Person;
let ann: Person;
let ben: Person;
let rita: Person;
let note: string;

beforeAll(async () => {
  service = await startTestService();
  lead = await service.signIn(['lead']);
  ann = await service.signIn(['annotator']);
  ben = await service.signIn(['annotator']);
  rita = await service.signIn(['reviewer']);
  const workflow: Workflow = { ...DEFAULT_WORKFLOW, overlap: 1, secondReview: 1, sample: 1, repeats: 1 };
  await lead.agent.put(`${path()}/workflow`).send(workflow).expect(200);
  note = await service.receive(TEXT);
  await lead.agent
    .post(`${path()}/pool`)
    .send({ stage: 'annotate', notes: [note] })
    .expect(200);
});
afterAll(() => service.close());

test('[BLIND] what was drawn is done again by a reviewer, by another and by the same person, and compared', async () => {
  expect(await next(ann)).toMatchObject({ stage: 'annotate', note });
  await labelled(ann, [0, 7]);
  for (const [person, stage, end] of [
    [ben, 'annotate', 7],
    [rita, 'review', 11],
    [ann, 'annotate', 7],
  ] as const) {
    const task = await next(person);
    expect(task).toMatchObject({ stage, note, assignee: person.id });
    await labelled(person, [0, end]);
  }
  expect(await next(ben)).toBeNull();

  const { body } = await lead.agent.get(`${path()}/drift`).expect(200);
  const told = body.charts.map(({ person, measure, label, against, count, size, state }: DriftChart) => {
    return [person === ann.id, measure, label, against, count, size, state];
  });
  expect(told.filter(([, measure]: unknown[]) => measure !== 'speed')).toEqual([
    [true, 'agreement', 'MEDICATION', 'others', 1, 3, 'too few'],
    [true, 'agreement', 'MEDICATION', 'oneself', 1, 1, 'too few'],
    [true, 'rate', 'MEDICATION', null, 1, 5, 'too few'],
  ]);
  expect(body.samples).toContainEqual(
    expect.objectContaining({ person: ann.id, label: null, against: 'oneself', agreed: 1, total: 1, f1: 1, high: 1 }),
  );
});

test('what was made under an older guideline is to be looked at again', async () => {
  expect((await lead.agent.get(`${path()}/recheck`).expect(200)).body.rows).toEqual([]);
  await lead.agent.post(`${path()}/guideline`).send({ markdown: 'New.', summary: '' }).expect(200);
  const { body } = await lead.agent.get(`${path()}/recheck`).expect(200);
  expect(body.rows).toMatchObject([{ note, person: ann.id }]);
});

test('the agreement report comes as a table', async () => {
  const { text } = await lead.agent.get(`${path()}/agreement/table`).buffer(true).expect(200);
  expect(text).toMatch(/^subject,name,label,measure,value,low,high/);
  expect(text).toMatch(/type,all types,,strict F1,,,,,\d+,\S/);
});

const path = (): string => `/api/projects/${service.project.id}`;

async function next(person: Person) {
  return (await person.agent.post(`${path()}/next-task`).send({}).expect(200)).body.task;
}

async function labelled(person: Person, [start, end]: readonly [number, number]): Promise<void> {
  const task = await next(person);
  const send = (command: Command) =>
    person.agent
      .post(`/api/layers/${task.layer}/commands`)
      .send({ id: randomUUID(), client: 'test', command })
      .expect(200);
  await send({ type: 'addSpan', span: { id: randomUUID(), label: 'MEDICATION', fragments: [{ start, end }] } });
  await send({ type: 'submit' });
}
