import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Store } from '../ports.ts';
import { fresh, type Subject, type Thing, thing, things } from './samples.ts';

/** What both adapters must keep of documents read from memory. */
export function keptRules(subject: () => Subject): void {
  const docs = () => subject().store.docs;
  const kept = () => subject().store.kept;
  const ofKind = (kind: string) => ({ index: 'kind', equals: [kind] });

  test('[KEPT1] what this process wrote is read at once: put, changed, moved, removed, and together', async () => {
    const one = thing({ kind: fresh() });
    const other = ofKind(fresh());
    const readings = async () => [
      (await kept().get(things, one.id))?.count,
      (await kept().all(things, ofKind(one.kind))).map(({ count }) => count),
      (await kept().all(things, other)).map(({ count }) => count),
    ];
    for (let round = 0; round < 20; round++) {
      expect(await readings()).toEqual([undefined, [], []]);
      await docs().put(things, one);
      expect(await readings()).toEqual([0, [0], []]);
      await docs().change(things, one.id, (doc) => ({ ...doc, count: 1 }));
      expect(await readings()).toEqual([1, [1], []]);
      await subject().store.atomically(async (tx) => {
        await tx.change(things, one.id, (doc) => ({ ...doc, kind: other.equals[0] ?? '', count: 2 }));
      });
      expect(await readings()).toEqual([2, [], [2]]);
      await docs().remove(things, one.id);
    }
  });

  test('[KEPT2] what another process wrote is read soon, whatever was read before', async () => {
    const writer = await subject().again();
    const one = thing({ kind: fresh() });
    for (let count = 0; count < 10; count++) {
      await writer.docs.put(things, { ...one, count });
      await expect.poll(async () => (await kept().get(things, one.id))?.count).toBe(count);
      await expect.poll(async () => (await kept().all(things, ofKind(one.kind)))[0]?.count).toBe(count);
      await writer.docs.remove(things, one.id);
      await expect.poll(() => kept().get(things, one.id)).toBeNull();
      await expect.poll(() => kept().all(things, ofKind(one.kind))).toEqual([]);
    }
    await writer.close();
  });

  test('[KEPT3] of two processes that write at random each reads its own at once, and both end up reading the same', async () => {
    const other = await subject().again();
    const deed = fc.record({
      by: fc.constantFrom(subject().store, other),
      what: fc.constantFrom('put', 'remove', 'read'),
      which: fc.nat(3),
      kind: fc.nat(1),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
        const kinds = [fresh(), fresh()];
        const ids = [fresh(), fresh(), fresh(), fresh()];
        for (const [count, { by, what, which, kind }] of deeds.entries()) {
          const id = ids[which] ?? '';
          const doc: Thing = thing({ id, name: id, count, kind: kinds[kind] ?? '' });
          if (what === 'put') await by.docs.put(things, doc);
          if (what === 'remove') await by.docs.remove(things, id);
          const seen = await by.kept.get(things, id);
          if (what !== 'read') expect(seen).toEqual(what === 'put' ? doc : null);
          await by.kept.all(things, ofKind(kinds[kind] ?? ''));
        }
        const fromMemory = ({ kept: memory }: Store) =>
          Promise.all([...ids.map((id) => memory.get(things, id)), ...kinds.map((k) => memory.all(things, ofKind(k)))]);
        const asItIs = await Promise.all([
          ...ids.map((id) => docs().get(things, id)),
          ...kinds.map(async (k) => (await docs().page(things, { ...ofKind(k), limit: 10 })).rows),
        ]);
        for (const store of [subject().store, other]) {
          await expect.poll(() => fromMemory(store), { interval: 10 }).toEqual(asItIs);
        }
      }),
      { numRuns: 20 },
    );
    await other.close();
  });
}
