import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagesOf } from '../pages.ts';
import type { Scalar, Store } from '../ports.ts';
import { Taken } from '../ports.ts';
import { compareKeys, fresh, loose, type Subject, type Thing, thing, things } from './samples.ts';

const RANKS: readonly Scalar[] = [
  ...[null, true, false, 0, 1, -1.5, 1e300, -1e300, 2 ** 53],
  ...['', 'a', 'B', 'é', '\uffee', '😀', 'a\u0000', '$gt', '\u0001'],
];

/** What both adapters' documents must keep. */
export function documentRules(subject: () => Subject): void {
  const docs = () => subject().store.docs;

  test('[DOC1] what was put is got, changed, and gone when removed', async () => {
    const one = thing();
    expect(await docs().get(things, one.id)).toBeNull();
    await docs().put(things, one);
    await docs().put(things, { ...one, rank: 2 });
    expect(await docs().get(things, one.id)).toEqual({ ...one, rank: 2 });
    await docs().remove(things, one.id);
    expect(await docs().get(things, one.id)).toBeNull();
    await docs().remove(things, one.id);
  });

  test('[DOC2] a document is added once, and a unique key is given once, nothing being a key too', async () => {
    const one = thing();
    await docs().add(things, one);
    await expect(docs().add(things, one)).rejects.toThrow(Taken);
    await expect(docs().add(things, thing({ name: one.name }))).rejects.toThrow(Taken);
    await expect(docs().put(things, thing({ name: one.name }))).rejects.toThrow(Taken);
    const other = thing();
    await docs().add(things, other);
    await expect(docs().change(things, other.id, (doc) => ({ ...doc, name: one.name }))).rejects.toThrow(Taken);
    const nameless = thing({ name: null });
    await docs().add(things, nameless);
    await expect(docs().add(things, thing({ name: null }))).rejects.toThrow(Taken);
    await docs().remove(things, nameless.id);
  });

  test('[DOC2] of many who add one document at once, one does; of many who put it, one comes last', async () => {
    const one = thing();
    const added = await Promise.allSettled(
      Array.from({ length: 10 }, (_, count) => docs().add(things, { ...one, count })),
    );
    expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const two = thing();
    await Promise.all(Array.from({ length: 10 }, (_, count) => docs().put(things, { ...two, count })));
    expect(await docs().get(things, two.id)).toMatchObject({ id: two.id });
  });

  test('[DOC3] of fifty changes at once none is lost', async () => {
    const one = thing();
    await docs().put(things, one);
    const increment = (doc: Thing): Thing => ({ ...doc, count: doc.count + 1 });
    await Promise.all(Array.from({ length: 50 }, () => docs().change(things, one.id, increment)));
    expect((await docs().get(things, one.id))?.count).toBe(50);
    expect(await docs().change(things, fresh(), (doc) => doc)).toBeNull();
    expect(await docs().change(things, one.id, () => null)).toMatchObject({ count: 50 });
  });

  test('[DOC4] many come in the order asked, the missing left out', async () => {
    const all = [thing(), thing(), thing()];
    for (const one of all) await docs().put(things, one);
    const ids = [all[2]?.id ?? '', fresh(), all[0]?.id ?? ''];
    expect(await docs().many(things, ids)).toEqual([all[2], all[0]]);
    expect(await docs().many(things, [])).toEqual([]);
    await expect(docs().many(things, Array.from({ length: 1001 }, fresh))).rejects.toThrow(RangeError);
  });

  test('[DOC5] pages over an index are the sorted whole, both ways, with ties, whatever their size and values', async () => {
    const ranks = fc.array(fc.constantFrom(...RANKS), { maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(ranks, fc.integer({ min: 1, max: 5 }), async (some, limit) => {
        const kind = fresh();
        const all = some.map((rank) => thing({ kind, rank }));
        for (const one of [...all, thing({ kind: `${kind}+` })]) await docs().put(things, one);
        const sorted = all
          .toSorted((a, b) => compareKeys(a.rank, b.rank) || compareKeys(a.id, b.id))
          .map(({ id }) => id);
        expect(await walk(docs(), 'kind', [kind], limit, false)).toEqual(sorted);
        expect(await walk(docs(), 'kind', [kind], limit, true)).toEqual(sorted.toReversed());
        expect(await docs().count(things, { index: 'kind', equals: [kind] })).toBe(all.length);
        for (const rank of new Set(some)) {
          const same = all.filter((one) => compareKeys(one.rank, rank) === 0).map(({ id }) => id);
          const found = await walk(docs(), 'kindAndName', [kind, rank], limit, false);
          expect(found.toSorted()).toEqual(same.toSorted());
        }
      }),
      { numRuns: 25 },
    );
  });

  test('[DOC5] counts are right whatever was added, put over, changed and removed, also within one transaction', async () => {
    const deed = fc.record({
      what: fc.constantFrom('put', 'change', 'remove', 'move'),
      which: fc.nat(4),
      kind: fc.constantFrom('x', 'y'),
      rank: fc.constantFrom(...RANKS),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 20 }), async (deeds) => {
        const mark = fresh();
        const model = new Map<string, Thing>();
        for (const { what, which, ...fields } of deeds) {
          const id = `${mark}-${which}`;
          const one = { ...thing({ id, ...fields }), kind: `${mark}${fields.kind}` };
          const before = model.get(id);
          if (what === 'remove') {
            await docs().remove(things, id);
            model.delete(id);
          } else if (what === 'move' && before) {
            await subject().store.atomically(async (tx) => {
              await tx.remove(things, id);
              await tx.put(things, { ...one, id: `${id}+` });
            });
            model.delete(id);
            model.set(`${id}+`, one);
          } else if (what === 'put' || before) {
            await (what === 'put' ? docs().put(things, one) : docs().change(things, id, () => one));
            model.set(id, one);
          }
        }
        const all = [...model.values()];
        for (const kind of [`${mark}x`, `${mark}y`]) {
          const those = all.filter((one) => one.kind === kind);
          expect(await docs().count(things, { index: 'kind', equals: [kind] })).toBe(those.length);
          for (const rank of RANKS) {
            const same = those.filter((one) => compareKeys(one.rank, rank) === 0);
            expect(await docs().count(things, { index: 'kind', equals: [kind, rank] })).toBe(same.length);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test.each(['all', 'name'])('[DOC5] the whole collection goes by pages of index %s', async (index) => {
    for (let i = 0; i < 5; i++) await docs().put(things, thing());
    const forward = await walk(docs(), index, [], 7, false);
    expect(forward).toHaveLength(await docs().count(things, { index, equals: [] }));
    expect(new Set(forward).size).toBe(forward.length);
    expect(await walk(docs(), index, [], 7, true)).toEqual(forward.toReversed());
  });

  test('[DOC5] what is added and removed between two pages moves no other row', async () => {
    const kind = fresh();
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => thing({ id: `${kind}${id}`, kind }));
    for (const one of [a, b, d]) if (one) await docs().put(things, one);
    const first = await docs().page(things, { index: 'kind', equals: [kind], limit: 2 });
    if (b) await docs().remove(things, b.id);
    if (c) await docs().put(things, c);
    const second = await docs().page(things, { index: 'kind', equals: [kind], limit: 2, after: first.next ?? '' });
    expect([...first.rows, ...second.rows]).toEqual([a, b, c, d]);
  });

  test.each([
    '',
    'nonsense',
    'eyIkZ3QiOiIifQ',
    cursor([{ $gt: '' }, 'x']),
    cursor(['x']),
    cursor([1, 2]),
    cursor(['__proto__', 'x', 'y']),
    cursor('x'),
  ])('[DOC6] a cursor that is not ours is refused, not obeyed: %s', async (after) => {
    const query = { index: 'kind', equals: ['k'], limit: 2, after };
    await expect(docs().page(things, query)).rejects.toMatchObject({ kind: 'invalid' });
  });

  test.each(['$ne', '$where', '__proto__', 'constructor', 'a.b', 'a\u0000b', `' OR 1=1 --`, '{"$gt":""}', '😀\u202e'])(
    '[DOC7] hostile keys and values are only ever values: %j',
    async (hostile) => {
      const one = thing({ id: `${hostile}${fresh()}`, name: `${hostile}${fresh()}`, kind: hostile });
      await docs().put(things, one);
      expect(await docs().get(things, one.id)).toEqual(one);
      expect(await docs().many(things, [one.id])).toEqual([one]);
      expect((await docs().page(things, { index: 'name', equals: [one.name], limit: 5 })).rows).toEqual([one]);
      expect((await docs().page(things, { index: 'kind', equals: [hostile], limit: 500 })).rows).toContainEqual(one);
      await docs().remove(things, one.id);
      expect(await docs().get(things, one.id)).toBeNull();
    },
  );

  test('[DOC7] half a character in a key is refused', async () => {
    await expect(docs().put(things, thing({ id: '\ud83d' }))).rejects.toMatchObject({ kind: 'invalid' });
    await expect(docs().put(things, thing({ name: 'a\ude00' }))).rejects.toMatchObject({ kind: 'invalid' });
  });

  test('[DOC8] a large document is kept whole, and one too large for either store is refused by both', async () => {
    const one = thing({ name: '😀x'.repeat(500_000) });
    await docs().put(loose, one);
    expect((await docs().get(loose, one.id))?.name).toBe(one.name);
    const larger = thing({ name: 'x'.repeat(13_000_000) });
    await expect(docs().put(loose, larger)).rejects.toMatchObject({ kind: 'oversized' });
  });

  test('[DOC9] an index that is not declared, or a page without bounds, is a mistake', async () => {
    await expect(docs().page(things, { index: 'none', equals: [], limit: 1 })).rejects.toThrow(RangeError);
    await expect(docs().page(things, { index: 'kind', equals: ['k', 1, 2], limit: 1 })).rejects.toThrow(RangeError);
    await expect(docs().count(things, { index: 'none', equals: [] })).rejects.toThrow(RangeError);
    for (const limit of [0, -2, 0.5, Number.NaN, 1e9]) {
      await expect(docs().page(things, { index: 'all', equals: [], limit })).rejects.toThrow(RangeError);
    }
  });
}

const cursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');

async function walk(
  docs: Store['docs'],
  index: string,
  equals: readonly Scalar[],
  limit: number,
  reverse: boolean,
): Promise<string[]> {
  const ids: string[] = [];
  const query = { index, equals, limit, reverse };
  for await (const rows of pagesOf<Thing>((after) => docs.page(things, { ...query, after }))) {
    expect(rows.length).toBeLessThanOrEqual(limit);
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}
