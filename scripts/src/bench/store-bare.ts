import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { MongoClient } from 'mongodb';
import type { Contender } from './store-ours.ts';

interface Row {
  readonly part: string;
  readonly layer: string;
  readonly version: number;
  readonly id: string;
  readonly hash: string;
  readonly body: string;
}

/** What a body weighs without its padding. */
const FRAME = 245;
/** The hash of an entry, which is never the same; nothing is hashed for it. */
const hashes = (id: string): string => id.replaceAll('-', '').repeat(2);

/**
 * Rows whose bodies have so many bytes, with the keys that ours have: uuids of a note, a layer and an event, and a hash.
 * The version each layer is at any baseline must know.
 */
function rows(bytes: number): (layer: string) => Row {
  const padding = 'x'.repeat(Math.max(0, bytes - FRAME));
  const layers = new Map<string, { part: string; layer: string; version: number }>();
  return (name) => {
    const known = layers.get(name) ?? { part: randomUUID(), layer: randomUUID(), version: 0 };
    layers.set(name, known);
    known.version += 1;
    const id = randomUUID();
    const hash = hashes(id);
    const body = JSON.stringify({
      version: known.version,
      id,
      at: new Date().toISOString(),
      prev: hash,
      hash,
      padding,
    });
    return { ...known, id, hash, body };
  };
}

/** Collects what is asked in one turn and writes it as one group. */
function grouped(write: (group: readonly Row[]) => Promise<void> | void): (row: Row) => Promise<void> {
  let waiting: { row: Row; done: () => void; failed: (error: unknown) => void }[] = [];
  let writing = false;
  async function work(): Promise<void> {
    writing = true;
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        await write(group.map(({ row }) => row));
        for (const { done } of group) done();
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    writing = false;
  }
  return (row) =>
    new Promise<void>((done, failed) => {
      waiting.push({ row, done, failed });
      if (!writing) void work();
    });
}

/** `node:sqlite` on the thread that asks, grouped: one flushed transaction for all that a turn asked for, else one each. */
export function bareSqlite(path: string, { bytes, together }: { bytes: number; together: boolean }): Contender {
  const db = new DatabaseSync(path);
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE log (pos INTEGER PRIMARY KEY AUTOINCREMENT, part TEXT NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL,
      id TEXT NOT NULL, hash TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (part, name, version), UNIQUE (part, id)) STRICT;`);
  const insert = db.prepare('INSERT INTO log (part, name, version, id, hash, body) VALUES (?, ?, ?, ?, ?, ?)');
  const next = rows(bytes);
  const store = ({ part, layer, version, id, hash, body }: Row) => insert.run(part, layer, version, id, hash, body);
  const write = grouped((group) => {
    db.exec('BEGIN IMMEDIATE');
    group.forEach(store);
    db.exec('COMMIT');
  });
  const append = async (layer: string): Promise<void> => {
    if (together) return write(next(layer));
    store(next(layer));
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { append, close: async () => db.close() };
}

/** The driver: grouped, for a layer that many write to one ordered group at a time; else one insert an entry. */
export async function bareMongo(
  address: string,
  { bytes, together }: { bytes: number; together: boolean },
): Promise<Contender> {
  const client = new MongoClient(address, { writeConcern: { w: 'majority', journal: true } });
  const log = client.db().collection(`bare_${bytes}`);
  await log.createIndexes([
    { key: { part: 1, name: 1, version: 1 }, unique: true },
    { key: { part: 1, id: 1 }, unique: true },
    { key: { at: 1, _id: 1 } },
  ]);
  const next = rows(bytes);
  const groups = new Map<string, (row: Row) => Promise<void>>();
  const stored = ({ part, layer, version, id, hash, body }: Row) => ({
    part,
    name: layer,
    version,
    id,
    hash,
    body,
    at: new Date(),
  });
  const writerOf = (layer: string) => {
    const known = groups.get(layer) ?? grouped(async (group) => void (await log.insertMany(group.map(stored))));
    groups.set(layer, known);
    return known;
  };
  const append = async (layer: string): Promise<void> => {
    if (together) return writerOf(layer)(next(layer));
    await log.insertOne(stored(next(layer)));
  };
  return { append, close: () => client.close() };
}
