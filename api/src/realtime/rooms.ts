import type { ClientToServer, Layer, ServerToClient } from '@chartmark/schemas';
import type { Server, Socket } from 'socket.io';
import type { Access } from '../annotate/access.ts';
import { type Actor, hasRole } from '../people/policy.ts';
import type { PresenceBoard } from './presence.ts';

/** What is known of a socket for as long as it lasts. */
export interface SocketData {
  session: string;
  actor: Actor;
  lastPointingMs: number;
  /** The project of each layer that was joined. */
  joined: Map<string, string>;
}
export type LayerServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type LayerSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

/** All who follow a layer. */
export const room = (layer: string): string => `layer ${layer}`;
/** Those of them who hear where others point. */
export const presenceRoom = (layer: string): string => `presence ${layer}`;
export const personRoom = (account: string): string => `person ${account}`;
export const sessionRoom = (session: string): string => `session ${session}`;

/** Presence tells names, which who only reads may not be meant to know. */
export const hearsPresence = (actor: Actor, project: string, access: Access): boolean =>
  access === 'write' || hasRole(actor, project, 'lead', 'auditor');

/** Moves sockets in and out of the rooms of layers. */
export interface Rooms {
  enter(socket: LayerSocket, layer: Pick<Layer, 'id' | 'project'>): Promise<void>;
  enterPresence(socket: LayerSocket, layer: string): Promise<void>;
  leave(socket: LayerSocket, layer: string): void;
  /** Stays in the room, but hears and shows no more where anybody points. */
  leavePresence(socket: LayerSocket, layer: string): void;
}

export function createRooms(board: Pick<PresenceBoard, 'remove'>): Rooms {
  function leavePresence(socket: LayerSocket, layer: string): void {
    void socket.leave(presenceRoom(layer));
    board.remove(layer, socket.id);
  }
  return {
    async enter(socket, { id, project }) {
      await socket.join(room(id));
      socket.data.joined.set(id, project);
    },
    async enterPresence(socket, layer) {
      await socket.join(presenceRoom(layer));
    },
    leave(socket, layer) {
      socket.data.joined.delete(layer);
      void socket.leave(room(layer));
      leavePresence(socket, layer);
    },
    leavePresence,
  };
}
