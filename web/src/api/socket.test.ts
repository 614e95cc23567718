import { afterEach, expect, test, vi } from 'vitest';
import type { LayerSession } from './layer-session.ts';
import { createTransport, followLayer, type Wire } from './socket.ts';

afterEach(() => vi.unstubAllGlobals());

test('a connection the service ended is opened again, for the session to decide', () => {
  const wire = aWire();
  const states: boolean[] = [];
  followLayer({ ...room, wire: wire.socket, onConnected: (connected) => states.push(connected) });
  expect(wire.opened()).toBe(1);
  wire.happens('connect');
  wire.happens('disconnect', 'io server disconnect');
  expect(wire.opened()).toBe(2);
  expect(states).toEqual([true, false]);
});

test('one that broke is opened again by socket.io itself, and one we left stays closed', () => {
  const wire = aWire();
  const leave = followLayer({ ...room, wire: wire.socket });
  wire.happens('disconnect', 'transport close');
  expect(wire.opened()).toBe(1);
  leave();
  wire.happens('disconnect', 'io server disconnect');
  expect(wire.opened()).toBe(1);
});

test('of a connection that is refused, because its session is over, the session is told', () => {
  const wire = aWire();
  let ended = 0;
  const leave = followLayer({ ...room, wire: wire.socket, onEnded: () => ended++ });
  wire.happens('connect_error');
  expect(ended).toBe(1);
  leave();
  wire.happens('connect_error');
  expect(ended).toBe(1);
});

test('the labels are asked for when they are said to have changed, and after a time without a connection', () => {
  const wire = aWire();
  let asked = 0;
  const leave = followLayer({ ...room, wire: wire.socket, onSchema: () => asked++ });
  wire.happens('schema', { layer: room.layer });
  wire.happens('schema', { layer: '00000000-0000-4000-8000-000000000002' });
  expect(asked).toBe(1);
  wire.happens('connect');
  wire.happens('disconnect', 'transport close');
  wire.happens('connect');
  expect(asked).toBe(2);
  leave();
  wire.happens('schema', { layer: room.layer });
  expect(asked).toBe(2);
});

test('a command says whose it is, so that it is refused in the very request where somebody else is signed in by then', async () => {
  const asked: [string, string | null][] = [];
  vi.stubGlobal('fetch', async (address: string, { headers }: RequestInit) => {
    asked.push([address, new Headers(headers).get('x-chartmark-account')]);
    return new Response('{}', { status: 401 });
  });
  const account = '00000000-0000-4000-8000-000000000009';
  const sending = createTransport(aWire().socket, account).send(room.layer, ENVELOPE);
  await expect(sending).rejects.toMatchObject({ kind: 'unauthenticated' });
  expect(asked).toEqual([[`/api/layers/${room.layer}/commands`, account]]);
});

test('a line that is dead and does not say so is given up, so that what waits is sent again', async () => {
  vi.stubGlobal(
    'fetch',
    (_: string, { signal }: RequestInit) =>
      new Promise((_answered, fail) => signal?.addEventListener('abort', () => fail(signal.reason))),
  );
  const transport = createTransport(aWire().socket, room.layer, 20);
  await expect(transport.send(room.layer, ENVELOPE)).rejects.toMatchObject({ kind: 'unavailable' });
});

const ENVELOPE = { id: '00000000-0000-4000-8000-000000000003', client: 'tab', command: { type: 'submit' } } as const;
const session = { receive() {}, head() {}, retry() {}, version: () => 0 } as unknown as LayerSession;
const room = {
  layer: '00000000-0000-4000-8000-000000000001',
  session,
  onPeople() {},
  onConnected() {},
  onEnded() {},
  onSchema() {},
  onWithdrawn() {},
};

function aWire() {
  const listeners = new Map<string, Set<(word?: unknown) => void>>();
  let opened = 0;
  const socket = {
    ...{ connected: false, active: false },
    connect: () => opened++,
    emit() {},
    on: (name: string, heard: (word?: unknown) => void) =>
      listeners.set(name, (listeners.get(name) ?? new Set()).add(heard)),
    off: (name: string, heard: (word?: unknown) => void) => listeners.get(name)?.delete(heard),
  } as unknown as Wire;
  return {
    socket,
    opened: () => opened,
    happens(name: string, word?: unknown) {
      for (const heard of listeners.get(name) ?? []) heard(word);
    },
  };
}
