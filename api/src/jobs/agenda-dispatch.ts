import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda, type Job } from 'agenda';
import { MongoClient } from 'mongodb';
import { ATTEMPTS, backOffMs, type Dispatch } from './dispatch.ts';

export interface AgendaOptions {
  /** `mongodb://…`, the path naming the database. */
  readonly address: string;
  /** Pieces worked on at once by this process. */
  readonly atOnce: number;
  /** How long a piece is held without a sign of life. */
  readonly leaseMs: number;
}

/** How often to look for work, and how many pieces to fetch ahead for each one worked on, so that looking is no bottleneck. */
const LOOK_MS = 200;
const AHEAD = 8;
const WORK = 'chunk';

interface Piece {
  readonly id: string;
}

/** Work shared by any number of processes over one MongoDB. */
export async function createAgendaDispatch({ address, atOnce, leaseMs }: AgendaOptions): Promise<Dispatch> {
  const client = await new MongoClient(address, { writeConcern: { w: 'majority', journal: true } }).connect();
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: client.db(), collection: 'agenda' }),
    processEvery: LOOK_MS,
    defaultConcurrency: atOnce,
    defaultLockLimit: atOnce * AHEAD,
    defaultLockLifetime: leaseMs,
  });
  await agenda.ready;
  const begun = new Set<Job>();
  let ended = (): void => {};
  agenda.on('start', (piece) => begun.add(piece));
  agenda.on('complete', (piece) => {
    begun.delete(piece);
    if (begun.size === 0) ended();
  });
  return {
    async put(ids) {
      // The same piece put twice waits once.
      for (const id of ids) await agenda.create<Piece>(WORK, { id }).unique({ 'data.id': id }).schedule('now').save();
    },
    async start(work) {
      const run = async (piece: Job<Piece>): Promise<void> => {
        const { id } = piece.attrs.data;
        try {
          await work(id, () => piece.touch());
          await piece.remove();
        } catch {
          // Agenda stores the message of an error, which may quote a note.
          throw new Error('the work did not end');
        }
      };
      agenda.define<Piece>(WORK, run, {
        backoff: ({ attempt }) => (attempt < ATTEMPTS ? backOffMs(attempt) : null),
      });
      await agenda.start();
    },
    async close() {
      // Agenda's own drain also works on what was only fetched, and can wait for ever for a piece that is being removed.
      await agenda.stop();
      if (begun.size > 0) await new Promise<void>((resolve) => (ended = resolve));
      await client.close();
    },
  };
}
