import { randomUUID } from 'node:crypto';
import type { Command } from '@chartmark/schemas';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

const TEXT = 'Aspirin 😀 for headache.';

let service: TestService;
let nora: Person;
let cody: Person;
let layer: string;
beforeAll(async () => {
  service = await startTestService();
  nora = await service.signIn(['annotator']);
  cody = await service.signIn(['annotator']);
});
afterAll(() => service.close());
beforeEach(async () => {
  const note = await service.receive(`${TEXT} ${randomUUID()}`);
  await service.services.assign.make(service.project.id, {
    notes: [note],
    people: [nora.id, cody.id],
    mode: 'shared',
    stage: 'annotate',
  });
  const layers = await Array.fromAsync(service.services.assign.layersIn(service.project.id, 'annotate'));
  layer = layers.find((one) => one.note === note)?.id ?? '';
});

const say = (person: Person, command: Command | object, id = randomUUID()) =>
  person.agent.post(`/api/layers/${layer}/commands`).send({ id, client: 'test', command });
const add = (label: string, start: number, end: number, id = randomUUID()) => ({
  type: 'addSpan',
  span: { id, label, fragments: [{ start, end }] },
});

describe('commands on a layer', () => {
  test('[ONCE] two clients with the same command id: one event, the same answer', async () => {
    const id = randomUUID();
    const command = add('MEDICATION', 0, 7);
    const other = nora.agent.post(`/api/layers/${layer}/commands`).send({ id, client: 'another tab', command });
    const [first, second] = await Promise.all([say(nora, command, id), other]);
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
    const later = await say(nora, command, id).expect(200);
    expect(later.body).toEqual(first.body);
    const { body } = await nora.agent.get(`/api/layers/${layer}/events`).expect(200);
    expect(body.events).toHaveLength(1);
  });

  test.each([
    ['a span beyond the text', add('CONDITION', 4, 9999), 422, /ends at 9999, beyond the note's \d+ characters/],
    ['a span inside a surrogate pair', add('CONDITION', 0, 9), 422, 'Offset 9 lies inside a surrogate pair'],
    ['an unknown label', add('WEATHER', 0, 7), 422, "The schema has no entity type 'WEATHER'"],
    [
      'a relation to a missing span',
      { type: 'addRelation', relation: { id: randomUUID(), label: 'TREATS', head: randomUUID(), child: randomUUID() } },
      404,
      'The span is not on this layer',
    ],
    ['a span of nothing', add('CONDITION', 5, 5), 400, 'The request does not fit its schema'],
    ['an unknown command', { type: 'format', disk: 'C' }, 400, 'The request does not fit its schema'],
    ['a further field', { ...add('CONDITION', 0, 7), role: 'lead' }, 400, 'The request does not fit its schema'],
  ])('%s is refused and changes nothing', async (_, command, status, title) => {
    const answer = await say(nora, command).expect(status);
    expect(answer.body.title).toMatch(title);
    const { body } = await nora.agent.get(`/api/layers/${layer}/events`).expect(200);
    expect(body.events).toEqual([]);
  });

  test('[C46] work of many at once is in one gapless chain, and none of it is lost', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, i) => say(i % 2 ? nora : cody, add('CONDITION', i % 7, 8 + (i % 2)))),
    );
    const done = answers.filter(({ status }) => status === 200).map(({ body }) => body.version);
    const { body } = await nora.agent.get(`/api/layers/${layer}/events`).expect(200);
    expect(body.events.map((event: { version: number }) => event.version)).toEqual(
      Array.from({ length: done.length }, (_, i) => i + 1),
    );
    for (const [i, event] of body.events.entries()) expect(event.prev).toBe(body.events[i - 1]?.hash ?? '0'.repeat(64));
  });

  test('a refusal shows what is there now', async () => {
    const span = randomUUID();
    const flag = randomUUID();
    await say(nora, add('MEDICATION', 0, 7, span)).expect(200);
    await say(nora, { type: 'flag', flag, target: null, text: 'Which?' }).expect(200);
    const there = { value: { id: span, label: 'MEDICATION' }, by: nora.id };
    const cases: readonly [object, number, unknown][] = [
      [add('CONDITION', 0, 7, span), 409, there],
      [{ type: 'changeSpan', span, to: { label: 'WEATHER' } }, 422, there],
      [{ type: 'changeSpan', span, to: { fragments: [{ start: 0, end: 9_999 }] } }, 422, there],
      [{ type: 'changeSpan', span, to: { fragments: [{ start: 0, end: 9 }] } }, 422, there],
      [{ type: 'changeSpan', span, to: { attributes: { laterality: 'left' } } }, 422, there],
      [{ type: 'changeSpan', span, to: { attributes: { assertion: 'perhaps' } } }, 422, there],
      [{ type: 'flag', flag, target: null, text: 'Again?' }, 409, { by: nora.id, open: true, target: null }],
      [{ type: 'reopen' }, 409, { submitted: false }],
    ];
    for (const [command, status, current] of cases) {
      expect((await say(cody, command).expect(status)).body.current).toMatchObject(current as object);
    }
    const gone = await say(cody, { type: 'removeSpan', span: randomUUID() }).expect(404);
    expect(gone.body.current).toBeNull();
    await say(nora, { type: 'submit' }).expect(200);
    const shut = await say(cody, { type: 'removeSpan', span }).expect(409);
    expect(shut.body.current).toEqual({ submitted: true, version: 3 });
  });

  test('undoing my action never undoes yours', async () => {
    const mine = randomUUID();
    const spanId = randomUUID();
    await say(nora, add('MEDICATION', 0, 7, spanId), mine).expect(200);
    await say(cody, { type: 'changeSpan', span: spanId, to: { label: 'CONDITION' } }).expect(200);
    const answer = await say(nora, { type: 'undo', event: mine }).expect(409);
    expect(answer.body.current.value.label).toBe('CONDITION');
  });

  test('[NOTEXT] what people write is beside the log, sealed; the log has its digest', async () => {
    await say(nora, { type: 'comment', comment: randomUUID(), target: null, text: 'ask Mrs. Holloway' }).expect(200);
    const { body } = await nora.agent.get(`/api/layers/${layer}/events`).expect(200);
    expect(JSON.stringify(body)).not.toContain('Holloway');
    const remarks = await cody.agent.get(`/api/layers/${layer}/remarks`).expect(200);
    expect(remarks.body.rows[0].text).toBe('ask Mrs. Holloway');
  });

  test('a comment may reply to a comment or a flag, not to what is not there', async () => {
    const [flag, first, reply] = [randomUUID(), randomUUID(), randomUUID()];
    await say(nora, { type: 'flag', flag, target: null, text: 'One event or two?' }).expect(200);
    await say(nora, { type: 'comment', comment: first, target: flag, text: 'The rash came later.' }).expect(200);
    await say(cody, { type: 'comment', comment: reply, target: first, text: 'Then two.' }).expect(200);
    await say(cody, { type: 'comment', comment: randomUUID(), target: randomUUID(), text: 'Where?' }).expect(404);
    const { body } = await nora.agent.get(`/api/layers/${layer}/remarks`).expect(200);
    expect(body.rows.map(({ id, target }: { id: string; target: string }) => [id, target])).toEqual([
      [flag, null],
      [first, flag],
      [reply, first],
    ]);
  });

  test('a submitted layer takes nothing until it is reopened, and its tasks say so', async () => {
    await say(nora, { type: 'submit' }).expect(200);
    await say(cody, add('CONDITION', 0, 7)).expect(409);
    const { body } = await cody.agent.get('/api/tasks?limit=500').expect(200);
    expect(body.rows.find((task: { layer: string }) => task.layer === layer).state).toBe('submitted');
    await say(cody, { type: 'reopen' }).expect(200);
    await say(cody, add('CONDITION', 0, 7)).expect(200);
  });
});

