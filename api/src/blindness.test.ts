import { randomUUID } from 'node:crypto';
import type { ClientToServer, ServerToClient, Task } from '@chartmark/schemas';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf } from './assign/plan.ts';
import type { Person, TestService } from './test-service.ts';
import { startTestService } from './test-service.ts';

let service: TestService;
let nora: Person;
let cody: Person;
let senior: Person;
let lead: Person;
let sockets: Socket[];

const path = () => `/api/projects/${service.project.id}`;

beforeAll(async () => {
  service = await startTestService();
  [nora, cody] = [await service.signIn(['annotator']), await service.signIn(['annotator'])];
  [senior, lead] = [await service.signIn(['adjudicator']), await service.signIn(['lead', 'annotator'])];
  sockets = [];
});
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await service.close();
});

describe('[BLIND] a lead who still has to label a note', () => {
  let note: string;

  beforeAll(async () => {
    note = await service.receive('Aspirin for headache.');
    const people = [nora.id, cody.id, lead.id];
    await service.services.assign.make(service.project.id, {
      ...{ notes: [note], people, mode: 'independent', stage: 'annotate' },
    });
    await label(nora, note, { start: 0, end: 7 });
    await label(cody, note, { start: 12, end: 20 });
  });

  test('is not shown where others differ about it, until their own part is done', async () => {
    const rows = async (person: Person) =>
      (await person.agent.get(`${path()}/agreement/disagreements`).expect(200)).body.rows;
    expect(await rows(lead)).toEqual([]);
    expect(await rows(senior)).toHaveLength(2);
  });

  test('does not take others’ layers of it out, nor its gold', async () => {
    const taken = async (of: string) =>
      (await lead.agent.get(`${path()}/export?of=${of}`).buffer(true).expect(200)).text;
    expect(await taken('layers')).toBe('');
    expect(await taken('gold')).toBe('');
    await label(lead, note, { start: 0, end: 7 });
    expect((await taken('layers')).trim().split('\n')).toHaveLength(3);
    expect((await lead.agent.get(`${path()}/agreement/disagreements`)).body.rows).not.toHaveLength(0);
  });
});

describe('[BLIND] a check looks like any note to whom it checks', () => {
  let asked: Task;

  beforeAll(async () => {
    const { body } = await lead.agent.get(`${path()}/workflow`).expect(200);
    await lead.agent
      .put(`${path()}/workflow`)
      .send({ ...body, overlap: 1, repeats: 1 })
      .expect(200);
    const notes = [await service.receive('Metformin for diabetes.'), await service.receive('Ibuprofen for pain.')];
    await lead.agent.post(`${path()}/pool`).send({ stage: 'annotate', notes }).expect(200);
    const first = await next(nora);
    await label(nora, first.note, { start: 0, end: 4 });
    asked = await next(nora, 'annotate');
    expect(asked.note).toBe(first.note);
  });

  test('asking for notes to annotate gives checks too, so that asking tells nothing', async () => {
    expect(asked.stage).toBe('annotate');
    await nora.agent.post(`${path()}/tasks/${asked.id}/return`).expect(204);
    expect((await next(nora, null)).id).toBe(asked.id);
  });

  test('its ids do not follow from what everybody knows', () => {
    expect(asked.layer).not.toBe(idOf('layer', asked.note, 'sample', nora.id));
    expect(asked.layer).not.toBe(idOf('layer', asked.note, 'annotate', nora.id));
  });

  test('the list of one’s tasks has the note once', async () => {
    const { body } = await nora.agent.get(`/api/tasks?project=${service.project.id}`).expect(200);
    const tasks: Task[] = body.rows.filter((task: Task) => task.note === asked.note);
    expect(tasks.map(({ id, stage }) => ({ id, stage }))).toEqual([{ id: asked.id, stage: 'annotate' }]);
  });

  test('what is drawn cannot be reckoned: the seed is the lead’s, and none but theirs', async () => {
    await nora.agent.get(`${path()}/workflow`).expect(403);
    const { body } = await lead.agent.get(`${path()}/workflow`).expect(200);
    expect(body.seed).not.toBe(1);
  });
});

describe('[BLIND] at a layer that is only looked at', () => {
  let note: string;
  let layer: string;

  beforeAll(async () => {
    note = await service.receive('Heparin for thrombosis.');
    const people = [cody.id];
    await service.services.assign.make(service.project.id, {
      ...{ notes: [note], people, mode: 'independent', stage: 'annotate' },
    });
    layer = (await taskOn(cody, note)).layer;
  });

  test('an adjudicator is not told who works there', async () => {
    const [reader, worker, colleague] = [await joined(senior), await joined(cody), await joined(cody)];
    const heard: unknown[] = [];
    reader.on('presence', (message) => heard.push(message));
    const told = new Promise((resolve) => colleague.once('presence', resolve));
    worker.emit('pointing', { layer, client: 'one', selection: null, span: null });
    await told;
    expect(heard).toEqual([]);
  });

  test('who is asked to label the note meanwhile hears no more of it', async () => {
    const reader = await joined(lead);
    const heard: unknown[] = [];
    reader.on('event', (message) => heard.push(message));
    const ended = new Promise<unknown>((resolve) => reader.once('withdrawn', resolve));
    await service.services.assign.make(service.project.id, {
      ...{ notes: [note], people: [lead.id], mode: 'independent', stage: 'annotate' },
    });
    expect(await ended).toEqual({ layer });
    await label(cody, note, { start: 0, end: 7 });
    expect(heard).toEqual([]);
  });

  async function joined({ cookie }: Person): Promise<Socket<ServerToClient, ClientToServer>> {
    const socket = io(service.address, {
      ...{ path: '/api/socket', transports: ['websocket'], extraHeaders: { cookie }, forceNew: true },
    });
    sockets.push(socket);
    const answer = await socket.emitWithAck('join', { layer });
    expect(answer.ok).toBe(true);
    return socket;
  }
});

async function next({ agent }: Person, stage: string | null = null): Promise<Task> {
  return (await agent.post(`${path()}/next-task`).send({ stage }).expect(200)).body.task;
}

async function taskOn({ id }: Person, note: string): Promise<Task> {
  const task = (await service.services.assign.tasksOn(note)).find(({ assignee }) => assignee === id);
  if (!task) throw new Error('nobody was asked');
  return task;
}

async function label(person: Person, note: string, fragment: { start: number; end: number }): Promise<void> {
  const { layer } = await taskOn(person, note);
  const span = { id: randomUUID(), label: 'MEDICATION', fragments: [fragment] };
  for (const command of [{ type: 'addSpan', span }, { type: 'submit' }]) {
    const envelope = { id: randomUUID(), client: 'test', command };
    await person.agent.post(`/api/layers/${layer}/commands`).send(envelope).expect(200);
  }
}
