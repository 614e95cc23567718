import type { StoreKind } from '@chartmark/schemas';
import type { z } from 'zod';

/** Which stream of a log: the partition (a note, a project) spreads the load, the name (a layer, a day) holds the order. */
export interface Stream {
  readonly partition: string;
  readonly name: string;
}

/** What every log entry has; versions are gapless from 1 within a stream, ids are unique within a partition. */
export interface Entry {
  readonly version: number;
  readonly id: string;
  readonly at: string;
  readonly prev: string;
  readonly hash: string;
}

/** Opaque: where to continue reading in the order in which entries became visible. */
export type Position = string;

export interface Placed<E> {
  readonly stream: Stream;
  readonly entry: E;
}

export interface Head {
  readonly stream: Stream;
  readonly version: number;
  readonly hash: string;
}

export interface Misplaced {
  readonly stream: Stream;
  readonly version: number;
  readonly id: string;
}

/** The version was taken; `actual` is the stream's newest. */
export class WrongVersion extends Error {
  override readonly name = 'WrongVersion';
  readonly actual: number;

  constructor(actual: number) {
    super(`the stream is at version ${actual}`);
    this.actual = actual;
  }
}

/** An entry with this id stands in the partition already. */
export class SameId extends Error {
  override readonly name = 'SameId';
  readonly id: string;

  constructor(id: string) {
    super('an entry with this id exists');
    this.id = id;
  }
}

/** An append-only log of many streams. Nothing in it is ever changed or removed. */
export interface Log<E extends Entry> {
  /**
   * Appends entries as versions `expected + 1`, `expected + 2`, …: all of them or none. Settles once they are durable.
   *
   * @throws {WrongVersion} if the stream is not at `expected`
   * @throws {SameId} if one of the ids stands in the partition already
   */
  append(stream: Stream, expected: number, entries: readonly E[]): Promise<void>;
  /** The entry with this id, or null. */
  find(partition: string, id: string): Promise<E | null>;
  /** Entries after `version`, oldest first, at most `limit`. */
  read(stream: Stream, after: number, limit: number): Promise<E[]>;
  /** The stream's newest entry, or null. */
  head(stream: Stream): Promise<Head | null>;
  /** The heads of all streams after `after`, in the order of partition and name. */
  heads(after: Stream | null, limit: number): Promise<Head[]>;
  /** Entries with impossible versions (below 1), at most `limit`. There are none unless somebody tampered with the store. */
  misplaced(limit: number): Promise<Misplaced[]>;
  /** All entries in the order they became visible; never one that a later one could still precede. */
  readAll(after: Position | null, limit: number): Promise<{ rows: Placed<E>[]; next: Position }>;
  /**
   * Reports each entry from now on, whichever process appended it: at least once, and in order within a stream.
   *
   * @returns a function that ends the subscription
   */
  subscribe(on: (placed: Placed<E>) => void): Promise<() => Promise<void>>;
}

/** What a store must know of a collection to lay it out. */
export interface CollectionLayout {
  readonly name: string;
  readonly indexes: Readonly<Record<string, { readonly on: readonly string[]; readonly unique?: true }>>;
  /** Whether it is read through `Kept`, so that the store must tell of every change to it. */
  readonly kept?: true;
  /**
   * Fields it is counted by too often, over too many documents, to walk an index each time. Counting by all of them, or by
   * the first few, then takes the same time however many documents there are.
   */
  readonly counted?: readonly string[];
}

/** A kind of document: its schema and its indexes, declared once, as data. Every document has a string `id`. */
export interface Collection<T extends { id: string }> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** Fields (top level, string, number, boolean or null) each index is sorted by; the id always comes last. */
  readonly indexes: Readonly<Record<string, { readonly on: readonly (keyof T & string)[]; readonly unique?: true }>>;
  readonly kept?: true;
  readonly counted?: readonly (keyof T & string)[];
  /** A slim copy under the same id in another collection, written and removed together with each document. */
  readonly brief?: { readonly in: CollectionLayout; readonly of: (doc: T) => { readonly id: string } };
}

export type Scalar = string | number | boolean | null;
/** Where a page ended. */
export type Cursor = string;

export interface Query {
  readonly index: string;
  /** Values of the index's first fields. */
  readonly equals: readonly Scalar[];
  readonly after?: Cursor | undefined;
  readonly limit: number;
  readonly reverse?: boolean | undefined;
}

export interface Page<T> {
  readonly rows: T[];
  readonly next: Cursor | null;
}

/** The document was changed since it was read, or its unique key is taken. */
export class Taken extends Error {
  override readonly name = 'Taken';

  constructor(collection: string) {
    super(`the ${collection} document was changed since, or its key is taken`);
  }
}

/**
 * Documents by key, and pages of them by a declared index, in the order of its fields and the id: nothing first, then
 * numbers (a boolean is 0 or 1), then text by its UTF-8 bytes. A page or a reading has 1 to 10,000 rows. A unique index
 * takes nothing, too, only once. A document has at most 12 MB as JSON, and its keys are whole Unicode text.
 */
export interface Docs {
  get<T extends { id: string }>(collection: Collection<T>, id: string): Promise<T | null>;
  /** The documents with these ids, in their order, the missing ones left out; at most 1,000 ids. */
  many<T extends { id: string }>(collection: Collection<T>, ids: readonly string[]): Promise<T[]>;
  /** Writes the whole document. @throws {Taken} if a unique index refuses it */
  put<T extends { id: string }>(collection: Collection<T>, doc: T): Promise<void>;
  /** Writes a document that must not exist yet. @throws {Taken} if it does */
  add<T extends { id: string }>(collection: Collection<T>, doc: T): Promise<void>;
  /**
   * Reads, changes and writes one document without anyone between; `change` answers null to leave it as it is.
   *
   * @returns the document as it is afterwards, or null if there is none
   */
  change<T extends { id: string }>(
    collection: Collection<T>,
    id: string,
    change: (doc: T) => T | null,
  ): Promise<T | null>;
  remove<T extends { id: string }>(collection: Collection<T>, id: string): Promise<void>;
  page<T extends { id: string }>(collection: Collection<T>, query: Query): Promise<Page<T>>;
  count<T extends { id: string }>(collection: Collection<T>, query: Pick<Query, 'index' | 'equals'>): Promise<number>;
}

/** Documents read much more often than they change, from memory: small ones, and few of a kind. */
export interface Kept {
  /**
   * As of now where this process wrote last, as of milliseconds ago where another one did; never more than ten seconds
   * ago, whatever goes wrong. What is answered is shared, so it is frozen.
   */
  get<T extends { id: string }>(collection: Collection<T> & { readonly kept: true }, id: string): Promise<T | null>;
  /** All documents with these values of an index's first fields, in its order; at most 10,000. As of then, too. */
  all<T extends { id: string }>(
    collection: Collection<T> & { readonly kept: true },
    query: Pick<Query, 'index' | 'equals'>,
  ): Promise<readonly T[]>;
}

/** Everything the service keeps. */
export interface Store<E extends Entry = Entry, A extends Entry = Entry> {
  /** What was done to layers. */
  readonly events: Log<E>;
  /** Who did and read what else. */
  readonly audit: Log<A>;
  readonly docs: Docs;
  readonly kept: Kept;
  /**
   * All the work's writes or none; documents only. What it read by id is still so when they are made, else it runs
   * again, so it has no other effects. Its pages and counts show what was committed before, not its own writes.
   */
  atomically<R>(work: (docs: Docs) => Promise<R>): Promise<R>;
  /** What an operator needs to know; never a secret of the connection. */
  readonly kind: StoreKind;
  /** Whether the store answers now. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
