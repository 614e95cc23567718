import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openServices, parseConfig, type Services } from '@chartmark/api';
import { EMPTY_LAYER, fold, type LabelSchema, type LayerEvent, type Role, snapshotOf } from '@chartmark/schemas';
import { MongoClient } from 'mongodb';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSocketClient, type SocketClient } from '../testing/socket-client.ts';

const address = process.env['TEST_MONGODB_URI'];
const CLI = join(import.meta.dirname, '../cli.ts');
/** CRASH_ROUNDS=50 for a long run. */
const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 2);
const PATIENCE = { timeout: 30_000 };
const PASSWORD = 'tulpen-im-juni-8';
const SCHEMA: LabelSchema = {
  attributes: [],
  entityTypes: [
    {
      ...{ name: 'CONDITION', display: 'condition', key: 'c', colour: '#0072b2', definition: '' },
      ...{ examples: [], counterExamples: [], terminologies: [], attributes: [] },
    },
  ],
  relationTypes: [],
  noteLabels: [],
};

test.runIf(process.env['CI'] === 'true')('in CI there is a MongoDB for two nodes', () => {
  expect(address).toBeDefined();
});

describe.skipIf(address === undefined)('two nodes on one replica set (skipped without TEST_MONGODB_URI)', () => {
  const url = new URL(address ?? 'mongodb://localhost');
  url.pathname = `/nodes-${randomUUID()}`;
  let folder = '';
  /** Makes people and notes, as another process on the same store. */
  let services: Services;
  let project = '';
  let people = 0;
  let a: Node;
  let b: Node;
  const open: SocketClient[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chartmark-nodes-'));
    const masterKey = join(folder, 'master.key');
    const config = parseConfig({ STORE: url.href, DATA: folder, MASTER_KEY_FILE: masterKey });
    services = await openServices(config, pino({ level: 'silent' }));
    const about = { name: 'Nodes', description: '', template: 'empty' as const, schema: SCHEMA };
    const policy = { policy: 'safe-harbor-tags' as const, privacyReview: false };
    ({ id: project } = await services.projects.create({ ...about, ...policy }, randomUUID()));
    [a, b] = await Promise.all([startNode('a'), startNode('b')]);
  });
  afterAll(async () => {
    for (const client of open) client.close();
    await Promise.all([a, b].map((node) => node.kill()));
    await services.close();
    await rm(folder, { recursive: true, force: true });
    const client = new MongoClient(url.href);
    await client.db(url.pathname.slice(1)).dropDatabase();
    await client.close();
  });

  test('what is done at one node arrives at the other, in version order, both ways', async () => {
    const [nora, cody] = [await signIn(['annotator']), await signIn(['annotator'])];
    const layer = await sharedLayer(nora, cody);
    const [here, there] = [follow(nora, layer, a), follow(cody, layer, b)];
    await Promise.all([here.joined(), there.joined()]);
    for (let i = 0; i < 10; i++) {
      await here.send();
      await there.send();
    }
    for (const client of [here, there]) {
      await expect.poll(() => client.events.map(({ version }) => version), PATIENCE).toEqual(upTo(20));
      expect(client.gaps).toEqual([]);
    }
    expect(here.events).toEqual(there.events);
  });

  test('[ONCE] nodes that race on one layer leave no gap, lose nothing and store each id once', async () => {
    const four = await Promise.all(upTo(4).map(() => signIn(['annotator'])));
    const layer = await sharedLayer(...four);
    const clients = four.map((person, i) => follow(person, layer, i % 2 === 0 ? a : b));
    await Promise.all(clients.map((client) => client.joined()));
    const each = 50;
    const acknowledged = await Promise.all(clients.flatMap((client) => upTo(each).map(() => client.send())));

    const log = await verifiedLog(layer);
    expect(log.map(({ id }) => id).sort()).toEqual(acknowledged.map(({ id }) => id).sort());
    expect(new Set(log.map(({ actor }) => actor)).size).toBe(4);
    for (const client of clients) {
      await heardAll(client, log.length);
      expect(client.events).toEqual(log);
    }
    for (const event of acknowledged) expect(log[event.version - 1]).toEqual(event);
  });

  test.each(upTo(ROUNDS))(
    '[LOG] a node killed under load takes nothing acknowledged with it, and its people go on at another (%i)',
    async (round) => {
      const doomed = await startNode(`doomed-${round}`);
      const four = await Promise.all(upTo(4).map(() => signIn(['annotator'])));
      const layer = await sharedLayer(...four);
      const clients = four.map((person, i) => follow(person, layer, i < 2 ? doomed : b, b));
      await Promise.all(clients.map((client) => client.joined()));
      const each = 60;
      const sent = clients.flatMap((client) => upTo(each).map((i) => ({ client, i })));
      const working = Promise.all(
        sent.map(async ({ client, i }) => {
          await client.acknowledged(i - 3);
          return client.send();
        }),
      );
      await clients[0]?.acknowledged(10 + Math.floor(Math.random() * 20));
      await doomed.kill();
      const acknowledged = await working;
      for (const client of clients.slice(0, 2)) expect(client.resent).not.toEqual([]);

      const log = await verifiedLog(layer);
      expect(log.map(({ id }) => id).sort()).toEqual(acknowledged.map(({ id }) => id).sort());
      for (const event of acknowledged) expect(log[event.version - 1]).toEqual(event);
      const state = snapshotOf(fold(EMPTY_LAYER, log));
      for (const client of clients) {
        await heardAll(client, log.length);
        expect(snapshotOf(fold(EMPTY_LAYER, client.events))).toEqual(state);
      }
    },
  );

  test.each<[string, string, (person: Person, boss: Person) => Promise<unknown>]>([
    ['a sign-out', 'signed-out', (person) => ask(person, 'DELETE', '/session')],
    [
      'a new password',
      'signed-out',
      (person) => ask(person, 'POST', '/session/password', { current: PASSWORD, next: `${PASSWORD}-neu` }),
    ],
    [
      'a lost role',
      'no-longer-allowed',
      ({ id }, boss) => ask(boss, 'PUT', `/projects/${project}/members/${id}`, { roles: ['auditor'] }),
    ],
    ['deactivation', 'signed-out', ({ id }, boss) => ask(boss, 'PATCH', `/accounts/${id}`, { active: false })],
  ])('[C15] %s at one node ends the subscription at the other', async (_, reason, act) => {
    const [person, colleague] = [await signIn(['annotator']), await signIn(['annotator'])];
    const boss = await signIn(['lead']);
    const layer = await sharedLayer(person, colleague);
    const [leaving, staying] = [follow(person, layer, a), follow(colleague, layer, a)];
    await Promise.all([leaving.joined(), staying.joined()]);
    await act(person, boss);
    expect(await leaving.ended).toBe(reason);
    const { version } = await staying.send();
    await expect.poll(() => staying.events.length, PATIENCE).toBe(version);
    expect(leaving.events).toEqual([]);
  });

  test('[C15] a role that another process took away without a word is refused at the next commands here', async () => {
    const [person, colleague] = [await signIn(['annotator']), await signIn(['annotator'])];
    const layer = await sharedLayer(person, colleague);
    const [leaving, staying] = [follow(person, layer, a), follow(colleague, layer, b)];
    await Promise.all([leaving.joined(), staying.joined()]);
    for (let i = 0; i < 20; i++) await leaving.send();
    const database = new MongoClient(url.href);
    await database
      .db()
      .collection<{ _id: string }>('doc_memberships')
      .deleteOne({ _id: `${project}.${person.id}` });
    await database.close();
    const refused = async () => {
      for (;;) await leaving.send();
    };
    await expect(Promise.race([refused(), leaving.ended])).resolves.toBe('no-longer-allowed');
    const { version } = await staying.send();
    await expect.poll(() => staying.events.length, PATIENCE).toBe(version);
    expect(staying.events.filter(({ actor }) => actor === person.id).length).toBeLessThan(200);
  });

  test('[CHAIN] the whole database, written and sealed by all of them, verifies', async () => {
    const arguments_ = ['audit', 'verify', '--store', url.href, '--data', b.folder];
    const child = spawn(process.execPath, ['--no-warnings', CLI, ...arguments_], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const [status] = await once(child, 'close');
    expect({ status, said }).toMatchObject({ status: 0 });
  });

  /** Gaps are told with the count, as a client of this test that missed one event takes none behind it. */
  const heardAll = ({ events, gaps }: SocketClient, count: number): Promise<void> =>
    expect.poll(() => ({ heard: events.length, gaps }), PATIENCE).toEqual({ heard: count, gaps: [] });

  /** A node as an operator starts it: its own folder and port, the same database and master key. */
  async function startNode(name: string): Promise<Node> {
    const data = join(folder, name);
    await mkdir(data);
    const child = spawn(
      process.execPath,
      ['--no-warnings', CLI, 'serve', '--data', data, '--store', url.href, '--port', '0'],
      {
        env: {
          ...process.env,
          MASTER_KEY_FILE: join(folder, 'master.key'),
          DEMO: 'false',
          LOG_LEVEL: 'error',
          SEAL_SECONDS: '1',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const kill = () => killed(child);
    for await (const line of createInterface({ input: child.stdout })) {
      const found = /Chartmark is at (http:\/\/\S+)/.exec(line)?.[1];
      if (found !== undefined) return { address: found, folder: data, kill };
    }
    throw new Error('the node ended before it was ready');
  }

  async function signIn(roles: readonly Role[]): Promise<Person> {
    const logIn = `person${++people}`;
    const admin = roles.includes('lead');
    const { id } = await services.people.create({ logIn, name: logIn, password: PASSWORD, admin });
    await services.people.setRoles(project, id, roles);
    const { token } = await services.people.signIn(logIn, PASSWORD);
    return { id, cookie: `chartmark=${token}` };
  }

  /** A request to the second node. */
  async function ask({ cookie }: Person, method: string, path: string, body?: unknown): Promise<void> {
    const headers = { cookie, 'x-chartmark': '1', 'content-type': 'application/json' };
    const sent = body === undefined ? null : JSON.stringify(body);
    const answer = await fetch(`${b.address}/api${path}`, { method, headers, body: sent });
    expect(answer.ok).toBe(true);
  }

  /** Brings one note in and returns its id. */
  async function receive(): Promise<string> {
    const released = () => Array.fromAsync(services.deidentify.releasedNotes(project, 'all'), ({ id }) => id);
    const before = await released();
    const attestation = { by: 'the test', method: 'invented text', date: '2026-01-01', document: 'invented notes' };
    await services.receive.receive(oneNote(`Aspirin for headache. ${randomUUID()}`), { project, attestation });
    return (await released()).find((id) => !before.includes(id)) ?? '';
  }

  async function sharedLayer(...people: readonly Person[]): Promise<string> {
    const note = await receive();
    const { make, layersIn } = services.assign;
    const ids = people.map(({ id }) => id);
    await make(project, { notes: [note], people: ids, mode: 'shared', stage: 'annotate' });
    const layers = await Array.fromAsync(layersIn(project, 'annotate'));
    return layers.find((one) => one.note === note)?.id ?? '';
  }

  /** The layer as it is stored: no version twice or missing, each event hanging on the one before. */
  async function verifiedLog(id: string): Promise<LayerEvent[]> {
    const log = await services.annotate.events(await services.assign.layer(id), 0, 1_000);
    expect(log.map(({ version }) => version)).toEqual(log.map((_, i) => i + 1));
    expect(log.map(({ prev }) => prev).slice(1)).toEqual(log.map(({ hash }) => hash).slice(0, -1));
    return log;
  }

  function follow({ cookie }: { cookie: string }, layer: string, node: Node, refuge: Node = node): SocketClient {
    const client = createSocketClient(cookie, layer, node, refuge);
    open.push(client);
    return client;
  }
});

interface Person {
  readonly id: string;
  readonly cookie: string;
}

interface Node {
  readonly address: string;
  readonly folder: string;
  kill(): Promise<void>;
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function* oneNote(text: string) {
  const about = { type: null, specialty: null, date: null, sex: null, ageBand: null };
  const meta = { ...about, race: null, ethnicity: null, site: null };
  yield {
    kind: 'note' as const,
    item: '1',
    text,
    known: {},
    meta,
    subjectKey: null,
    labels: { spans: [], relations: [] },
    task: null,
  };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
