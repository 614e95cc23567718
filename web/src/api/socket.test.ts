import { expect, test } from 'vitest';
import type { LayerSession } from './layer-session.ts';
import { followLayer, type Wire } from './socket.ts';

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

const session = { receive() {}, head() {}, retry() {} } as unknown as LayerSession;
const room = {
  layer: '00000000-0000-4000-8000-000000000001',
  session,
  version: () => 0,
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
