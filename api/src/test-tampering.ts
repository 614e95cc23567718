import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { canonicalJson, type LogName, type Seal } from '@chartmark/schemas';
import { MongoClient, ObjectId, Timestamp } from 'mongodb';
import { openArchive } from './archive.ts';
import type { Store } from './store/ports.ts';
import { startTestService, type TestService } from './test-service.ts';

/** What somebody with the database in hand sees of a log. */
export interface Row {
  part: string;
  name: string;
  version: number;
  id: string;
  hash: string;
  body: string;
}
type Body = Record<string, unknown> & { version: number; hash: string; prev: string };

/** A store as an attacker sees it. */
export interface Raw {
  rows(log: LogName): Promise<Row[]>;
  /** Puts other rows in place of all of a log's. */
  replace(log: LogName, rows: readonly Row[]): Promise<void>;
  docs(collection: string): Promise<Record<string, unknown>[]>;
  replaceDocs(collection: string, docs: readonly Record<string, unknown>[]): Promise<void>;
  /** Puts a text in place of all documents. */
  spoil(collection: string, body: string): Promise<void>;
  open(): Promise<Store>;
}

export interface Fixture {
  /** The layer of many events, and how many. */
  readonly long: string;
  readonly events: number;
  readonly seals: ReadonlyMap<number, Seal>;
  readonly key: string;
  /** A copy of the untouched store, to be tampered with. */
  fresh(): Promise<Raw>;
  close(): Promise<void>;
}

const SPANS = 260;
const READS = 30;

/** A service is used, sealed twice and closed. */
async function use(service: TestService, settle: () => Promise<unknown>) {
  const person = await service.signIn(['annotator', 'lead']);
  const layerOf = async (text: string): Promise<string> => {
    const note = await service.receive(text);
    await service.services.assign.make(service.project.id, {
      notes: [note],
      people: [person.id],
      mode: 'independent',
      stage: 'annotate',
    });
    const layers = await Array.fromAsync(service.services.assign.layersIn(service.project.id, 'annotate'));
    return layers.find((layer) => layer.note === note)?.id ?? '';
  };
  const label = async (layer: string, count: number) => {
    for (let i = 0; i < count; i++) {
      const span = { id: randomUUID(), label: 'CONDITION', fragments: [{ start: i % 5, end: (i % 5) + 3 }] };
      const said = { id: randomUUID(), client: 'test', command: { type: 'addSpan', span } };
      await person.agent.post(`/api/layers/${layer}/commands`).send(said).expect(200);
    }
  };
  const long = await layerOf('Aspirin for headache.');
  const short = await layerOf('Metformin for diabetes.');
  await label(long, 50);
  await settle();
  await service.services.govern.seal();
  await label(long, SPANS - 50);
  await label(short, 4);
  for (let i = 0; i < READS; i++) await person.agent.get(`/api/layers/${long}`).expect(200);
  await settle();
  await service.services.govern.seal();
  const seals = new Map<number, Seal>();
  for await (const seal of service.services.govern.seals(0)) seals.set(seal.number, seal);
  const [key] = await service.services.govern.keys();
  return { long, events: SPANS, seals, key: key?.id ?? '' };
}

/** A service with two layers, sealed twice, closed, on the embedded store. */
export async function sqliteFixture(): Promise<Fixture> {
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-tamper-'));
  const data = join(folder, 'data');
  const service = await startTestService({ DATA: data, SEAL_SECONDS: '86400' });
  const made = await use(service, async () => undefined);
  await service.close();
  let copies = 0;
  return {
    ...made,
    async fresh() {
      const copy = mkdtempSync(join(folder, `copy-${++copies}-`));
      copyFileSync(join(data, 'chartmark.db'), join(copy, 'chartmark.db'));
      return rawSqlite(copy);
    },
    async close() {
      rmSync(folder, { recursive: true });
    },
  };
}

function rawSqlite(folder: string): Raw {
  const work = <T>(what: (db: DatabaseSync) => T): T => {
    const db = new DatabaseSync(join(folder, 'chartmark.db'));
    try {
      return what(db);
    } finally {
      db.close();
    }
  };
  return {
    rows: async (log) =>
      work((db) =>
        db.prepare(`SELECT part, name, version, id, hash, body FROM log_${log} ORDER BY part, name, version`).all(),
      ).map((row) => ({ ...row }) as unknown as Row),
    async replace(log, rows) {
      work((db) => {
        db.exec(
          `DROP TRIGGER log_${log}_never_changes; DROP TRIGGER log_${log}_never_shrinks; DELETE FROM log_${log};`,
        );
        const insert = db.prepare(
          `INSERT INTO log_${log} (part, name, version, id, hash, body) VALUES (?, ?, ?, ?, ?, ?)`,
        );
        for (const { part, name, version, id, hash, body } of rows) insert.run(part, name, version, id, hash, body);
      });
    },
    docs: async (collection) =>
      work((db) => db.prepare(`SELECT body FROM doc_${collection} ORDER BY id`).all()).map((row) =>
        JSON.parse(String(row['body'])),
      ),
    async replaceDocs(collection, docs) {
      work((db) => {
        db.exec(`DELETE FROM doc_${collection}`);
        const insert = db.prepare(`INSERT INTO doc_${collection} (id, rev, body) VALUES (?, 1, ?)`);
        for (const doc of docs) insert.run(String(doc['id']), JSON.stringify(doc));
      });
    },
    spoil: async (collection, body) => {
      work((db) => db.prepare(`UPDATE doc_${collection} SET body = ?`).run(body));
    },
    open: () => openArchive({ store: 'sqlite', dataFolder: folder }),
  };
}

