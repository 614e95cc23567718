import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson, type Seal } from '@chartmark/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Misfit } from './annotate/misfit.ts';
import { rootOver } from './annotate/seal.ts';
import { recordsOf } from './archive.ts';
import { newSigningPair, sign } from './crypto/signing.ts';
import {
  at,
  bodyOf,
  but,
  type Fixture,
  LOGS,
  mongoFixture,
  parted,
  type Raw,
  type Row,
  rehashed,
  relinked,
  sqliteFixture,
  withBody,
} from './test-tampering.ts';
import { verifyRecords, verifyStore } from './verification.ts';

const address = process.env['TEST_MONGODB_URI'];

const RETIMED = { at: '2020-01-01T00:00:00.000Z' };

interface Case {
  readonly title: string;
  /** Versions are from 1; the stream has more than 100 entries, sealed at the 50th and at its end. */
  readonly change: (stream: Row[]) => Row[];
  readonly names: Partial<Misfit>;
}

const renumbered = (stream: readonly Row[]): Row[] => stream.map((row, i) => ({ ...row, version: i + 1 }));
const renumberedWithin = (stream: readonly Row[]): Row[] =>
  stream.map((row, i) => ({ ...withBody(row, { ...bodyOf(row), version: i + 1 }), version: i + 1 }));

const CASES: readonly Case[] = [
  {
    title: 'a changed field',
    change: (stream) => but(stream, 20, withBody(at(stream, 20), { ...bodyOf(at(stream, 20)), ...RETIMED })),
    names: { version: 20, what: 'altered' },
  },
  {
    title: 'a changed field, hashed anew',
    change: (stream) => but(stream, 20, withBody(at(stream, 20), rehashed({ ...bodyOf(at(stream, 20)), ...RETIMED }))),
    names: { version: 20, what: 'altered' },
  },
  {
    title: 'the last entry changed and hashed anew',
    change: (stream) =>
      but(
        stream,
        stream.length,
        withBody(at(stream, stream.length), rehashed({ ...bodyOf(at(stream, stream.length)), ...RETIMED })),
      ),
    names: { what: 'altered', version: 51 },
  },
  {
    title: 'everything from an entry on changed and linked anew',
    change: (stream) =>
      relinked(but(stream, 20, withBody(at(stream, 20), { ...bodyOf(at(stream, 20)), ...RETIMED })), 20),
    names: { version: 1, upTo: 50, what: 'altered' },
  },
  {
    title: 'a broken byte',
    change: (stream) => but(stream, 20, { ...at(stream, 20), body: at(stream, 20).body.replace('{', '<') }),
    names: { version: 20, what: 'altered' },
  },
  {
    title: 'a removed entry',
    change: (stream) => stream.filter((_, i) => i !== 19),
    names: { version: 20, what: 'missing' },
  },
  {
    title: 'a removed entry, the later ones moved up',
    change: (stream) => renumberedWithin(stream.filter((_, i) => i !== 19)),
    names: { version: 20, what: 'missing' },
  },
  {
    title: 'a removed entry, the later ones linked anew',
    change: (stream) => relinked(renumbered(stream.filter((_, i) => i !== 19)), 20),
    names: { version: 1, what: 'altered' },
  },
  { title: 'a cut tail', change: (stream) => stream.slice(0, 80), names: { version: 81, what: 'missing' } },
  { title: 'no entry left', change: () => [], names: { version: 1, what: 'missing' } },
  {
    title: 'two entries in each other’s place',
    change: (stream) =>
      but(but(stream, 20, { ...at(stream, 21), version: 20 }), 21, { ...at(stream, 20), version: 21 }),
    names: { version: 21, what: 'reordered' },
  },
  {
    title: 'an entry put in, the later ones moved down',
    change: (stream) => {
      const forged = {
        ...withBody(at(stream, 19), { ...rehashed(bodyOf(at(stream, 19)), bodyOf(at(stream, 19)).hash) }),
      };
      return renumberedWithin([...stream.slice(0, 19), { ...forged, id: randomUUID() }, ...stream.slice(19)]);
    },
    names: { version: 20, what: 'inserted' },
  },
  {
    title: 'an entry put in, the later ones linked anew',
    change: (stream) => {
      const id = randomUUID();
      const forged = { ...withBody(at(stream, 19), { ...bodyOf(at(stream, 19)), id }), id };
      return relinked(renumbered([...stream.slice(0, 19), forged, ...stream.slice(19)]), 20);
    },
    names: { version: 1, what: 'altered' },
  },
  {
    title: 'another id in the index of the store, so that the command could be done again',
    change: (stream) => but(stream, 20, { ...at(stream, 20), id: randomUUID() }),
    names: { version: 20, what: 'altered' },
  },
  {
    title: 'another hash in the index of the store',
    change: (stream) => but(stream, stream.length, { ...at(stream, stream.length), hash: 'f'.repeat(64) }),
    names: { what: 'altered' },
  },
];

