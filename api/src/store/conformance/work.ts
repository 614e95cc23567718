import { expect, test } from 'vitest';
import { Taken } from '../ports.ts';
import { fresh, type Subject, thing, things } from './samples.ts';

/** What both adapters must keep of work on several documents. */
export function workRules(subject: () => Subject): void {
  const docs = () => subject().store.docs;
  const atomically: Subject['store']['atomically'] = (work) => subject().store.atomically(work);

  test('[TX1] all of its writes are made, or none', async () => {
    const [a, b] = [thing(), thing()];
    await docs().put(things, b);
    const taken = atomically(async (tx) => {
      await tx.put(things, a);
      await tx.add(things, thing({ name: b.name }));
    });
    await expect(taken).rejects.toThrow(Taken);
    expect(await docs().get(things, a.id)).toBeNull();
    const failed = atomically(async (tx) => {
      await tx.put(things, a);
      throw new Error('changed its mind');
    });
    await expect(failed).rejects.toThrow('changed its mind');
    expect(await docs().get(things, a.id)).toBeNull();
  });

  test('[TX2] it sees its own writes, and others do not before it ends', async () => {
    const [one, old] = [thing(), thing()];
    await docs().put(things, old);
    await atomically(async (tx) => {
      await tx.add(things, one);
      await tx.remove(things, old.id);
      expect(await tx.many(things, [one.id, old.id])).toEqual([one]);
      expect(await tx.change(things, one.id, (doc) => ({ ...doc, count: 7 }))).toEqual({ ...one, count: 7 });
      expect(await docs().many(things, [one.id, old.id])).toEqual([old]);
    });
    expect(await docs().many(things, [one.id, old.id])).toEqual([{ ...one, count: 7 }]);
  });

  test('[TX3] twenty transfers at once leave the sum what it was', async () => {
    const accounts = [thing({ count: 100 }), thing({ count: 100 }), thing({ count: 100 })];
    for (const one of accounts) await docs().put(things, one);
    const move = (from: string, to: string) =>
      atomically(async (tx) => {
        await tx.change(things, from, (doc) => ({ ...doc, count: doc.count - 1 }));
        await tx.change(things, to, (doc) => ({ ...doc, count: doc.count + 3 }));
      });
    const ids = accounts.map(({ id }) => id);
    await Promise.all(Array.from({ length: 20 }, (_, i) => move(ids[i % 3] ?? '', ids[(i + 1) % 3] ?? '')));
    const after = await docs().many(things, ids);
    expect(after.reduce((sum, { count }) => sum + count, 0)).toBe(340);
  });

  test('[TX4] what it only read must still be so when it writes: of two who each rely on the other, one gives way', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [thing({ count: 1 }), thing({ count: 1 })];
      for (const one of [a, b]) await docs().put(things, one);
      const leave = (id: string) =>
        atomically(async (tx) => {
          const both = await tx.many(things, [a.id, b.id]);
          if (both.reduce((sum, { count }) => sum + count, 0) < 2) return;
          await tx.change(things, id, (doc) => ({ ...doc, count: 0 }));
        });
      await Promise.all([leave(a.id), leave(b.id)]);
      const left = await docs().many(things, [a.id, b.id]);
      expect(left.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    }
  });

  test('[TX5] a document removed and written again since is not taken for the one that was read', async () => {
    const one = thing({ count: 1 });
    await docs().put(things, one);
    let runs = 0;
    await atomically(async (tx) => {
      const found = await tx.get(things, one.id);
      if (++runs === 1) {
        await docs().remove(things, one.id);
        await docs().add(things, { ...one, count: 50 });
      }
      await tx.put(things, { ...one, count: (found?.count ?? 0) + 1 });
    });
    expect(runs).toBe(2);
    expect(await docs().get(things, one.id)).toMatchObject({ count: 51 });
  });

  test('[TX6] work that fails on what has changed since runs again', async () => {
    const one = thing({ count: 1 });
    await docs().put(things, one);
    let runs = 0;
    const result = await atomically(async (tx) => {
      const found = await tx.get(things, one.id);
      if (++runs === 1) await docs().put(things, { ...one, count: 2 });
      if (found?.count === 1) throw new Error('seen before its time');
      return found?.count;
    });
    expect([runs, result]).toEqual([2, 2]);
  });

  test('[STORE1] it says that it is ready, and what was written is there for the next who opens it', async () => {
    const one = thing();
    await docs().put(things, one);
    expect(await subject().store.ready()).toBe(true);
    const other = await subject().again();
    expect(await other.docs.get(things, one.id)).toEqual(one);
    await other.close();
    expect(await other.ready()).toBe(false);
  });

  test('[STORE2] a closed store refuses what it is asked, and leaves nobody waiting', async () => {
    const other = await subject().again();
    const last = Promise.allSettled([other.docs.put(things, thing({ kind: 'last' }))]);
    await other.close();
    await last;
    const stream = { partition: fresh(), name: fresh() };
    const entry = { version: 1, id: fresh(), at: '', prev: '', hash: '' };
    await expect(other.events.append(stream, 0, [entry])).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(other.docs.put(things, thing())).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(other.docs.get(things, 'x')).rejects.toMatchObject({ kind: 'unavailable' });
  });
}
