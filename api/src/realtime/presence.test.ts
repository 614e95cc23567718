import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { expect, test, vi } from 'vitest';
import { tellPresence } from './presence.ts';

test('presence is not kept for browsers that cannot take it now', async () => {
  const io = new Server(createServer());
  const broadcast = vi.spyOn(io.sockets.adapter, 'broadcast');
  tellPresence(io, 'room', { layer: 'l', people: [] });
  const [packet, { rooms, flags }] = broadcast.mock.calls[0] ?? [{}, { rooms: new Set(), flags: {} }];
  expect(packet).toMatchObject({ data: ['presence', { layer: 'l', people: [] }] });
  expect([...rooms]).toEqual(['room']);
  expect(flags).toMatchObject({ volatile: true });
  await io.close();
});
