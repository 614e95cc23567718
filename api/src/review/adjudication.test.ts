import { randomUUID } from 'node:crypto';
import type { Adjudication, AdjudicationChoice, Command, Stage } from '@chartmark/schemas';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

const TEXT = 'Aspirin for headache, no fever.';

let service: TestService;
let nora: Person;
let cody: Person;
let senior: Person;
let note: string;

beforeAll(async () => {
  service = await startTestService();
  nora = await service.signIn(['annotator']);
  cody = await service.signIn(['annotator']);
  senior = await service.signIn(['adjudicator']);
});
afterAll(() => service.close());
beforeEach(async () => {
  note = await service.receive(`${TEXT} ${randomUUID()}`);
  await assigned([nora, cody]);
  await labelled(nora, [span('MEDICATION', 0, 7), span('CONDITION', 12, 20)], 'codable');
  await labelled(cody, [span('MEDICATION', 0, 7), span('CONDITION', 8, 20), span('CONDITION', 25, 30)], 'codable');
});

describe('adjudication', () => {
  test('what all agree on is taken over; what differs is decided, one after the other, and becomes gold', async () => {
    const opened = await open();
    expect(opened.agreed).toBe(2);
    expect(opened.differences.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['boundary open', 'missing open']);
    expect(await goldWords()).toEqual(['MEDICATION Aspirin']);
    const side = sideOf(opened, 0, 12);
    await decide(opened.differences[0]?.id, { kind: 'take', side });
    const done = await decide(opened.differences[1]?.id, { kind: 'nothing' }, { comment: 'negated' });
    expect(done.differences.map(({ state }) => state)).toEqual(['decided', 'decided']);
    expect(await goldWords()).toEqual(['CONDITION headache', 'MEDICATION Aspirin']);
    const gold = await senior.agent.post(`${path()}/gold`).send(said()).expect(200);
    expect(gold.body.submitted).toBe(true);
    expect((await row()).state).toBe('gold');
    const lead = await service.signIn(['lead']);
    const file = await lead.agent.get(`/api/projects/${service.project.id}/export?of=gold`).buffer(true).expect(200);
    const lines = file.text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    const task = lines.find(({ meta }) => meta.note === note);
    const told = task.spans.map(({ id, label, start, end }: Told) => {
      return `${label} ${TEXT.slice(start, end)} ${task.meta.provenance[id].ruling}`;
    });
    expect(told.sort()).toEqual(['CONDITION headache taken', 'MEDICATION Aspirin agreed']);
    expect(task).toMatchObject({ answer: 'accept', _annotator_id: 'gold' });
    await command(senior, opened.layer, { type: 'reopen' }).expect(200);
    const again = await lead.agent.get(`/api/projects/${service.project.id}/export?of=gold`).buffer(true).expect(200);
    expect(again.text).not.toContain(note);
  });

  test('what waits is told to adjudicators, and no longer once it is gold', async () => {
    const before = await waiting(senior);
    expect(before).toBeGreaterThan(0);
    expect(await waiting(nora)).toBe(0);
    const { differences } = await open();
    for (const { id } of differences) await decide(id, { kind: 'nothing' });
    expect(await waiting(senior)).toBe(before);
    await senior.agent.post(`${path()}/gold`).send(said()).expect(200);
    expect(await waiting(senior)).toBe(before - 1);
  });

  test('every decision is an event in the chained log, with the layers and spans it came from', async () => {
    const opened = await open();
    const citation = { version: 1, heading: 2 };
    await decide(
      opened.differences[0]?.id,
      { kind: 'take', side: sideOf(opened, 0, 12) },
      { citation, comment: 'as told' },
    );
    const { body } = await senior.agent.get(`/api/layers/${opened.layer}/events`).expect(200);
    expect(body.events.map(({ type }: { type: string }) => type)).toEqual(['judged', 'judged', 'commented']);
    const noras = await layerOf(nora);
    const [{ verdict }] = body.events[1].data.verdicts;
    expect(verdict).toMatchObject({ ruling: 'taken', kind: 'boundary', citation });
    expect(verdict.made[0].from).toEqual([{ layer: noras, id: expect.any(String) }]);
    for (const [i, event] of body.events.entries()) expect(event.prev).toBe(body.events[i - 1]?.hash ?? '0'.repeat(64));
  });

  test('[ONCE] a decision sent twice is one event, and gold twice is one', async () => {
    const opened = await open();
    const body = decision(opened.differences[1]?.id ?? '', { kind: 'nothing' }, {});
    for (const _ of [1, 2]) await senior.agent.post(`${path()}/decisions`).send(body).expect(200);
    const { body: log } = await senior.agent.get(`/api/layers/${opened.layer}/events`).expect(200);
    expect(log.events).toHaveLength(2);
  });

  test('gold waits until all is decided, and cannot be submitted past its own screen', async () => {
    const opened = await open();
    await senior.agent.post(`${path()}/gold`).send(said()).expect(409);
    await command(senior, opened.layer, { type: 'submit' }).expect(409);
    await decide(opened.differences[0]?.id, { kind: 'nothing' });
    await decide(opened.differences[1]?.id, { kind: 'escalate', text: 'Is this one negated?' });
    const answer = await senior.agent.post(`${path()}/gold`).send(said()).expect(409);
    expect(answer.body.title).toBe('1 differences are still to be decided');
  });

  test('merging again when a layer changed keeps what still stands', async () => {
    const opened = await open();
    await decide(opened.differences[1]?.id, { kind: 'take', side: sideOf(opened, 1, 25) });
    const layer = await layerOf(nora);
    await command(nora, layer, { type: 'reopen' }).expect(200);
    await senior.agent.get(path()).expect(409);
    const [id = ''] = (await spansOn(nora, layer)).filter(({ start }) => start === 12).map((one) => one.id);
    await command(nora, layer, { type: 'changeSpan', span: id, to: { fragments: [{ start: 8, end: 20 }] } }).expect(
      200,
    );
    await command(nora, layer, { type: 'submit' }).expect(200);
    const { body: stale } = await senior.agent.get(path()).expect(200);
    expect(stale.stale).toBe(true);
    const again = await open();
    expect(again).toMatchObject({ stale: false, agreed: 3 });
    expect(again.differences.map(({ state }) => state)).toEqual(['decided']);
    expect(await goldWords()).toEqual(['CONDITION fever', 'CONDITION for headache', 'MEDICATION Aspirin']);
  });

  test('two adjudicators at once settle one difference one way', async () => {
    const other = await service.signIn(['adjudicator']);
    const opened = await open();
    await other.agent.post(path()).send({}).expect(200);
    const id = opened.differences[0]?.id ?? '';
    const ways = opened.differences[0]?.options.map(({ sides }) => sides[0] ?? '') ?? [];
    await Promise.all(
      ways.map((side, i) =>
        (i ? senior : other).agent
          .post(`${path()}/decisions`)
          .send(decision(id, { kind: 'take', side }, {}))
          .expect(200),
      ),
    );
    expect((await goldWords()).filter((words) => words.startsWith('CONDITION'))).toHaveLength(1);
  });

  test('who is overruled on what, for the lead', async () => {
    const opened = await open();
    await decide(opened.differences[0]?.id, { kind: 'take', side: sideOf(opened, 0, 12) });
    await decide(opened.differences[1]?.id, { kind: 'nothing' });
    const lead = await service.signIn(['lead']);
    const before = await statistics(lead);
    const codys = before.rows.find(({ person, label }) => person === cody.id && label === 'CONDITION');
    expect(codys?.overruled).toBeGreaterThanOrEqual(2);
    expect(codys?.kinds.map(({ kind }) => kind).sort()).toEqual(expect.arrayContaining(['boundary', 'missing']));
    await cody.agent.get(`/api/projects/${service.project.id}/adjudication-statistics`).expect(403);
  });
});