describe('who may', () => {
  test('[C16] a layer one was not asked for does not exist', async () => {
    const stranger = await service.signIn(['annotator']);
    await stranger.agent.get(`/api/layers/${layer}`).expect(404);
    await say(stranger, add('CONDITION', 0, 7)).expect(404);
  });

  test('[BLIND] a lead who still has to label the note does not see another’s layer of it', async () => {
    const lead = await service.signIn(['lead', 'annotator']);
    const note = await service.receive(`Fever. ${randomUUID()}`);
    const { make, layersIn } = service.services.assign;
    await make(service.project.id, {
      notes: [note],
      people: [nora.id, lead.id],
      mode: 'independent',
      stage: 'annotate',
    });
    const layers = await Array.fromAsync(layersIn(service.project.id, 'annotate'));
    const hers = layers.find((one) => one.note === note && one.owner === nora.id)?.id;
    await lead.agent.get(`/api/layers/${hers}`).expect(404);
    layer = layers.find((one) => one.note === note && one.owner === lead.id)?.id ?? '';
    await say(lead, { type: 'submit' }).expect(200);
    await lead.agent.get(`/api/layers/${hers}`).expect(200);
  });

  test('an expired session is told so', async () => {
    const short = await startTestService({ SESSION_HOURS: '0.1', SESSION_IDLE_MINUTES: '1' });
    const person = await short.signIn(['annotator']);
    await short.services.people.change(person.id, { password: 'noch-ein-langes-wort-7' });
    const { body } = await person.agent.get('/api/session').expect(401);
    expect(body.title).toBe('Sign in first');
    await short.close();
  });
});
