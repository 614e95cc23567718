import { Refusal } from '@chartmark/schemas';
import { expect, test, vi } from 'vitest';
import { addSpan, aService, LAYER, ME, newId, OTHER, open } from '../testing/one-session.ts';
import { createFallingBack, createMemoryOutbox, type Outbox } from './outbox.ts';

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
