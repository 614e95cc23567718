import { randomUUID } from 'node:crypto';
import pino from 'pino';
import supertest from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { listen } from '../listen.ts';
import { openServices } from '../main.ts';
import { memberships } from '../people/collections.ts';
import { PASSWORD, type Person, startTestService, type TestService } from '../test-service.ts';
import { type Client, connected, joined } from '../test-socket.ts';

const MINUTE_MS = 60_000;
const IDLE_MINUTES = 1;
const SESSION_MINUTES = 6;
/** Often enough to stay in, seldom enough that each use must count. */
const USED_EVERY_MS = 40_000;
const SWEEP_MS = 10_000;

let service: TestService;
const open: Client[] = [];

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  service = await startTestService({
    SESSION_IDLE_MINUTES: String(IDLE_MINUTES),
    SESSION_HOURS: String(SESSION_MINUTES / 60),
    SEAL_SECONDS: '86400',
  });
});
afterAll(async () => {
  await service.close();
  vi.useRealTimers();
});
afterEach(() => {
  for (const client of open.splice(0)) client.disconnect();
});

describe('two browsers of one account', () => {
  test('[C13] signing out in one ends its sockets and leaves the other working', async () => {
    const here = await service.signIn(['annotator']);
    const there = await signInAgain(here);
    const layer = await layerOf(here);
    const [a, b] = [await connect(here.cookie), await connect(there.cookie)];
    await Promise.all([joined(a, layer), joined(b, layer)]);
    const ended = endOf(a);
    await here.agent.delete('/api/session').expect(204);
    expect(await ended).toBe('signed-out');
    expect(await b.emitWithAck('command', addSpan(layer))).toMatchObject({ ok: true });
    expect([a.connected, b.connected]).toEqual([false, true]);
  });

  test.each<[string, string, (person: Person) => Promise<unknown>]>([
    ['a lost role', 'no-longer-allowed', ({ id }) => service.services.people.setRoles(service.project.id, id, [])],
    ['a new password', 'signed-out', ({ id }) => service.services.people.change(id, { password: `${PASSWORD}-neu` })],
    ['deactivation', 'signed-out', ({ id }) => service.services.people.change(id, { active: false })],
  ])('[C15] %s ends the sockets of both', async (_, reason, act) => {
    const here = await service.signIn(['annotator']);
    const there = await signInAgain(here);
    const ends = [endOf(await connect(here.cookie)), endOf(await connect(there.cookie))];
    await act(here);
    expect(await Promise.all(ends)).toEqual([reason, reason]);
  });

  test('a role more ends nothing', async () => {
    const person = await service.signIn(['annotator']);
    const layer = await layerOf(person);
    const client = await connect(person.cookie);
    await service.services.people.setRoles(service.project.id, person.id, ['annotator', 'reviewer']);
    await joined(client, layer);
    expect(client.connected).toBe(true);
  });

  test('[C13] a token that takes another’s place ends the sockets opened with that, and opens new ones', async () => {
    const here = await service.signIn(['annotator']);
    const there = await signInAgain(here);
    const [a, b] = [await connect(here.cookie), await connect(there.cookie)];
    const ended = endOf(a);
    await service.services.people.setRoles(service.project.id, here.id, ['annotator', 'reviewer']);
    const answer = await here.agent.get('/api/session').expect(200);
    expect(await ended).toBe('renewed');
    expect(b.connected).toBe(true);
    const back = await connect(String(answer.headers['set-cookie']).split(';')[0] ?? '');
    await joined(back, await layerOf(here));
  });
});

