import { randomUUID } from 'node:crypto';
import type { Acknowledgement, Answer, Joined, LayerEvent } from '@chartmark/schemas';
import { EMPTY_LAYER, fold, snapshotOf } from '@chartmark/schemas';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';
import { type Client, connected, joined } from '../test-socket.ts';

let service: TestService;
let nora: Person;
let cody: Person;
let layer: string;
const open: Client[] = [];

beforeAll(async () => {
  service = await startTestService();
  nora = await service.signIn(['annotator']);
  cody = await service.signIn(['annotator']);
});
afterAll(() => service.close());
afterEach(() => {
  for (const client of open.splice(0)) client.disconnect();
});
beforeEach(async () => {
  const note = await service.receive(`Aspirin for headache. ${randomUUID()}`);
  const people = [nora.id, cody.id];
  await service.services.assign.make(service.project.id, { notes: [note], people, mode: 'shared', stage: 'annotate' });
  const layers = await Array.fromAsync(service.services.assign.layersIn(service.project.id, 'annotate'));
  layer = layers.find((one) => one.note === note)?.id ?? '';
});

describe('a shared layer', () => {
  test('what one does arrives at the other, in version order, and both end in the same state', async () => {
    const [a, b] = [await connect(nora), await connect(cody)];
    const seen: LayerEvent[] = [];
    b.on('event', (event) => seen.push(event));
    await joined(a, layer);
    await joined(b, layer);
    await Promise.all(Array.from({ length: 20 }, (_, i) => say(i % 2 ? a : b, addSpan(i % 5))));
    await expect.poll(() => seen.length).toBe(20);
    expect(seen.map((event) => event.version)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    const late = await joined(await connect(nora), layer);
    const known = late.kind === 'snapshot' ? late.snapshot : null;
    expect(known).toEqual(snapshotOf(fold(EMPTY_LAYER, seen)));
  });

  test('who was away is told what was missed, and no more', async () => {
    const a = await connect(nora);
    await joined(a, layer);
    for (let i = 0; i < 5; i++) await say(a, addSpan(i));
    const back = await joined(await connect(cody), layer, 3);
    expect(back.kind === 'events' && back.events.map((event) => event.version)).toEqual([4, 5]);
  });

  test('[C17] pointing is told to the room and to nobody else, and forgotten when one leaves', async () => {
    const [a, b, elsewhere] = [await connect(nora), await connect(cody), await connect(cody)];
    await joined(a, layer);
    await joined(b, layer);
    const heard: unknown[] = [];
    elsewhere.on('presence', (message) => heard.push(message));
    const told = new Promise<{ people: readonly { name: string }[] }>((resolve) => b.once('presence', resolve));
    a.emit('pointing', { layer, client: 'tab', selection: { start: 0, end: 7 }, span: null });
    expect((await told).people.map(({ name }) => name)).toEqual(['Person 1']);
    const gone = new Promise<{ people: readonly unknown[] }>((resolve) => b.once('presence', resolve));
    a.disconnect();
    expect((await gone).people).toEqual([]);
    expect(heard).toEqual([]);
  });
});

describe('who may', () => {
  test('[C15] nobody joins, commands or hears a layer that is not theirs', async () => {
    const stranger = await connect(await service.signIn(['annotator']));
    const heard: unknown[] = [];
    stranger.on('event', (event) => heard.push(event));
    const answer: Answer<Joined> = await stranger.emitWithAck('join', { layer });
    expect(answer).toMatchObject({ ok: false, problem: { status: 404 } });
    expect(await command(stranger, addSpan(0))).toMatchObject({ ok: false, problem: { status: 404 } });
    const a = await connect(nora);
    await say(a, addSpan(0));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard).toEqual([]);
  });

  test('[C39] without a session, or from another site, there is no connection', async () => {
    await expect(connect({ cookie: '' })).rejects.toThrow('unauthenticated');
    await expect(connect(nora, { origin: 'https://elsewhere.example' })).rejects.toThrow();
  });

  test('[C13] signing out ends the socket', async () => {
    const person = await service.signIn(['annotator']);
    const client = await connect(person);
    const ended = new Promise<{ reason: string }>((resolve) => client.once('ended', resolve));
    const closed = new Promise((resolve) => client.once('disconnect', resolve));
    await person.agent.delete('/api/session').expect(204);
    expect((await ended).reason).toBe('signed-out');
    await closed;
  });

  test('[C15] losing the role ends the subscription at once', async () => {
    const person = await service.signIn(['annotator']);
    const note = await service.receive(`Cough. ${randomUUID()}`);
    const { make, layersIn } = service.services.assign;
    await make(service.project.id, { notes: [note], people: [person.id, nora.id], mode: 'shared', stage: 'annotate' });
    layer =
      (await Array.fromAsync(layersIn(service.project.id, 'annotate'))).find((one) => one.note === note)?.id ?? '';
    const client = await connect(person);
    await joined(client, layer);
    const ended = new Promise<{ reason: string }>((resolve) => client.once('ended', resolve));
    await service.services.people.setRoles(service.project.id, person.id, []);
    expect((await ended).reason).toBe('no-longer-allowed');
    const again = await connect(person);
    expect(await again.emitWithAck('join', { layer })).toMatchObject({ ok: false, problem: { status: 404 } });
  });

  test('a message that does not fit its schema is refused, and the socket stays', async () => {
    const client = await connect(nora);
    await joined(client, layer);
    const hostile = { layer, id: 'x', client: 'c', command: { $where: '1' } };
    expect(await client.emitWithAck('command', hostile as never)).toMatchObject({
      ok: false,
      problem: { status: 400 },
    });
    expect(await command(client, addSpan(0))).toMatchObject({ ok: true });
  });
});

const connect = ({ cookie }: { cookie: string }, headers: Record<string, string> = {}): Promise<Client> =>
  connected(service.address, open, { cookie, ...headers });

const addSpan = (start: number) => ({
  type: 'addSpan' as const,
  span: { id: randomUUID(), label: 'CONDITION', fragments: [{ start, end: start + 3 }] },
});

const command = (client: Client, body: ReturnType<typeof addSpan>): Promise<Answer<Acknowledgement>> =>
  client.emitWithAck('command', { layer, id: randomUUID(), client: 'test', command: body });

async function say(client: Client, body: ReturnType<typeof addSpan>): Promise<Acknowledgement> {
  const answer = await command(client, body);
  if (!answer.ok) throw new Error(answer.problem.title);
  return answer.value;
}
