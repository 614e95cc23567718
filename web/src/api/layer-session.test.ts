import {
  type Acknowledgement,
  type CommandEnvelope,
  decide,
  EMPTY_LAYER,
  evolve,
  type LabelSchema,
  type LayerEvent,
  type LayerState,
  Refusal,
  uuidv7,
} from '@chartmark/schemas';
import { expect, test, vi } from 'vitest';
import { createLayerSession, type Transport } from './layer-session.ts';
import { createFallingBack, createMemoryOutbox, type Outbox } from './outbox.ts';

const ME = '00000000-0000-7000-8000-000000000001';
const OTHER = '00000000-0000-7000-8000-000000000002';
const LAYER = '00000000-0000-7000-8000-00000000000a';
const TEXT = 'chest pain and fever';

const schema: LabelSchema = {
  attributes: [],
  entityTypes: ['PROBLEM', 'DRUG'].map((name) => ({
    name,
    display: name,
    key: null,
    colour: '#112233',
    definition: '',
    examples: [],
    counterExamples: [],
    terminologies: [],
    attributes: [],
  })),
  relationTypes: [],
  noteLabels: [],
};

let ids = 0;
const newId = (): string => uuidv7(++ids, new Uint8Array(10));

/** A service of one layer, that can be unreachable. */
function aService() {
  let state: LayerState = EMPTY_LAYER;
  const events: LayerEvent[] = [];
  const service = {
    reachable: true,
    events,
    take(envelope: CommandEnvelope, actor: string): Acknowledgement {
      const known = events.find((event) => event.id === envelope.id);
      const setting = { schema, text: TEXT, suggestions: new Map(), actor, event: envelope.id, digest: 'a'.repeat(64) };
      const event =
        known ??
        ({
          ...decide(state, envelope.command, setting),
          ...{ project: ME, note: ME, layer: LAYER, version: state.version + 1, id: envelope.id, actor },
          ...{ at: '2026-11-23T10:00:00.000Z', guideline: 0, client: envelope.client },
          ...{ prev: '0'.repeat(64), hash: '0'.repeat(64) },
        } as LayerEvent);
      if (!known) {
        state = evolve(state, event);
        events.push(event);
      }
      return { id: envelope.id, version: event.version, hash: event.hash, event };
    },
  };
  const transport: Transport = {
    async send(_layer, envelope) {
      if (!service.reachable) throw new Refusal('unavailable', 'no');
      return service.take(envelope, ME);
    },
    async since(_layer, version) {
      return events.filter((event) => event.version > version);
    },
  };
  return { service, transport };
}

const addSpan = (label = 'PROBLEM') => ({
  type: 'addSpan' as const,
  span: { id: newId(), label, fragments: [{ start: 0, end: 10 }] },
});

function open(transport: Transport, outbox: Outbox = createMemoryOutbox(), server = EMPTY_LAYER) {
  const waiting: (() => void)[] = [];
  const session = createLayerSession({
    layer: LAYER,
    client: 'tab',
    ground: { schema, text: TEXT, suggestions: new Map(), actor: ME },
    server,
    transport,
    outbox,
    newId,
    later: (run) => {
      waiting.push(run);
      return () => waiting.splice(waiting.indexOf(run), 1);
    },
  });
  const passTime = (): void => {
    for (const run of waiting.splice(0)) run();
  };
  return { session, outbox, passTime };
}

test('a command is there at once, and saved once it is acknowledged', async () => {
  const { service, transport } = aService();
  const { session } = open(transport);
  session.submit(addSpan());
  expect(session.current().state.spans.size).toBe(1);
  expect(session.current().saving).toEqual({ kind: 'saving', count: 1 });
  await vi.waitFor(() => expect(session.current().saving).toEqual({ kind: 'saved' }));
  expect(service.events).toHaveLength(1);
  expect(session.current().state.version).toBe(1);
});