describe('another process on the same store', () => {
  test.each<[string, string, (services: TestService['services'], account: string) => Promise<unknown>]>([
    ['a lost role', 'no-longer-allowed', ({ people }, id) => people.setRoles(service.project.id, id, ['auditor'])],
    ['deactivation', 'signed-out', ({ people }, id) => people.change(id, { active: false })],
  ])('[C15] %s there ends the sockets here', async (_, reason, act) => {
    const person = await service.signIn(['annotator']);
    const ended = endOf(await connect(person.cookie));
    const other = await openServices(service.config, pino({ level: 'silent' }));
    try {
      await act(other, person.id);
      await vi.advanceTimersByTimeAsync(200);
      expect(await ended).toBe(reason);
    } finally {
      await other.close();
    }
  });

  test('what was refused here a moment ago is open at once when a task was given there', async () => {
    const [owner, person] = [await service.signIn(['annotator']), await service.signIn(['annotator'])];
    const note = await service.receive(`Aspirin for headache. ${randomUUID()}`);
    const asked = { notes: [note], mode: 'shared', stage: 'annotate' } as const;
    await service.services.assign.make(service.project.id, { ...asked, people: [owner.id] });
    const [layer] = await service.services.assign.layersOf(note);
    const client = await connect(person.cookie);
    const refused = await client.emitWithAck('command', addSpan(layer?.id ?? ''));
    expect(refused).toMatchObject({ ok: false, problem: { status: 404 } });
    const other = await openServices(service.config, pino({ level: 'silent' }));
    await other.assign.make(service.project.id, { ...asked, people: [person.id] });
    expect(await client.emitWithAck('command', addSpan(layer?.id ?? ''))).toMatchObject({ ok: true });
    await other.close();
  });

  test('[C15] a role that went without a word ends the sockets within ten seconds', async () => {
    const person = await service.signIn(['annotator']);
    const ended = endOf(await connect(person.cookie));
    await service.services.store.docs.remove(memberships, `${service.project.id}.${person.id}`);
    await vi.advanceTimersByTimeAsync(SWEEP_MS);
    expect(await ended).toBe('no-longer-allowed');
  });

  test('[C15] a command sent before that is refused, and ends the socket', async () => {
    const person = await service.signIn(['annotator']);
    const layer = await layerOf(person);
    const client = await connect(person.cookie);
    await joined(client, layer);
    const ended = endOf(client);
    await service.services.store.docs.remove(memberships, `${service.project.id}.${person.id}`);
    client.emit('command', addSpan(layer), () => undefined);
    expect(await ended).toBe('no-longer-allowed');
    const { version } = await service.services.annotate.current(await service.services.assign.layer(layer));
    expect(version).toBe(0);
  });
});

describe('[C15] who lost the task on a layer', () => {
  test.each(['this node', 'another node'])('hears nothing more of it at once, told by %s', async (where) => {
    const [lead, nora, cody] = await Promise.all(
      (['lead', 'annotator', 'annotator'] as const).map((role) => service.signIn([role])),
    );
    if (!lead || !nora || !cody) throw new Error('nobody is signed in');
    const note = await service.receive(`Aspirin for headache. ${randomUUID()}`);
    const asked = { notes: [note], mode: 'shared', stage: 'annotate' } as const;
    await service.services.assign.make(service.project.id, { ...asked, people: [cody.id] });
    vi.setSystemTime(Date.now() + 1_000);
    const { at } = await service.services.assign.make(service.project.id, { ...asked, people: [nora.id] });
    const layer = (await service.services.assign.layersOf(note))[0]?.id ?? '';
    const [lost, kept] = [await connect(nora.cookie), await connect(cody.cookie)];
    await Promise.all([joined(lost, layer), joined(kept, layer)]);
    const heard: string[] = [];
    for (const name of ['event', 'presence', 'head'] as const) lost.on(name, () => heard.push(name));
    const withdrawn = new Promise((resolve) => lost.once('withdrawn', resolve));
    const other = where === 'another node' ? await anotherNode() : null;
    await supertest(other?.address ?? service.address)
      .post(`/api/projects/${service.project.id}/tasks/take-back`)
      .set({ 'x-chartmark': '1', cookie: lead.cookie })
      .send({ notes: [note], at })
      .expect(200, { taken: 1 });
    // No time passes but what following the log takes.
    if (other) await vi.advanceTimersByTimeAsync(200);
    expect(await withdrawn).toEqual({ layer });
    expect(await kept.emitWithAck('command', addSpan(layer))).toMatchObject({ ok: true });
    const told = new Promise((resolve) => kept.once('presence', resolve));
    kept.emit('pointing', { layer, client: 'tab', selection: null, span: null });
    await told;
    await lost.emitWithAck('join', { layer });
    expect(heard).toEqual([]);
    await other?.close();
  });

  test.each(['this node', 'another node'])(
    'whose lease ran out hears nothing more of it at once, told by %s',
    async (where) => {
      const [lead, nora, cody] = await Promise.all(
        (['lead', 'annotator', 'annotator'] as const).map((role) => service.signIn([role])),
      );
      if (!lead || !nora || !cody) throw new Error('nobody is signed in');
      const { pool } = service.services;
      const note = await service.receive(`Aspirin for headache. ${randomUUID()}`);
      await pool.changeWorkflow(service.project.id, {
        ...(await pool.workflow(service.project.id)),
        leaseMinutes: 1,
        overlap: 1,
      });
      const order = { by: 'chance', randomShare: 1 } as const;
      await pool.fill(service.project.id, { stage: 'annotate', notes: [note], priority: 5, dueAt: null, order });
      const { task } = await pool.next(service.project.id, nora.id, 'annotate');
      const lost = await connect(nora.cookie);
      await joined(lost, task?.layer ?? '');
      const withdrawn = new Promise((resolve) => lost.once('withdrawn', resolve));
      const other = where === 'another node' ? await anotherNode() : null;
      vi.setSystemTime(Date.now() + MINUTE_MS);
      const { pool: theirs } = other?.services ?? service.services;
      await theirs.next(service.project.id, cody.id, 'annotate');
      if (other) await vi.advanceTimersByTimeAsync(200);
      expect(await withdrawn).toEqual({ layer: task?.layer });
      await other?.close();
    },
  );

  async function anotherNode() {
    const log = pino({ level: 'silent' });
    const services = await openServices(service.config, log);
    const running = await listen(services, service.config, log, null);
    return {
      address: running.address,
      services,
      async close() {
        await running.close();
        await services.close();
      },
    };
  }
});