describe('who may', () => {
  test('[BLIND] annotators never see the adjudication, nor the gold', async () => {
    const { layer } = await open();
    for (const person of [nora, cody]) {
      await person.agent.get(path()).expect(403);
      await person.agent.post(path()).send({}).expect(403);
      await person.agent.get(`/api/layers/${layer}`).expect(404);
      await person.agent.get(`/api/layers/${layer}/events`).expect(404);
    }
  });

  test('[BLIND] an adjudicator who still has to label the note does not see it', async () => {
    const both = await service.signIn(['annotator', 'adjudicator']);
    await assigned([both]);
    await both.agent.post(path()).send({}).expect(409);
    await assigned([both], 'sample');
    await labelled(both, []);
    await both.agent.get(path()).expect(404);
  });

  test('who annotated a note does not adjudicate it, unless the project lets them', async () => {
    const both = await service.signIn(['annotator', 'adjudicator']);
    await assigned([both]);
    await labelled(both, []);
    await both.agent.post(path()).send({}).expect(403);
    const lead = await service.signIn(['lead']);
    const address = `/api/projects/${service.project.id}/adjudication-settings`;
    await lead.agent.put(address).send({ namesShown: true, ownNotes: true }).expect(200);
    const { body } = await both.agent.post(path()).send({}).expect(200);
    expect(body.sides.map(({ person }: Adjudication['sides'][number]) => person?.id).sort()).toEqual(
      [nora.id, cody.id, both.id].sort(),
    );
    await lead.agent.put(address).send({ namesShown: false, ownNotes: false }).expect(200);
  });

  test('annotators are letters, in one order for a note, and nothing of the answer names them', async () => {
    const opened = await open();
    expect(opened.sides).toEqual(['A', 'B'].map((side) => ({ side, person: null })));
    expect(JSON.stringify(opened)).not.toMatch(new RegExp(`${nora.id}|${cody.id}|Person`));
    expect((await open()).differences).toEqual(opened.differences);
  });

  test('a note of another project does not exist', async () => {
    await senior.agent.get(`/api/projects/${randomUUID()}/adjudication/${note}`).expect(404);
  });
});