test('an acknowledgement that says what was foreseen draws nothing again', async () => {
  const { transport } = aService();
  const { session } = open(transport);
  session.submit(addSpan());
  const foreseen = session.current().state;
  await vi.waitFor(() => expect(session.current().saving.kind).toBe('saved'));
  expect(session.current().state).toBe(foreseen);
});

test('while the service is away commands wait, and are sent in order when it is back', async () => {
  const { service, transport } = aService();
  const { session, passTime } = open(transport);
  service.reachable = false;
  session.submit(addSpan());
  session.submit(addSpan('DRUG'));
  await vi.waitFor(() => expect(session.current().saving).toEqual({ kind: 'offline', count: 2 }));
  passTime();
  await vi.waitFor(() => expect(session.current().saving).toEqual({ kind: 'offline', count: 2 }));
  service.reachable = true;
  session.retry();
  await vi.waitFor(() => expect(session.current().saving).toEqual({ kind: 'saved' }));
  expect(service.events.map((event) => event.version)).toEqual([1, 2]);
});

test('[ONCE] what was not acknowledged is replayed after a reload with the same ids', async () => {
  const { service, transport } = aService();
  const outbox = createMemoryOutbox();
  const first = open({ ...transport, send: () => new Promise(() => {}) }, outbox);
  const id = first.session.submit(addSpan());
  await vi.waitFor(async () => expect(await outbox.list(LAYER, ME)).toHaveLength(1));
  first.session.close();

  const second = open(transport, outbox);
  await vi.waitFor(() => expect(service.events.map((event) => event.id)).toEqual([id]));
  await vi.waitFor(async () => expect(await outbox.list(LAYER, ME)).toHaveLength(0));
  expect(second.session.current().state.spans.size).toBe(1);
});

test('a command that makes no sense is refused before it is shown', () => {
  const { session } = open(aService().transport);
  expect(() => session.submit({ type: 'removeSpan', span: newId() })).toThrow(Refusal);
  expect(session.current().saving.kind).toBe('saved');
});

test('what the service refuses is taken back, and its reason is told', async () => {
  const { service, transport } = aService();
  const { session } = open(transport);
  const added = addSpan();
  session.submit(added);
  await vi.waitFor(() => expect(session.current().saving.kind).toBe('saved'));
  service.take({ id: newId(), client: 'x', command: { type: 'removeSpan', span: added.span.id } }, OTHER);
  session.submit({ type: 'changeSpan', span: added.span.id, to: { label: 'DRUG' } });
  await vi.waitFor(() => expect(session.current().refused).toHaveLength(1));
  expect(session.current().refused[0]?.refusal.message).toMatch(/not on this layer/);
  await vi.waitFor(() => expect(session.current().state.spans.size).toBe(0));
});

/** A service that refuses an attempt whose first delivery is still on its way to it, and is done with later. */
function aLateService() {
  const { service, transport } = aService();
  const late: CommandEnvelope[] = [];
  const send = (_layer: string, envelope: CommandEnvelope): Promise<Acknowledgement> => {
    late.push(envelope);
    return Promise.reject(submitted());
  };
  return {
    transport: { ...transport, send },
    arrive: () => late.splice(0).map((envelope) => service.take(envelope, ME).event),
  };
}

test('[ONCE] what was refused to one attempt and done by another counts as done once its event is heard', async () => {
  const { transport, arrive } = aLateService();
  const { session, outbox } = open(transport);
  session.submit(addSpan());
  await vi.waitFor(() => expect(session.current().refused).toHaveLength(1));
  for (const event of arrive()) session.receive(event);
  expect(session.current().refused).toHaveLength(0);
  expect(session.current().state.spans.size).toBe(1);
  await vi.waitFor(async () => expect(await outbox.list(LAYER, ME)).toHaveLength(0));
});

test('[ONCE] an event nobody heard clears the refusal when the layer is opened again', async () => {
  const { transport, arrive } = aLateService();
  const outbox = createMemoryOutbox();
  const first = open(transport, outbox);
  first.session.submit(addSpan());
  await vi.waitFor(() => expect(first.session.current().refused).toHaveLength(1));
  first.session.close();

  const second = open(transport, outbox, arrive().reduce(evolve, EMPTY_LAYER));
  await vi.waitFor(async () => expect(await outbox.list(LAYER, ME)).toHaveLength(0));
  expect(second.session.current().refused).toHaveLength(0);
});

