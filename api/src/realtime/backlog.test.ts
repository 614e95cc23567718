import { randomUUID } from 'node:crypto';
import type { Command, LayerEvent } from '@chartmark/schemas';
import { EMPTY_LAYER, fold, snapshotOf } from '@chartmark/schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, startTestService, type TestService } from '../test-service.ts';
import { type Client, connected, joined } from '../test-socket.ts';

let service: TestService;
let nora: Person;
let layer: string;
const open: Client[] = [];

beforeAll(async () => {
  service = await startTestService();
  nora = await service.signIn(['annotator']);
  const note = await service.receive('Aspirin for headache.');
  await service.services.assign.make(service.project.id, {
    ...{ notes: [note], people: [nora.id], mode: 'shared', stage: 'annotate' },
  });
  layer = (await service.services.assign.layersOf(note))[0]?.id ?? '';
});
afterAll(async () => {
  for (const client of open) client.disconnect();
  await service.close();
});

test('who takes nothing is cut off before the rest piles up, comes back and ends in the same state as the others', async () => {
  const [worker, slow] = [await connect(), await connect()];
  const seen: LayerEvent[] = [];
  slow.on('event', (event) => seen.push(event));
  await joined(worker, layer, 0);
  await joined(slow, layer, 0);
  const closed = new Promise((resolve) => slow.once('disconnect', resolve));
  line(slow).pause();

  const first = randomUUID();
  const spans = Array.from({ length: 1_000 }, () => randomUUID());
  const actions = spans.map((id) => {
    return { type: 'addSpan' as const, span: { id, label: 'CONDITION', fragments: [{ start: 0, end: 7 }] } };
  });
  await say(worker, first, { type: 'batch', actions });
  // Each tells some 300 kB: more than the system takes off our hands, and by far more than may wait.
  for (let i = 0; i < 60; i++) await say(worker, randomUUID(), { type: i % 2 === 0 ? 'undo' : 'redo', event: first });
  expect(worker.connected).toBe(true);

  line(slow).resume();
  await closed;
  expect(seen.length).toBeLessThan(61);
  const back = await connect();
  const { kind, events } = { events: [], ...(await joined(back, layer, seen.length)) };
  expect(kind).toBe('events');
  const { state } = await service.services.annotate.current(await service.services.assign.layer(layer));
  expect(snapshotOf(fold(EMPTY_LAYER, [...seen, ...events]))).toEqual(snapshotOf(state));
});

const connect = (): Promise<Client> => connected(service.address, open, { cookie: nora.cookie });

/** The connection under the socket, to be held up. */
const line = (client: Client): { pause(): void; resume(): void } => Reflect.get(client.io.engine.transport, 'ws');

async function say(client: Client, id: string, command: Command): Promise<void> {
  const answer = await client.emitWithAck('command', { layer, id, client: 'test', command });
  if (!answer.ok) throw new Error(answer.problem.title);
}
