import type { ChangeStreamDocument, Db, Document } from 'mongodb';
import { MongoError } from 'mongodb';
import type { Change, Keeping } from '../kept.ts';
import type { Key } from '../query.ts';
import type { Changes } from './changes.ts';
import { tableOf } from './layout.ts';

/** A stream that is silent for longer may have something to tell that does not get through. */
const SILENT_MS = 2_000;
const LINEARIZABLE_MS = 5_000;
const AGAIN_MS = 500;

/**
 * Follows what any process writes to documents of these collections, from when it is first asked whether it does.
 *
 * @param collections their names
 */
export function watchDocs(
  { db, changes }: { db: Db; changes: Pick<Changes, 'add' | 'open'> },
  collections: readonly string[],
  { changed, drop }: Omit<Keeping, 'get' | 'all'>,
) {
  const names = new Map(collections.map((name) => [tableOf(name), name]));
  const [table] = names.keys();
  /** The stream there is; null while there is none. */
  let stream: object | null = null;
  /** The stream that tells of all that comes after it was opened; what came before, whoever reads from now on sees. */
  let complete: object | null = null;
  let heardMs = Number.NEGATIVE_INFINITY;

  changes.add({
    collections: [...names.keys()],
    hear(change) {
      const told = changeIn(change, names);
      if (told) changed(told);
      else drop();
    },
    lookUp: async () => drop(),
    opened() {
      stream = {};
      void complement(stream);
    },
    answered() {
      if (stream === null || complete !== stream) return;
      const nowMs = performance.now();
      // What was kept before the silence may have changed unheard.
      if (nowMs - heardMs > SILENT_MS) drop();
      heardMs = nowMs;
    },
    brokeOff() {
      stream = null;
      heardMs = Number.NEGATIVE_INFINITY;
    },
  });

  async function complement(opened: object): Promise<void> {
    const majority = { readConcern: { level: 'linearizable' }, maxTimeMS: LINEARIZABLE_MS } as const;
    while (table !== undefined && stream === opened) {
      try {
        await db.collection<{ _id: string }>(table).findOne({ _id: '' }, majority);
        complete = opened;
        return;
      } catch (error) {
        if (!(error instanceof MongoError)) throw error;
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS).unref());
      }
    }
  }

  return {
    /** Whether every change is told, within milliseconds of its being durable. */
    live(): boolean {
      // That it cannot be opened shows in its silence.
      void changes.open().catch(() => undefined);
      return performance.now() - heardMs < SILENT_MS;
    },
  };
}

/** What was written, or null if it was more than one document. */
function changeIn(change: ChangeStreamDocument, names: ReadonlyMap<string, string>): Change | null {
  switch (change.operationType) {
    case 'insert':
    case 'replace':
      return named(change, names, keysIn(change.fullDocument));
    case 'update':
    case 'delete':
      return named(change, names, {});
    default:
      return null;
  }
}

function named(
  { ns, documentKey }: { ns: { coll: string }; documentKey: { _id: unknown } },
  names: ReadonlyMap<string, string>,
  keys: Change['keys'],
): Change {
  return { collection: names.get(ns.coll) ?? ns.coll, id: String(documentKey._id), keys };
}

const keysIn = (stored: Document): Readonly<Record<string, Key>> =>
  Object.fromEntries(
    Object.entries(stored).flatMap(([name, key]) => (name.startsWith('k_') ? [[name.slice(2), key]] : [])),
  );
