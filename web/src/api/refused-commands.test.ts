import { type Acknowledgement, type CommandEnvelope, EMPTY_LAYER, evolve, Refusal } from '@chartmark/schemas';
import { expect, test, vi } from 'vitest';
import { addSpan, aService, LAYER, ME, newId, OTHER, open } from '../testing/one-session.ts';
import type { Transport } from './layer-session.ts';
import { createMemoryOutbox, type Outbox } from './outbox.ts';

const submitted = () => new Refusal('conflict', 'The layer is submitted; reopen it to change it');

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