describe.each([
  ['the embedded store', true, sqliteFixture],
  ['MongoDB (skipped without TEST_MONGODB_URI)', address !== undefined, () => mongoFixture(address ?? '')],
] as const)('[C4] [CHAIN] tampering with %s', (_, here, make) => {
  describe.skipIf(!here)('is named', () => {
    let fixture: Fixture;
    beforeAll(async () => {
      fixture = await make();
    });
    afterAll(() => fixture?.close());

    const verified = async (raw: Raw, witness: { copies?: ReadonlyMap<number, Seal>; key?: string } = {}) => {
      const store = await raw.open();
      try {
        return await verifyStore(store, { copies: witness.copies ?? fixture.seals, key: witness.key ?? null });
      } finally {
        await store.close();
      }
    };

    test('nothing where nobody tampered', async () => {
      const { misfits, logs, seals, snapshots } = await verified(await fixture.fresh(), { key: fixture.key });
      expect(misfits).toEqual([]);
      expect({ seals: seals >= 2, snapshots, events: logs.events.entries }).toEqual({
        ...{ seals: true, snapshots: 1, events: fixture.events + 4 },
      });
    });

    test.each(CASES)('events: $title', async ({ change, names }) => {
      const raw = await fixture.fresh();
      const { stream, others } = parted(await raw.rows('events'), fixture.long);
      await raw.replace('events', [...others, ...change(stream)]);
      const { misfits } = await verified(raw);
      expect(misfits[0]).toMatchObject({ in: 'events', name: fixture.long, ...names });
    });

    test.each(CASES.filter(({ names }) => names.version === 20 || names.version === 21))(
      'the log of reads: $title',
      async ({ change, names }) => {
        const raw = await fixture.fresh();
        const rows = await raw.rows('audit');
        const reads = rows.filter(({ part }) => part !== 'installation');
        await raw.replace('audit', [...rows.filter((row) => !reads.includes(row)), ...change(reads)]);
        const { misfits } = await verified(raw);
        expect(misfits[0]).toMatchObject({ in: 'audit', ...names });
      },
    );

    test('events: a layer given another note’s name', async () => {
      const raw = await fixture.fresh();
      const { stream, others } = parted(await raw.rows('events'), fixture.long);
      await raw.replace('events', [...others, ...stream.map((row) => ({ ...row, part: randomUUID() }))]);
      const { misfits } = await verified(raw);
      expect(misfits).toContainEqual(expect.objectContaining({ in: 'events', version: 1, what: 'inserted' }));
      expect(misfits).toContainEqual(expect.objectContaining({ in: 'events', version: 1, what: 'missing' }));
    });

    test.each([
      ['beside others', (layer: string) => layer],
      ['that are all a stream has', () => randomUUID()],
    ])('entries under versions below 1, %s', async (_title, nameOf) => {
      for (const log of LOGS) {
        const raw = await fixture.fresh();
        const rows = await raw.rows(log);
        const [like] = log === 'events' ? parted(rows, fixture.long).stream : rows;
        if (!like) throw new Error('the log is empty');
        const name = nameOf(like.name);
        const put = [0, -3].map((version) => ({ ...like, name, id: randomUUID(), version }));
        await raw.replace(log, [...put, ...rows]);
        const { misfits } = await verified(raw);
        expect(misfits).toMatchObject([-3, 0].map((version) => ({ in: log, name, version, what: 'inserted' })));
      }
    });

    test.each(['{', '{}'])('snapshots: %s in place of one', async (body) => {
      const raw = await fixture.fresh();
      await raw.spoil('snapshots', body);
      const { misfits, snapshots } = await verified(raw);
      expect(misfits).toMatchObject([{ in: 'snapshots', name: fixture.long, what: 'altered' }]);
      expect(snapshots).toBe(1);
    });

    test('events: one that was given another layer’s name is told where it turns up, too', async () => {
      const raw = await fixture.fresh();
      const { stream, others } = parted(await raw.rows('events'), fixture.long);
      const short = others.find(({ part }) => part !== at(stream, 1).part);
      const moved = { ...at(stream, 20), part: short?.part ?? '', name: short?.name ?? '', version: 5 };
      await raw.replace('events', [...others, moved, ...stream.filter((_, i) => i !== 19)]);
      const { misfits } = await verified(raw);
      expect(misfits).toContainEqual(expect.objectContaining({ name: fixture.long, version: 20, what: 'missing' }));
      expect(misfits).toContainEqual(expect.objectContaining({ name: short?.name, version: 20, what: 'inserted' }));
    });

    test('snapshots: another state, another version', async () => {
      const raw = await fixture.fresh();
      const [snapshot] = await raw.docs('snapshots');
      const inner = snapshot?.['snapshot'] as { things: unknown[] };
      for (const forged of [
        { ...snapshot, snapshot: { ...inner, things: inner.things.slice(1) } },
        { ...snapshot, version: Number(snapshot?.['version']) - 1 },
        { ...snapshot, hash: 'f'.repeat(64) },
      ]) {
        await raw.replaceDocs('snapshots', [forged]);
        const { misfits } = await verified(raw);
        expect(misfits).toMatchObject([{ in: 'snapshots', name: fixture.long, what: 'altered' }]);
      }
    });

    type Stored = Record<string, unknown> & { seal: Seal; heads: { hash: string }[] };
    test.each<[string, (seals: Stored[]) => Stored[], Partial<Misfit>]>([
      ['another time', (all) => all.with(0, change(all[0], { at: RETIMED.at })), { version: 1, what: 'altered' }],
      [
        'another signature',
        (all) => all.with(0, change(all[0], { signature: 'AAAA' })),
        { version: 1, what: 'altered' },
      ],
      [
        'a head changed',
        (all) =>
          all.with(0, { ...all[0], heads: all[0]?.heads.map((head) => ({ ...head, hash: 'f'.repeat(64) })) } as Stored),
        { version: 1, what: 'altered' },
      ],
      [
        'something that is no seal',
        (all) => all.with(0, { ...all[0], seal: 'none' } as never),
        { version: 1, what: 'altered' },
      ],
      ['one removed', (all) => all.slice(1), { version: 1, what: 'missing' }],
      ['the last one removed', (all) => all.slice(0, -1), { what: 'missing' }],
    ])('seals: %s', async (_title, tamper, names) => {
      const raw = await fixture.fresh();
      await raw.replaceDocs('seals', tamper((await raw.docs('seals')) as Stored[]));
      const { misfits } = await verified(raw);
      expect(misfits[0]).toMatchObject({ in: 'seals', ...names });
    });

    test('seals: all made anew over a changed log with a key of their own', async () => {
      const raw = await fixture.fresh();
      await forgeAll(raw, fixture.long);
      const copies = new Map<number, Seal>();
      expect((await verified(raw, { copies })).misfits, 'without a witness nobody can tell').toEqual([]);
      expect((await verified(raw)).misfits).toMatchObject([{ in: 'seals', version: 1, what: 'altered' }]);
      expect((await verified(raw, { copies, key: fixture.key })).misfits).toMatchObject([{ in: 'seals' }]);
    });

    test('keys: one that the key before did not endorse', async () => {
      const raw = await fixture.fresh();
      const keys = await raw.docs('sealingKeys');
      const { publicKey } = newSigningPair();
      const id = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
      const forged = { id, publicKey, madeAt: RETIMED.at, endorsement: { by: fixture.key, signature: 'AAAA' } };
      await raw.replaceDocs('sealingKeys', [...keys, { ...keys[0], id: '000000000002', key: forged }]);
      expect((await verified(raw)).misfits[0]).toMatchObject({ in: 'keys', version: 2, what: 'inserted' });
    });

    test('an exported log whose seals stand behind its entries, or that has no ends, does not fit', async () => {
      const raw = await fixture.fresh();
      const { stream, others } = parted(await raw.rows('events'), fixture.long);
      const changed = withBody(at(stream, 60), { ...bodyOf(at(stream, 60)), ...RETIMED });
      await raw.replace('events', [...others, ...relinked(but(stream, 60, changed), 60)]);
      const store = await raw.open();
      const records = await Array.fromAsync(recordsOf(store));
      await store.close();
      const witness = { copies: fixture.seals, key: fixture.key };
      const of = (...kinds: string[]) => records.filter(({ kind }) => kinds.includes(kind));
      const orders = [
        [...of('key'), ...of('entry'), ...of('seal')],
        [...of('seal'), ...of('entry'), ...of('key')],
        [...of('key'), ...of('entry'), ...of('seal'), ...of('head')],
      ];
      for (const order of orders) {
        const { misfits } = await verifyRecords(each(order), witness);
        expect(misfits).toContainEqual(expect.objectContaining({ what: 'reordered' }));
        expect(misfits).toContainEqual(expect.objectContaining({ in: 'events', name: fixture.long }));
      }
    });

    test('an exported log without the ends of its streams does not fit, nor one of nothing', async () => {
      const store = await (await fixture.fresh()).open();
      const records = await Array.fromAsync(recordsOf(store));
      await store.close();
      const witness = { copies: null, key: null };
      const endless = await verifyRecords(each(records.filter(({ kind }) => kind !== 'head')), witness);
      expect(endless.misfits.map(({ what }) => what)).toContain('missing');
      expect((await verifyRecords(each([]), witness)).misfits).toMatchObject([{ what: 'missing' }]);
    });

    test('seals: one by a key that another one took the place of', async () => {
      const raw = await fixture.fresh();
      const retired = await reseal(raw);
      const store = await raw.open();
      const copies = await verifyStore(store, { copies: null, key: retired }).finally(() => store.close());
      expect(copies.misfits).toMatchObject([{ in: 'seals', what: 'inserted' }]);
    });

    test('an exported log is verified like the store, and a changed line of it is named', async () => {
      const raw = await fixture.fresh();
      const store = await raw.open();
      const records = await Array.fromAsync(recordsOf(store));
      await store.close();
      const witness = { copies: fixture.seals, key: fixture.key };
      expect((await verifyRecords(each(records), witness)).misfits).toEqual([]);
      const changed = records.map((record) =>
        record.kind === 'entry' && record.name === fixture.long && record.entry.version === 20
          ? { ...record, entry: { ...record.entry, ...RETIMED } }
          : record,
      );
      const { misfits } = await verifyRecords(each(changed), witness);
      expect(misfits).toMatchObject([{ in: 'events', name: fixture.long, version: 20, what: 'altered' }]);
    });
  });
});