test('[ONCE] a refusal that is read while the layer catches up is looked for from where it was made', async () => {
  const { transport, arrive } = aLateService();
  const outbox = createMemoryOutbox();
  const first = open(transport, outbox);
  first.session.submit(addSpan());
  await vi.waitFor(() => expect(first.session.current().refused).toHaveLength(1));
  first.session.close();

  const server = arrive().reduce(evolve, EMPTY_LAYER);
  let read = (): void => {};
  const slow: Outbox = {
    ...outbox,
    list: (...given) => new Promise((resolve) => (read = () => resolve(outbox.list(...given)))),
  };
  let answer = (): void => {};
  const second = open(
    {
      ...transport,
      since: async (layer, version) => {
        if (version === server.version) await new Promise<void>((resolve) => (answer = resolve));
        return transport.since(layer, version);
      },
    },
    slow,
    server,
  );
  second.session.retry();
  read();
  await vi.waitFor(() => expect(second.session.current().refused).toHaveLength(1));
  answer();
  await vi.waitFor(() => expect(second.session.current().refused).toHaveLength(0));
});

test('a gap in the events is filled', async () => {
  const { service, transport } = aService();
  const { session } = open(transport);
  service.take({ id: newId(), client: 'x', command: addSpan() }, OTHER);
  const { event } = service.take({ id: newId(), client: 'x', command: addSpan() }, OTHER);
  session.receive(event);
  await vi.waitFor(() => expect(session.current().state.version).toBe(2));
});

test('an ended sign-in keeps the commands and says so', async () => {
  const { transport } = aService();
  const { session } = open({
    ...transport,
    send: () => Promise.reject(new Refusal('unauthenticated', 'sign in')),
  });
  session.submit(addSpan());
  await vi.waitFor(() => expect(session.current().saving).toEqual({ kind: 'signed-out', count: 1 }));
});

test('remarks never reach the browser’s storage', async () => {
  const { transport } = aService();
  const { session, outbox } = open({ ...transport, send: () => new Promise(() => {}) });
  session.submit({ type: 'comment', comment: newId(), target: null, text: 'Mr Smith again' });
  session.submit(addSpan());
  await vi.waitFor(async () => expect(await outbox.list(LAYER, ME)).toHaveLength(1));
});

const submitted = () => new Refusal('conflict', 'The layer is submitted; reopen it to change it');

test('[KEEP] everything that is refused stays, over a reload, until it is put aside', async () => {
  const { transport } = aService();
  const outbox = createMemoryOutbox();
  let online = false;
  const refusing: Transport = {
    ...transport,
    send: () => Promise.reject(online ? submitted() : new Refusal('unavailable', 'no')),
  };
  const first = open(refusing, outbox);
  const given = Array.from({ length: 60 }, () => first.session.submit(addSpan()));
  online = true;
  first.session.retry();
  await vi.waitFor(() => expect(first.session.current().refused).toHaveLength(60));
  expect(first.session.current().refused.map(({ envelope }) => envelope.id)).toEqual(given);
  first.session.close();

  const second = open(refusing, outbox);
  await vi.waitFor(() => expect(second.session.current().refused).toHaveLength(60));
  expect(second.session.current().refused.map(({ envelope }) => envelope.id)).toEqual(given);
  expect(second.session.current().refused[0]?.refusal.message).toBe(submitted().message);
  expect(second.session.current().saving.kind).toBe('saved');
  second.session.putAside(given.slice(0, 59));
  second.session.close();

  const third = open(refusing, outbox);
  await vi.waitFor(() => expect(third.session.current().refused).toHaveLength(1));
});

