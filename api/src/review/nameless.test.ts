import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

let service: TestService;
let nora: Person;
let cody: Person;
let senior: Person;
let lead: Person;
let layer: string;

beforeAll(async () => {
  service = await startTestService();
  [nora, cody] = [await service.signIn(['annotator']), await service.signIn(['annotator'])];
  [senior, lead] = [await service.signIn(['adjudicator']), await service.signIn(['lead'])];
  const note = await service.receive('Aspirin for headache.');
  const { assign } = service.services;
  await assign.make(service.project.id, {
    ...{ notes: [note], people: [nora.id, cody.id], mode: 'independent', stage: 'annotate' },
  });
  for (const { id, owner } of await assign.layersOf(note)) {
    const { agent } = owner === nora.id ? nora : cody;
    const span = { id: randomUUID(), label: 'MEDICATION', fragments: [{ start: 0, end: 7 }] };
    for (const command of [{ type: 'addSpan', span }, { type: 'submit' }]) {
      await agent.post(`/api/layers/${id}/commands`).send({ id: randomUUID(), client: 'test', command }).expect(200);
    }
    if (owner === nora.id) layer = id;
  }
});
afterAll(() => service.close());

const path = () => `/api/projects/${service.project.id}`;
const told = async (person: Person): Promise<string> =>
  (
    await Promise.all(
      [`${path()}/agreement`, `${path()}/agreement/table`, `/api/layers/${layer}`].map(
        async (address) => (await person.agent.get(address).buffer(true).expect(200)).text,
      ),
    )
  ).join('\n');

describe('[BLIND] an adjudicator', () => {
  test('knows annotators by letters alone, wherever they are told of', async () => {
    const text = await told(senior);
    expect(text).not.toMatch(/Person 1|Person 2/);
    expect(text).toContain('"name":"A"');
  });

  test('by names if the project says so; a lead always', async () => {
    expect(await told(lead)).toMatch(/Person 1[\s\S]*Person 2/);
    await lead.agent.put(`${path()}/adjudication-settings`).send({ namesShown: true, ownNotes: false }).expect(200);
    expect(await told(senior)).toMatch(/Person 1[\s\S]*Person 2/);
  });
});
