import { parse } from '@chartmark/schemas';
import { ObjectId, Timestamp } from 'mongodb';
import { z } from 'zod';
import { asFound } from '../as-found.ts';
import type { Entry, Head, Misplaced, Placed, Position, Stream } from '../ports.ts';

/**
 * What one append stores: a single document, so that its entries are there all or none without a transaction. Unique
 * keys over the arrays of versions and ids keep processes apart.
 */
export interface Commit {
  _id: ObjectId;
  part: string;
  name: string;
  /** The version of the last entry. */
  last: number;
  hash: string;
  versions: number[];
  ids: string[];
  /** The entries as JSON text, so that they come back to the letter. */
  bodies: string[];
  /** When the server took it up, by its cluster time: set by the server, so the clocks of nodes do not matter. */
  pos: Timestamp;
  /** Which process tells its own subscribers of it as soon as it is durable, so that it need not follow it; if any. */
  by?: string;
}

export const commitOf = (
  stream: Stream,
  expected: number,
  entries: readonly Entry[],
  by: string | null = null,
): Commit => ({
  _id: new ObjectId(),
  part: stream.partition,
  name: stream.name,
  last: expected + entries.length,
  hash: entries.at(-1)?.hash ?? '',
  versions: entries.map(({ version }) => version),
  ids: entries.map(({ id }) => id),
  bodies: entries.map((entry) => JSON.stringify(entry)),
  // The server puts its own time in place of nought.
  pos: new Timestamp({ t: 0, i: 0 }),
  ...(by !== null && { by }),
});

export const headOf = ({ part, name, last, hash }: Commit): Head => ({
  stream: { partition: part, name },
  version: last,
  hash,
});

/** What stands under versions that no stream has. */
export const misplacedOf = ({ part, name, versions, ids }: Commit): Misplaced[] =>
  versions
    .map((version, i) => ({ stream: { partition: part, name }, version, id: ids[i] ?? '' }))
    .filter(({ version }) => version < 1);

export const entriesOf = <E extends Entry>(commit: Commit): E[] => entriesAfter(commit, 0, commit.bodies.length);

/** The first entries after a version; the others are not even looked at, as one might be broken. */
export const entriesAfter = <E extends Entry>({ bodies, versions, ids }: Commit, after: number, limit: number): E[] =>
  bodies
    .map((body, i) => ({ body, id: ids[i], version: versions[i] ?? 0 }))
    .filter(({ version }) => version > after)
    .slice(0, limit)
    .map(({ body, id }) => asFound(JSON.parse(body), id));

export function placedOf<E extends Entry>(commit: Commit): Placed<E>[] {
  const stream = { partition: commit.part, name: commit.name };
  return entriesOf<E>(commit).map((entry) => ({ stream, entry }));
}

/** A place among the commits, and how many entries of the commit there were read already. */
export interface Place {
  readonly pos: Timestamp;
  readonly id: ObjectId;
  readonly read: number;
}

const Encoded = z.string().regex(/^\d{1,10}\.\d{1,10}\.[0-9a-f]{24}\.\d{1,6}$/);
const START = `0.0.${'0'.repeat(24)}.0`;

/** @throws {Refusal} `invalid` if it is not one of ours */
export function placeOf(position: Position | null): Place {
  const [t, i, id = '', read] = parse(Encoded, position ?? START, '/after').split('.');
  return { pos: new Timestamp({ t: Number(t) >>> 0, i: Number(i) >>> 0 }), id: new ObjectId(id), read: Number(read) };
}

export const positionOf = ({ pos, id, read }: Place): Position =>
  `${pos.getHighBitsUnsigned()}.${pos.getLowBitsUnsigned()}.${id.toHexString()}.${read}`;
