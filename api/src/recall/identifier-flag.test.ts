import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

const TEXT = 'Seen by Marguerite for headache. Aspirin given.';
const NAME = { start: 8, end: 18 };

let service: TestService;
let nora: Person;
let cody: Person;
let priya: Person;
let lead: Person;
let note: string;
let layer: string;
let socket: Socket;

beforeAll(async () => {
  service = await startTestService();
  nora = await service.signIn(['annotator']);
  cody = await service.signIn(['annotator']);
  priya = await service.signIn(['privacy']);
  lead = await service.signIn(['lead']);
  note = await service.receive(TEXT);
  const { assign } = service.services;
  await assign.make(service.project.id, {
    ...{ notes: [note], people: [nora.id, cody.id], mode: 'shared', stage: 'annotate' },
  });
  const [made] = await assign.layersOf(note);
  layer = made?.id ?? '';
  const span = { id: randomUUID(), label: 'CONDITION', fragments: [{ start: 23, end: 31 }] };
  const said = { id: randomUUID(), client: 'test', command: { type: 'addSpan', span } };
  await nora.agent.post(`/api/layers/${layer}/commands`).send(said).expect(200);
  socket = io(service.address, {
    ...{ path: '/api/socket', transports: ['websocket'], extraHeaders: { cookie: cody.cookie } },
  });
  await socket.timeout(5_000).emitWithAck('join', { layer });
});
afterAll(async () => {
  socket?.close();
  await service.close();
});

const path = () => `/api/projects/${service.project.id}`;

describe('[C24] [GATE] identifying words seen in a released note', () => {
  test('a place outside the text, or somebody who may not see the note, changes nothing', async () => {
    const wrong = { place: { start: 40, end: 4000 }, reason: null };
    await nora.agent.post(`/api/layers/${layer}/identifier`).send(wrong).expect(422);
    await priya.agent.post(`/api/layers/${layer}/identifier`).send({ place: NAME, reason: null }).expect(403);
    const stranger = await service.signIn([]);
    await stranger.agent.post(`/api/layers/${layer}/identifier`).send({ place: NAME, reason: null }).expect(404);
    await nora.agent.get(`/api/layers/${layer}`).expect(200);
  });

  test('the note is gone for everyone at once: every address answers 410, open screens are told, tasks are withdrawn', async () => {
    await lead.agent.get(`${path()}/export?stage=annotate`).expect(200);
    const told = once(socket as unknown as NodeJS.EventEmitter, 'withdrawn');
    await nora.agent.post(`/api/layers/${layer}/identifier`).send({ place: NAME, reason: 'a given name' }).expect(204);
    expect(await told).toEqual([{ layer }]);
    for (const { agent } of [nora, cody, lead]) {
      for (const address of ['', '/remarks', '/events']) {
        const { status, text } = await agent.get(`/api/layers/${layer}${address}`);
        expect(text).not.toContain('Marguerite');
        expect([404, 410], address).toContain(status);
      }
    }
    await nora.agent.get(`/api/layers/${layer}`).expect(410);
    const said = { id: randomUUID(), client: 'test', command: { type: 'submit' } };
    await nora.agent.post(`/api/layers/${layer}/commands`).send(said).expect(410);
    const joined = await socket.timeout(5_000).emitWithAck('join', { layer });
    expect(joined).toMatchObject({ ok: false, problem: { status: 410 } });
    expect((await nora.agent.get('/api/tasks').expect(200)).body.rows).toEqual([]);
    expect((await lead.agent.get(`${path()}/export?stage=annotate`).expect(200)).text).toBe('');
  });

  test('the exports that held it are listed for the privacy role, with when and by whom', async () => {
    const { body } = await priya.agent.get(`${path()}/notes/${note}/exports`).expect(200);
    expect(body.rows).toMatchObject([{ by: lead.id, of: 'layers', notes: 1, format: 'prodigy' }]);
    expect(body.people).toMatchObject([{ id: lead.id }]);
    await nora.agent.get(`${path()}/notes/${note}/exports`).expect(403);
  });

  test('the privacy role is told who took it back, when, and what they wrote; nobody else is', async () => {
    const address = `${path()}/review/${note}/taken-back`;
    const { body } = await priya.agent.get(address).expect(200);
    expect(body.rows).toMatchObject([{ cause: 'reported', roles: ['annotator'], reason: 'a given name' }]);
    expect(body.rows[0]?.by).toEqual(expect.any(String));
    expect(Date.parse(body.rows[0]?.at)).toBeLessThanOrEqual(Date.now());
    for (const { agent } of [nora, lead]) await agent.get(address).expect(403);
    const other = await service.receive('Seen again.');
    expect((await priya.agent.get(`${path()}/review/${other}/taken-back`).expect(200)).body.rows).toEqual([]);
    await priya.agent.get(`${path()}/review/${randomUUID()}/taken-back`).expect(404);
  });

  test('the privacy role sees the place, and releases it corrected, as a note of its own', async () => {
    const { body } = await priya.agent.get(`${path()}/review`).expect(200);
    expect(body.rows).toMatchObject([{ note: { id: note }, source: TEXT, findings: [NAME] }]);
    const [{ version }] = body.rows;
    // Sent twice at once it is decided once.
    const decided = await Promise.all(
      [1, 2].map(() => priya.agent.post(`${path()}/review/${note}`).send({ version, release: true })),
    );
    expect(decided.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { body: released } = decided.find(({ status }) => status === 200) ?? {};
    expect(released.id).not.toBe(note);
    const again = await service.services.deidentify.releasedNote(released.id);
    expect(again.text).toBe('Seen by [REMOVED] for headache. Aspirin given.');
    expect(again.replaces).toBe(note);
    await nora.agent.get(`/api/layers/${layer}`).expect(410);
    await nora.agent.post(`/api/layers/${layer}/identifier`).send({ place: NAME, reason: null }).expect(410);
  });

  test('what a report that broke off left with people, the next report takes away', async () => {
    const { assign, escalate, review } = service.services;
    const second = await service.receive('Seen by Anneliesia again.');
    await assign.make(service.project.id, {
      ...{ notes: [second], people: [nora.id, cody.id], mode: 'shared', stage: 'annotate' },
    });
    const [made] = await assign.layersOf(second);
    const address = `/api/layers/${made?.id}/identifier`;
    const broken = vi.spyOn(review, 'withdraw').mockRejectedValueOnce(new Error('the store is away'));
    await nora.agent.post(address).send({ place: NAME, reason: null }).expect(500);
    expect((await assign.tasksOn(second)).length).toBe(2);
    await cody.agent.post(address).send({ place: NAME, reason: null }).expect(410);
    expect(await assign.tasksOn(second)).toEqual([]);
    expect(broken).toHaveBeenCalledTimes(2);
    expect(await escalate.waiting(service.project.id)).toBe(0);
  });
});
