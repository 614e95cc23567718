import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { GENESIS, link } from '../../annotate/chain.ts';
import type { Collection, Entry, Head, Scalar, Store, Stream } from '../ports.ts';

export const Thing = z.strictObject({
  id: z.string(),
  kind: z.string(),
  rank: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  name: z.string().nullable(),
  count: z.int(),
});
export type Thing = z.infer<typeof Thing>;

/** The collections a store under test is opened with. */
export const things: Collection<Thing> & { readonly kept: true } = {
  name: 'things',
  kept: true,
  counted: ['kind', 'rank'],
  schema: Thing,
  indexes: {
    all: { on: [] },
    kind: { on: ['kind', 'rank'] },
    kindAndName: { on: ['kind', 'rank', 'name'] },
    name: { on: ['name'], unique: true },
  },
};
export const loose: Collection<Thing> = { ...things, name: 'loose', indexes: {}, counted: [] };
export const collections = [things, loose];

let made = 0;
/** Never the same twice, in this run and those before. */
export const fresh = (): string => `${(++made).toString(36)}-${Date.now().toString(36)}`;

export const aStream = (): Stream => ({ partition: fresh(), name: fresh() });

export const entry = (version: number, id = fresh()): Entry => ({
  version,
  id,
  at: 'now',
  prev: 'p',
  hash: `h${version}`,
});

export const entries = (from: number, count: number): Entry[] =>
  Array.from({ length: count }, (_, i) => entry(from + i));

/** Entries that follow a head of a stream, linked as events are, so that a verification can follow them. */
export function chained(stream: Stream, head: Pick<Head, 'version' | 'hash'> | null, count: number): Entry[] {
  const made: Entry[] = [];
  let { version, hash } = head ?? { version: 0, hash: GENESIS };
  for (let i = 0; i < count; i++) {
    version += 1;
    const place = { note: stream.partition, layer: stream.name };
    const one = link(hash, { ...place, version, id: randomUUID(), at: new Date().toISOString() });
    made.push(one);
    hash = one.hash;
  }
  return made;
}

export const thing = (some: Partial<Thing> = {}): Thing => ({
  id: fresh(),
  kind: 'k',
  rank: 1,
  name: fresh(),
  count: 0,
  ...some,
});

/** The order both stores keep: nothing, then numbers (booleans are 0 and 1), then text by its UTF-8 bytes. */
export function compareKeys(a: Scalar, b: Scalar): number {
  const [x, y] = [a, b].map((key) => (typeof key === 'boolean' ? Number(key) : key));
  const kind = (key: Scalar | undefined): number => (typeof key === 'string' ? 2 : typeof key === 'number' ? 1 : 0);
  if (kind(x) !== kind(y)) return kind(x) - kind(y);
  if (typeof x === 'string' && typeof y === 'string') return Buffer.compare(Buffer.from(x), Buffer.from(y));
  return Number(x) - Number(y);
}

/** A store under test, and ways to it from other connections. */
export interface Subject {
  readonly store: Store;
  again(): Promise<Store>;
}