/** The same on MongoDB. */
export async function mongoFixture(address: string): Promise<Fixture> {
  const url = new URL(address);
  url.pathname = `/tampering-${randomUUID()}`;
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-tamper-'));
  const service = await startTestService({ DATA: folder, STORE: url.href, SEAL_SECONDS: '86400' });
  // Readers of the whole log stay behind the clock of the server.
  const made = await use(service, () => setTimeout(7_000));
  await service.close();
  const client = new MongoClient(url.href);
  const db = client.db(url.pathname.slice(1));
  const raw = rawMongo(db, url.href);
  const logs = { events: await raw.rows('events'), audit: await raw.rows('audit') };
  const docs = await Promise.all(DOCS.map(async (name) => [name, await raw.docs(name)] as const));
  return {
    ...made,
    async fresh() {
      for (const log of LOGS) await raw.replace(log, logs[log]);
      for (const [name, all] of docs) await raw.replaceDocs(name, all);
      return raw;
    },
    async close() {
      await db.dropDatabase();
      await client.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export const LOGS = ['events', 'audit'] as const;
const DOCS = ['snapshots', 'seals', 'sealingKeys'] as const;

function rawMongo(db: ReturnType<MongoClient['db']>, href: string): Raw {
  return {
    async rows(log) {
      const commits = await db.collection(`log_${log}`).find().sort({ part: 1, name: 1, last: 1 }).toArray();
      return commits.flatMap(({ part, name, versions, ids, bodies }) =>
        bodies.map((body: string, i: number) => {
          return { part, name, version: versions[i], id: ids[i], hash: JSON.parse(body).hash, body };
        }),
      );
    },
    async replace(log, rows) {
      await db.collection(`log_${log}`).deleteMany({});
      const commits = rows.map(({ part, name, version, id, hash, body }) => ({
        ...{ _id: new ObjectId(), part, name, last: version, hash, versions: [version], ids: [id], bodies: [body] },
        pos: new Timestamp({ t: 0, i: 0 }),
      }));
      if (commits.length > 0) await db.collection(`log_${log}`).insertMany(commits);
    },
    docs: async (collection) =>
      (await db.collection(`doc_${collection}`).find().sort({ _id: 1 }).toArray()).map(({ body }) => JSON.parse(body)),
    async replaceDocs(collection, docs) {
      await db.collection(`doc_${collection}`).deleteMany({});
      const stored = docs.map((doc) => ({ _id: String(doc['id']) as never, rev: 1, body: JSON.stringify(doc) }));
      if (stored.length > 0) await db.collection(`doc_${collection}`).insertMany(stored);
    },
    async spoil(collection, body) {
      await db.collection(`doc_${collection}`).updateMany({}, { $set: { body } });
    },
    open: () => openArchive({ store: href, dataFolder: '' }),
  };
}

export const bodyOf = (row: Row): Body => JSON.parse(row.body);
export const withBody = (row: Row, body: Body): Row => ({ ...row, hash: body.hash, body: JSON.stringify(body) });

/** What its hash would be if it had been written so. */
export function rehashed({ prev, hash: _, ...entry }: Body, behind = prev): Body {
  const hash = createHash('sha256').update(behind).update(canonicalJson(entry)).digest('hex');
  return { ...(entry as Body), prev: behind, hash };
}

/** The rows of one stream and all others. */
export const parted = (rows: readonly Row[], name: string) => ({
  stream: rows.filter((row) => row.name === name),
  others: rows.filter((row) => row.name !== name),
});

/** @throws {Error} if the stream has no such version */
export const at = (stream: readonly Row[], version: number): Row => {
  const row = stream[version - 1];
  if (!row) throw new Error(`no version ${version}`);
  return row;
};
/** The stream with another row in the place of one version. */
export const but = (stream: readonly Row[], version: number, row: Row): Row[] =>
  stream.map((one, i) => (i === version - 1 ? row : one));

/** Every version from one on is linked anew, as somebody does who knows how the chain is made. */
export function relinked(stream: readonly Row[], from: number): Row[] {
  let prev = from === 1 ? '0'.repeat(64) : bodyOf(at(stream, from - 1)).hash;
  return stream.map((row, i) => {
    if (i < from - 1) return row;
    const body = rehashed({ ...bodyOf(row), version: i + 1 }, prev);
    prev = body.hash;
    return { ...withBody(row, body), version: i + 1 };
  });
}
