import { setTimeout } from 'node:timers/promises';
import type { ChangeStream, ChangeStreamDocument, Db, Document } from 'mongodb';
import { MongoError } from 'mongodb';
import type { Change, Keeping } from '../kept.ts';
import type { Key } from '../query.ts';
import { tableOf } from './layout.ts';

/** So often the server says something, if only that nothing happened. */
const BEAT_MS = 500;
/** Silent for longer, it may have something to tell that does not get through. */
const SILENT_MS = 2_000;
const REOPEN_MS = 500;
const LINEARIZABLE_MS = 5_000;

interface Stored extends Document {
  _id: string;
}

/**
 * Follows what any process writes to documents of these collections, from when it is first asked whether it does.
 *
 * @param collections their names
 */
export function watchDocs(db: Db, collections: readonly string[], { changed, drop }: Omit<Keeping, 'get' | 'all'>) {
  const names = new Map(collections.map((name) => [tableOf(name), name]));
  const pipeline = [{ $match: { 'ns.coll': { $in: [...names.keys()] } } }, { $unset: 'fullDocument.body' }];
  let open = true;
  let working: Promise<void> | null = null;
  let changes: ChangeStream<Stored> | null = null;
  let heardMs = Number.NEGATIVE_INFINITY;

  function heard(): void {
    const nowMs = performance.now();
    // What was kept before the silence may have changed unheard.
    if (nowMs - heardMs > SILENT_MS) drop();
    heardMs = nowMs;
  }

  function tell(change: ChangeStreamDocument<Stored> | null): void {
    if (change === null) return;
    const told = changeIn(change, names);
    if (told) changed(told);
    else drop();
  }

  async function follow(): Promise<void> {
    changes = db.watch<Stored>(pipeline, { maxAwaitTimeMS: BEAT_MS });
    tell(await changes.tryNext());
    // The stream tells of what comes after it was opened; what came before, whoever reads after this sees.
    const [table = ''] = names.keys();
    const majority = { readConcern: { level: 'linearizable' }, maxTimeMS: LINEARIZABLE_MS } as const;
    await db.collection<Stored>(table).findOne({ _id: '' }, majority);
    while (open) {
      heard();
      tell(await changes.tryNext());
    }
  }

  async function work(): Promise<void> {
    while (open) {
      try {
        await follow();
      } catch (error) {
        if (open && !(error instanceof MongoError)) throw error;
      }
      heardMs = Number.NEGATIVE_INFINITY;
      await changes?.close();
      if (open) await setTimeout(REOPEN_MS, undefined, { ref: false });
    }
  }

  return {
    /** Whether every change is told, within milliseconds of its being durable. */
    live(): boolean {
      working ??= work();
      return performance.now() - heardMs < SILENT_MS;
    },
    async close(): Promise<void> {
      open = false;
      await changes?.close();
      await working;
    },
  };
}

/** What was written, or null if it was more than one document. */
function changeIn(change: ChangeStreamDocument<Stored>, names: ReadonlyMap<string, string>): Change | null {
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
  { ns, documentKey }: { ns: { coll: string }; documentKey: { _id: string } },
  names: ReadonlyMap<string, string>,
  keys: Change['keys'],
): Change {
  return { collection: names.get(ns.coll) ?? ns.coll, id: documentKey._id, keys };
}

const keysIn = (stored: Stored): Readonly<Record<string, Key>> =>
  Object.fromEntries(
    Object.entries(stored).flatMap(([name, key]) => (name.startsWith('k_') ? [[name.slice(2), key]] : [])),
  );