describe('[C13] a session ends by itself, and its socket with it', () => {
  test('after the idle time, within ten seconds', async () => {
    const client = await connect((await service.signIn(['annotator'])).cookie);
    const ended = endOf(client);
    await vi.advanceTimersByTimeAsync(IDLE_MINUTES * MINUTE_MS - SWEEP_MS);
    await supertest(service.address).get('/api/health').expect(200);
    expect(client.connected).toBe(true);
    await vi.advanceTimersByTimeAsync(2 * SWEEP_MS);
    expect(await ended).toBe('signed-out');
  });

  test('in use it stays until its longest time, and no longer', async () => {
    const person = await service.signIn(['annotator']);
    const client = await connect(person.cookie);
    const ended = endOf(client);
    for (let ms = USED_EVERY_MS; ms < SESSION_MINUTES * MINUTE_MS; ms += USED_EVERY_MS) {
      await vi.advanceTimersByTimeAsync(USED_EVERY_MS);
      await person.agent.get('/api/session').expect(200);
    }
    expect(client.connected).toBe(true);
    await vi.advanceTimersByTimeAsync(USED_EVERY_MS + SWEEP_MS);
    expect(await ended).toBe('signed-out');
    await person.agent.get('/api/session').expect(401);
  });
});

test('the id a socket is ended by is not the token in the cookie', async () => {
  const person = await service.signIn(['annotator']);
  const token = person.cookie.split('=')[1] ?? '';
  await person.agent.delete('/api/session').expect(204);
  const stream = { partition: 'installation', name: 'audit' };
  const told = await service.services.store.audit.read(stream, 0, 1000);
  expect(told.at(-2)).toMatchObject({ action: 'access.end', target: { account: person.id, reason: 'signed-out' } });
  expect(token.length).toBeGreaterThan(40);
  expect(JSON.stringify(told)).not.toContain(token);
});

async function signInAgain({ logIn }: Person): Promise<{ cookie: string }> {
  const agent = supertest.agent(service.address).set('x-chartmark', '1');
  const answer = await agent.post('/api/session').send({ logIn, password: PASSWORD }).expect(200);
  return { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' };
}

async function layerOf({ id }: Person): Promise<string> {
  const note = await service.receive(`Aspirin for headache. ${randomUUID()}`);
  const { make, layersIn } = service.services.assign;
  await make(service.project.id, { notes: [note], people: [id], mode: 'independent', stage: 'annotate' });
  const layers = await Array.fromAsync(layersIn(service.project.id, 'annotate'));
  return layers.find((one) => one.note === note)?.id ?? '';
}

const connect = (cookie: string): Promise<Client> => connected(service.address, open, { cookie });

const endOf = (client: Client): Promise<string> =>
  new Promise((resolve) => {
    let said = '';
    client.once('ended', ({ reason }) => {
      said = reason;
    });
    client.once('disconnect', () => resolve(said));
  });

const addSpan = (layer: string) => ({
  layer,
  id: randomUUID(),
  client: 'test',
  command: {
    type: 'addSpan' as const,
    span: { id: randomUUID(), label: 'CONDITION', fragments: [{ start: 0, end: 7 }] },
  },
});
