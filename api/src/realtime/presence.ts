import type { ClientToServer, Presence, ServerToClient } from '@chartmark/schemas';
import type { Server } from 'socket.io';

/** Who points where, by layer; in this process only, never stored. */
export interface PresenceBoard {
  put(layer: string, socket: string, presence: Presence): void;
  remove(layer: string, socket: string): void;
  close(): void;
}

/** Several movements within this time go out as one message. */
const MERGE_MS = 50;

/** @param publish sends a layer's whole board to its room */
export function createPresenceBoard(publish: (layer: string, people: readonly Presence[]) => void): PresenceBoard {
  const boards = new Map<string, Map<string, Presence>>();
  const waiting = new Map<string, NodeJS.Timeout>();

  function publishSoon(layer: string): void {
    if (waiting.has(layer)) return;
    const timer = setTimeout(() => {
      waiting.delete(layer);
      publish(layer, [...(boards.get(layer)?.values() ?? [])]);
    }, MERGE_MS);
    waiting.set(layer, timer);
  }

  return {
    put(layer, socket, presence) {
      const board = boards.get(layer) ?? new Map<string, Presence>();
      boards.set(layer, board.set(socket, presence));
      publishSoon(layer);
    },
    remove(layer, socket) {
      const board = boards.get(layer);
      if (!board?.delete(socket)) return;
      if (board.size === 0) boards.delete(layer);
      publishSoon(layer);
    },
    close() {
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}

/** A browser that is behind need not be told where others pointed a moment ago: the next board says all of it. */
export function tellPresence(
  io: Pick<Server<ClientToServer, ServerToClient>, 'to'>,
  room: string,
  told: Parameters<ServerToClient['presence']>[0],
): void {
  io.to(room).volatile.emit('presence', told);
}
