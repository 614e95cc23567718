import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LogName, Note } from '@chartmark/schemas';
import { Refusal, Seal, SealedHead, SealingKey } from '@chartmark/schemas';
import { z } from 'zod';
import { COLLECTIONS } from './collections.ts';
import type { Config } from './config.ts';
import { idOfNumber, sealingKeys, seals } from './govern/collections.ts';
import { notes } from './receive/collections.ts';
import { openStore } from './store/open.ts';
import { rowsOf } from './store/pages.ts';
import type { Entry, Head, Log, Store, Stream } from './store/ports.ts';

/** What an entry must have to be checked at all; whatever else it holds is part of what was hashed. */
const ReadEntry = z.looseObject({ version: z.number(), id: z.string(), prev: z.string(), hash: z.string() });
type ReadEntry = z.infer<typeof ReadEntry>;
const stream = { log: SealedHead.shape.log, partition: z.string(), name: z.string() };

/** One line of an exported log: its keys first, then its seals, then the entries, stream by stream. */
export const ArchiveRecord = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('key'), key: SealingKey }),
  z.strictObject({ kind: z.literal('seal'), seal: Seal, heads: z.array(SealedHead) }),
  z.strictObject({ kind: z.literal('entry'), ...stream, entry: ReadEntry }),
  /** Where the index of a store says that a stream ends. */
  z.strictObject({ kind: z.literal('head'), head: SealedHead }),
  /** An entry under a version that no stream has. */
  z.strictObject({ kind: z.literal('misplaced'), ...stream, version: z.number(), id: z.string() }),
  /** The next entry of the stream cannot be read. */
  z.strictObject({ kind: z.literal('unreadable'), ...stream }),
  /** A key or a seal that is none. */
  z.strictObject({ kind: z.literal('broken'), in: z.enum(['keys', 'seals']), number: z.int() }),
]);
export type ArchiveRecord = z.infer<typeof ArchiveRecord>;

const PAGE = 1_000;

/**
 * The store alone, without the services: it needs no key and can be open elsewhere.
 *
 * @throws {Refusal} `missing` if there is none, `unavailable` if it cannot be opened
 */
export async function openArchive({ store, dataFolder }: Pick<Config, 'store' | 'dataFolder'>): Promise<Store> {
  const address = store === 'sqlite' ? storeFile(dataFolder) : store;
  if (store === 'sqlite' && !existsSync(address)) throw new Refusal('missing', 'There is no store in the data folder');
  return openStore(address, COLLECTIONS);
}

/** The embedded store's place in a data folder. */
export const storeFile = (dataFolder: string): string => join(dataFolder, 'chartmark.db');

/** In which project a note is and since when, or null if the store does not know it. */
export async function placeOfNote({ docs }: Pick<Store, 'docs'>, id: string): Promise<PlaceOfNote | null> {
  const note = await docs.get(notes, id);
  return note && { project: note.project, receivedAt: note.receivedAt };
}

export type PlaceOfNote = Pick<Note, 'project' | 'receivedAt'>;

/** Everything of a store's logs, as it can be exported and verified; entries that come meanwhile may be among it. */
export async function* recordsOf(store: Store): AsyncIterable<ArchiveRecord> {
  // Seals made from here on may be of a key that is not read any more, or over entries that are not.
  const { rows } = await store.docs.page(seals, { index: 'all', equals: [], limit: 1, reverse: true });
  yield* keyRecords(store);
  if (rows[0]) yield* sealRecords(store, rows[0].id);
  for (const log of ['events', 'audit'] as const) {
    for (const { stream: at, version, id } of await store[log].misplaced(PAGE)) {
      yield { kind: 'misplaced', log, ...at, version, id };
    }
    for await (const head of headsOf(store[log])) {
      yield { kind: 'head', head: { log, ...head.stream, version: head.version, hash: head.hash } };
      yield* entryRecords(log, store[log], head);
    }
  }
}

async function* keyRecords({ docs }: Store): AsyncIterable<ArchiveRecord> {
  const { rows } = await docs.page(sealingKeys, { index: 'all', equals: [], limit: PAGE });
  for (const [i, row] of rows.entries()) {
    const key = SealingKey.safeParse(row.key);
    yield key.success ? { kind: 'key', key: key.data } : { kind: 'broken', in: 'keys', number: i + 1 };
  }
}

async function* sealRecords({ docs }: Store, last: string): AsyncIterable<ArchiveRecord> {
  for await (const row of rowsOf(docs, seals, { index: 'all', equals: [], limit: 100 })) {
    if (row.id > last) return;
    const seal = Seal.safeParse(row.seal);
    const heads = z.array(SealedHead).safeParse(row.heads);
    const whole = seal.success && heads.success && row.id === idOfNumber(seal.data.number);
    if (whole) yield { kind: 'seal', seal: seal.data, heads: heads.data };
    else yield { kind: 'broken', in: 'seals', number: Number(row.id) };
  }
}

/** The ends of all streams of a log. */
export async function* headsOf(log: Log<Entry>): AsyncIterable<Head> {
  let after: Stream | null = null;
  for (;;) {
    const heads: Head[] = await log.heads(after, PAGE);
    // One that holds nothing else than misplaced entries has no end.
    yield* heads.filter(({ version }) => version > 0);
    after = heads.at(-1)?.stream ?? null;
    if (heads.length < PAGE) return;
  }
}

async function* entryRecords(log: LogName, entries: Log<Entry>, head: Head): AsyncIterable<ArchiveRecord> {
  const at = head.stream;
  for (let after = 0; after < head.version; ) {
    const page = await readable(entries, at, after);
    for (const entry of page) yield { kind: 'entry', log, ...at, entry };
    const last = page.at(-1);
    if (!last) {
      yield { kind: 'unreadable', log, ...at };
      return;
    }
    after = Math.max(after + page.length, last.version <= head.version ? last.version : 0);
  }
}

/** The next entries of a stream, up to one that cannot be read. */
async function readable(log: Log<Entry>, at: Stream, after: number): Promise<ReadEntry[]> {
  for (const limit of [PAGE, 1]) {
    const page: readonly unknown[] | null = await log.read(at, after, limit).catch((error: unknown) => {
      if (error instanceof SyntaxError) return null;
      throw error;
    });
    if (page?.every(isEntry)) return [...page];
  }
  return [];
}

/** Whether what a store holds as an entry has at least an entry's own fields; checked by hand, a million times over. */
function isEntry(value: unknown): value is ReadEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { version, id, prev, hash } = value as Partial<Entry>;
  return typeof version === 'number' && typeof id === 'string' && typeof prev === 'string' && typeof hash === 'string';
}
