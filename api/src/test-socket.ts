import type { Answer, ClientToServer, Joined, ServerToClient } from '@chartmark/schemas';
import { io, type Socket } from 'socket.io-client';

/** A browser's socket. */
export type Client = Socket<ServerToClient, ClientToServer>;

/**
 * Connects a socket that does not come back by itself.
 *
 * @param open takes it up as soon as it tries, to be disconnected by whoever keeps the list
 * @throws {Error} if it is not let in
 */
export async function connected(
  address: string,
  open: Client[],
  headers: Readonly<Record<string, string>>,
): Promise<Client> {
  const client: Client = io(address, {
    ...{ path: '/api/socket', transports: ['websocket'], extraHeaders: headers, reconnection: false, forceNew: true },
  });
  open.push(client);
  await new Promise<void>((resolve, reject) => {
    client.once('connect', resolve).once('connect_error', reject);
  });
  return client;
}

/** Joins a layer. @param have the version up to which it is known, if it is @throws {Error} if that is refused */
export async function joined(client: Client, layer: string, have?: number): Promise<Joined> {
  const answer: Answer<Joined> = await client.emitWithAck('join', { layer, ...(have !== undefined && { have }) });
  if (!answer.ok) throw new Error(answer.problem.title);
  return answer.value;
}