test('[KEEP] what was refused is given again under new ids, in its order, and is let go only then', async () => {
  const { service, transport } = aService();
  const outbox = createMemoryOutbox();
  let refusing = true;
  const send: Transport['send'] = (layer, envelope) =>
    refusing ? Promise.reject(submitted()) : transport.send(layer, envelope);
  const { session } = open({ ...transport, send }, outbox);
  const added = addSpan();
  session.submit(added);
  const changed = session.submit({ type: 'changeSpan', span: added.span.id, to: { label: 'DRUG' } });
  session.submit({ type: 'undo', event: changed });
  await vi.waitFor(() => expect(session.current().refused).toHaveLength(3));
  refusing = false;
  const ids = session.current().refused.map(({ envelope }) => envelope.id);
  session.tryAgain(ids);
  await vi.waitFor(() => expect(service.events).toHaveLength(3));
  expect(session.current().refused).toEqual([]);
  expect(service.events.map(({ type }) => type)).toEqual(['spanAdded', 'spanChanged', 'undone']);
  for (const { id } of service.events) expect(ids).not.toContain(id);
  await vi.waitFor(async () => expect(await outbox.list(LAYER, ME)).toEqual([]));
});

test('[KEEP] what makes no sense any more stays refused when it is given again, and says why', async () => {
  const { service, transport } = aService();
  const { session, outbox } = open(transport);
  const added = addSpan();
  session.submit(added);
  await vi.waitFor(() => expect(session.current().saving.kind).toBe('saved'));
  service.take({ id: newId(), client: 'x', command: { type: 'removeSpan', span: added.span.id } }, OTHER);
  const id = session.submit({ type: 'changeSpan', span: added.span.id, to: { label: 'DRUG' } });
  await vi.waitFor(() => expect(session.current().state.spans.size).toBe(0));
  session.tryAgain([id]);
  expect(session.current().refused.map(({ envelope }) => envelope.id)).toEqual([id]);
  expect(await outbox.list(LAYER, ME)).toHaveLength(1);
});

test('where nothing can be kept on the device, it is sent all the same, and that is told', async () => {
  const { service, transport } = aService();
  const full = () => Promise.reject(new Error('QuotaExceededError'));
  const outbox = createFallingBack({ put: full, remove: full, get: full, ofLayer: full, all: full });
  service.reachable = false;
  const { session } = open(transport, outbox);
  session.submit(addSpan());
  await vi.waitFor(() => expect(session.current().unkept).toBe(1));
  await vi.waitFor(() => expect(session.current().saving).toEqual({ kind: 'offline', count: 1 }));
  expect(outbox.losesByClosing()).toBe(true);
  service.reachable = true;
  session.retry();
  await vi.waitFor(() => expect(service.events).toHaveLength(1));
  await vi.waitFor(() => expect(session.current()).toMatchObject({ unkept: 0, saving: { kind: 'saved' } }));
  expect(outbox.losesByClosing()).toBe(false);
});

test('a command given before the page has read what an earlier one left is sent after it', async () => {
  const { service, transport } = aService();
  const outbox = createMemoryOutbox();
  const first = open({ ...transport, send: () => new Promise(() => {}) }, outbox);
  const ids = [first.session.submit(addSpan()), first.session.submit(addSpan())];
  first.session.close();
  let read = (): void => {};
  const slow: Outbox = {
    ...outbox,
    list: async (...of) => {
      await new Promise<void>((resolve) => {
        read = resolve;
      });
      return outbox.list(...of);
    },
  };
  const second = open(transport, slow);
  ids.push(second.session.submit(addSpan()));
  await vi.waitFor(async () => expect((await outbox.list(LAYER, ME)).map(({ id }) => id)).toEqual(ids));
  read();
  await vi.waitFor(() => expect(service.events.map(({ id }) => id)).toEqual(ids));
});

test('words that wait are told, since they are in this page only', async () => {
  const { service, transport } = aService();
  const { session } = open(transport);
  service.reachable = false;
  session.submit(addSpan());
  expect(session.current().wordsWait).toBe(false);
  session.submit({ type: 'comment', comment: newId(), target: null, text: 'Mr Smith again' });
  expect(session.current().wordsWait).toBe(true);
});
