import { randomUUID } from 'node:crypto';
import type { CalibrationRound, Command, Workflow } from '@chartmark/schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_WORKFLOW } from '../pool/workflow.ts';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

const TEXT = 'Aspirin for headache, no fever.';
const RIGHT = [[0, 7, 'MEDICATION'] as const, [12, 20, 'CONDITION'] as const];
const WRONG = [[0, 11, 'MEDICATION'] as const, [12, 20, 'CONDITION'] as const];

let service: TestService;
let lead: Person;
let ann: Person;
let ben: Person;
let expert: Person;

beforeAll(async () => {
  service = await startTestService();
  lead = await service.signIn(['lead']);
  ann = await service.signIn(['annotator']);
  ben = await service.signIn(['annotator']);
  expert = await service.signIn(['adjudicator']);
  const workflow: Workflow = { ...DEFAULT_WORKFLOW, calibration: true, overlap: 1 };
  await lead.agent.put(`${path()}/workflow`).send(workflow).expect(200);
});
afterAll(() => service.close());

test('only who comes near the key in every type may annotate, and the divergences lead to the next guideline', async () => {
  const pooled = await service.receive(`${TEXT} ${randomUUID()}`);
  await lead.agent
    .post(`${path()}/pool`)
    .send({ stage: 'annotate', notes: [pooled] })
    .expect(200);
  const before = await ann.agent.post(`${path()}/next-task`).send({ stage: 'annotate' }).expect(200);
  expect(before.body.reasons[0].reason).toMatch(/you are in none yet/);

  const notes: string[] = [];
  for (let i = 0; i < 3; i++) notes.push(await service.receive(`${TEXT} ${randomUUID()}`));
  const people = [ann.id, ben.id];
  const thresholds = { standard: 0.8, byLabel: {} };
  const wanted = { notes, people, key: expert.id, thresholds };
  const opened = await lead.agent.post(`${path()}/calibration`).send(wanted).expect(200);
  const round: CalibrationRound = opened.body;
  await lead.agent.post(`${path()}/calibration`).send(wanted).expect(409);

  const first = await ann.agent.post(`${path()}/next-task`).send({}).expect(200);
  expect(first.body.task).toMatchObject({ stage: 'calibrate', assignee: ann.id });
  for (const note of notes) {
    await labelled(ann, note, RIGHT);
    await labelled(expert, note, RIGHT);
  }
  await ann.agent.get(`${path()}/calibration/${round.id}`).expect(409);
  for (const note of notes) await labelled(ben, note, WRONG);

  await advance(round, 'collecting');
  const report = await ben.agent.get(`${path()}/calibration/${round.id}`).expect(200);
  expect(report.body.patterns).toMatchObject([
    { words: 'boundary of MEDICATION: a word after is included by B', count: 3 },
  ]);
  const [divergence] = report.body.divergences;
  const thread = `${path()}/calibration/${round.id}/divergences/${divergence.id}`;
  const remark = { id: randomUUID(), kind: 'remark', text: 'I took the purpose in.' };
  await ben.agent.post(thread).send(remark).expect(204);
  await ben.agent.post(thread).send(remark).expect(204);
  await ben.agent
    .post(thread)
    .send({ ...remark, id: randomUUID(), kind: 'decision' })
    .expect(403);
  await lead.agent.post(thread).send({ id: randomUUID(), kind: 'decision', text: 'The name only.' }).expect(204);

  const { body: discussed } = await ben.agent.get(`${path()}/calibration/${round.id}`).expect(200);
  const written: { by: string }[] = discussed.divergences[0].thread;
  expect(written.map(({ by }) => by)).toEqual([ben.id, lead.id]);
  expect(discussed.writers.map(({ id }: { id: string }) => id).sort()).toEqual([ben.id, lead.id].sort());

  const closed = await advance(round, 'discussing');
  expect(closed.body).toMatchObject({ state: 'closed', passed: [ann.id] });
  const version = await lead.agent
    .post(`${path()}/guideline`)
    .send({ markdown: 'The name only.', summary: 'Boundaries', recheck: true })
    .expect(200);
  const linked = await lead.agent
    .put(`${path()}/calibration/${round.id}/guideline`)
    .send({ version: version.body.version })
    .expect(200);
  expect(linked.body.nextGuideline).toBe(version.body.version);
  const { project } = (await lead.agent.get(path()).expect(200)).body;
  expect(project.recheckBefore).toBe(version.body.version);
  const table = await lead.agent.get(`${path()}/calibration/${round.id}/table`).expect(200);
  expect(table.text).toMatch(/^verdict,person,type/);
  expect(table.text).toContain('The name only.');
  const after = await lead.agent.get(`${path()}/calibration/${round.id}`).expect(200);
  const said = after.body.divergences.find(({ id }: { id: string }) => id === divergence.id).thread;
  expect(said.map(({ kind, text }: { kind: string; text: string }) => [kind, text])).toEqual([
    ['remark', 'I took the purpose in.'],
    ['decision', 'The name only.'],
  ]);

  const refused = await ben.agent.post(`${path()}/next-task`).send({ stage: 'annotate' }).expect(200);
  expect(refused.body).toMatchObject({
    task: null,
    reasons: [{ stage: 'annotate', reason: expect.stringMatching(/not passed/) }],
  });
  const given = await ann.agent.post(`${path()}/next-task`).send({ stage: 'annotate' }).expect(200);
  expect(given.body.task).toMatchObject({ note: pooled, assignee: ann.id });
  await lead.agent.post(`${path()}/calibration`).send(wanted).expect(422);

  // Who did them may not annotate them, so they would wait for ever among all notes.
  const lay = (which: 'all' | string[]) =>
    lead.agent.post(`${path()}/pool`).send({ stage: 'annotate', notes: which }).expect(200);
  expect((await lay('all')).body.made).toBe(0);
  expect((await lay(notes)).body.made).toBe(notes.length);
});

test('notes are drawn by chance of those nobody has seen', async () => {
  const fresh = new Set<string>();
  for (let i = 0; i < 4; i++) fresh.add(await service.receive(`${TEXT} ${randomUUID()}`));
  const people = [ann.id];
  const wanted = { people, key: null, thresholds: { standard: 0.8, byLabel: {} } };
  await lead.agent
    .post(`${path()}/calibration`)
    .send({ ...wanted, notes: { draw: 5 } })
    .expect(422);
  const { body } = await lead.agent
    .post(`${path()}/calibration`)
    .send({ ...wanted, notes: { draw: 3 } })
    .expect(200);
  expect(body.notes).toHaveLength(3);
  expect(body.notes.every((note: string) => fresh.has(note))).toBe(true);
});

const path = (): string => `/api/projects/${service.project.id}`;

const advance = (round: CalibrationRound, from: string) =>
  lead.agent.post(`${path()}/calibration/${round.id}/advance`).send({ from }).expect(200);

async function labelled(person: Person, note: string, spans: readonly (readonly [number, number, string])[]) {
  const layers = await service.services.assign.layersOf(note);
  const layer = layers.find(({ owner }) => owner === person.id);
  const send = (command: Command) =>
    person.agent
      .post(`/api/layers/${layer?.id}/commands`)
      .send({ id: randomUUID(), client: 'test', command })
      .expect(200);
  for (const [start, end, label] of spans) {
    const span = { id: randomUUID(), label, fragments: [{ start, end }], attributes: { assertion: 'present' } };
    await send({ type: 'addSpan', span: { ...span, concept: null } });
  }
  await send({ type: 'submit' });
}