interface Told {
  readonly id: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

const path = () => `/api/projects/${service.project.id}/adjudication/${note}`;
const said = () => ({ id: randomUUID(), client: 'test' });

const span = (label: string, start: number, end: number) => ({ id: randomUUID(), label, fragments: [{ start, end }] });
const command = (person: Person, layer: string, wanted: Command) =>
  person.agent.post(`/api/layers/${layer}/commands`).send({ ...said(), command: wanted });

async function assigned(people: readonly Person[], stage: Stage = 'annotate'): Promise<void> {
  const ids = people.map(({ id }) => id);
  await service.services.assign.make(service.project.id, { notes: [note], people: ids, mode: 'independent', stage });
}

async function layerOf(person: Person): Promise<string> {
  const layers = await service.services.assign.layersOf(note);
  return layers.find(({ owner, stage }) => owner === person.id && stage === 'annotate')?.id ?? '';
}

async function labelled(person: Person, spans: readonly ReturnType<typeof span>[], label?: string): Promise<void> {
  const layer = await layerOf(person);
  for (const one of spans) await command(person, layer, { type: 'addSpan', span: one }).expect(200);
  if (label) await command(person, layer, { type: 'setNoteLabel', name: 'completeness', value: label }).expect(200);
  await command(person, layer, { type: 'submit' }).expect(200);
}

const open = async (): Promise<Adjudication> => (await senior.agent.post(path()).send({}).expect(200)).body;

const decision = (difference: string, choice: AdjudicationChoice, more: object) => ({
  ...{ ...said(), difference, choice, citation: null, comment: null },
  ...more,
});
const decide = async (difference: string | undefined, choice: AdjudicationChoice, more = {}): Promise<Adjudication> =>
  (
    await senior.agent
      .post(`${path()}/decisions`)
      .send(decision(difference ?? '', choice, more))
      .expect(200)
  ).body;

/** The letter of who has a span that begins there. */
const sideOf = ({ differences }: Adjudication, place: number, start: number): string =>
  differences[place]?.options.find(({ spans }) => spans.some((one) => one.fragments[0]?.start === start))?.sides[0] ??
  '';

async function spansOn(person: Person, layer: string) {
  const { body } = await person.agent.get(`/api/layers/${layer}`).expect(200);
  const things: readonly { of: string; to: { value: ReturnType<typeof span> } | null }[] = body.snapshot.things;
  return things.flatMap(({ of, to }) =>
    of === 'span' && to ? [{ ...to.value, start: to.value.fragments[0]?.start, end: to.value.fragments[0]?.end }] : [],
  );
}

async function goldWords(): Promise<string[]> {
  const layers = await service.services.assign.layersOf(note);
  const spans = await spansOn(senior, layers.find(({ stage }) => stage === 'adjudicate')?.id ?? '');
  return spans.map(({ label, start, end }) => `${label} ${TEXT.slice(start, end)}`).sort();
}

async function row() {
  const { body } = await senior.agent.get(`/api/projects/${service.project.id}/adjudication?limit=500`).expect(200);
  return body.rows.find((one: { note: string }) => one.note === note);
}

const statistics = async (lead: Person) =>
  (await lead.agent.get(`/api/projects/${service.project.id}/adjudication-statistics`).expect(200)).body as {
    rows: { person: string; label: string; overruled: number; kinds: { kind: string }[] }[];
  };

async function waiting(who: Person): Promise<number> {
  const { body } = await who.agent.get(`/api/projects/${service.project.id}`).expect(200);
  return body.waiting.adjudication;
}
