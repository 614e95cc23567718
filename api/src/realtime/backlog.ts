import type { Socket } from 'socket.io';

/** What may wait for one connection, beside its largest message, which may be the whole of a layer. */
const WAITING_BYTES = 1_000_000;

/**
 * Ends a connection whose other end takes less than it is told, before what waits for it fills the memory. The client
 * connects again, says which version it has and is told what it missed.
 */
export function limitBacklog(connection: Socket['conn']): void {
  let waiting = 0;
  let largest = 0;
  connection.on('packetCreate', ({ data }: { data?: string | Buffer }) => {
    const size = data?.length ?? 0;
    waiting += size;
    largest = Math.max(largest, size);
    if (waiting - largest > WAITING_BYTES) connection.close(true);
  });
  // Told when all that waited was handed to a transport that takes more.
  connection.on('drain', () => {
    waiting = 0;
    largest = 0;
  });
}