const change = <S extends { seal: Seal }>(stored: S | undefined, some: Partial<Seal>): S => {
  if (!stored) throw new Error('there is no seal');
  return { ...stored, seal: { ...stored.seal, ...some } };
};

/** All seals by a key of the test's own, the last one made an hour after another key took its place. */
async function reseal(raw: Raw): Promise<string> {
  const [old, next] = [newSigningPair(), newSigningPair()];
  const keyOf = ({ publicKey }: { publicKey: string }, madeAt: string) => ({
    ...{ id: createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex'), publicKey, madeAt },
  });
  const all = (await raw.docs('seals')) as unknown as { seal: Seal }[];
  const made = all.at(-1)?.seal.at ?? '';
  const first = keyOf(old, RETIMED.at);
  const second = keyOf(next, new Date(Date.parse(made) - 3_600_000).toISOString());
  const endorsement = { by: first.id, signature: sign(old.privateKey, canonicalJson(second)) };
  const [kept] = await raw.docs('sealingKeys');
  await raw.replaceDocs('sealingKeys', [
    { ...kept, key: { ...first, endorsement: null } },
    { ...kept, id: '000000000002', key: { ...second, endorsement } },
  ]);
  let prev = '0'.repeat(64);
  const resealed = all.map(({ seal: { signature: _, ...seal }, ...rest }, i) => {
    const at = i === all.length - 1 ? made : new Date(Date.parse(made) - 7_200_000 + i).toISOString();
    const unsigned = { ...seal, at, prev, key: first.id };
    const signed = { ...unsigned, signature: sign(old.privateKey, canonicalJson(unsigned)) };
    prev = createHash('sha256').update(canonicalJson(signed)).digest('hex');
    return { ...rest, seal: signed };
  });
  await raw.replaceDocs('seals', resealed);
  return first.id;
}

/** What an attacker can do who can write everything, but does not have the private key: all of it, with another key. */
async function forgeAll(raw: Raw, name: string): Promise<void> {
  const { stream, others } = parted(await raw.rows('events'), name);
  const changed = withBody(at(stream, 20), { ...bodyOf(at(stream, 20)), ...RETIMED });
  const forged = relinked(but(stream, 20, changed), 20);
  await raw.replace('events', [...others, ...forged]);
  await raw.replaceDocs('snapshots', []);
  const { publicKey, privateKey } = newSigningPair();
  const key = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
  const [kept] = await raw.docs('sealingKeys');
  const own = { id: key, publicKey, madeAt: RETIMED.at, endorsement: null };
  await raw.replaceDocs('sealingKeys', [{ ...kept, key: own }]);
  let prev = '0'.repeat(64);
  const all = (await raw.docs('seals')) as unknown as {
    seal: Seal;
    heads: { name: string; version: number; hash: string }[];
  }[];
  const resealed = all.map(({ seal: { signature: _, ...seal }, heads, ...rest }) => {
    const moved = heads.map((head) =>
      head.name === name ? { ...head, hash: bodyOf(at(forged, head.version)).hash } : head,
    );
    const unsigned = { ...seal, prev, root: rootOver(moved as never), key };
    const made = { ...unsigned, signature: sign(privateKey, canonicalJson(unsigned)) };
    prev = createHash('sha256').update(canonicalJson(made)).digest('hex');
    return { ...rest, seal: made, heads: moved };
  });
  await raw.replaceDocs('seals', resealed);
}

async function* each<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
}
