import { expect, test, vi } from 'vitest';
import { type Thing, thing, things } from './conformance/samples.ts';
import type { Found } from './docs.ts';
import { createKept } from './kept.ts';

/** A store in memory that counts what is read of it, and can be held up. */
function aShelf(...all: Thing[]) {
  const stored = new Map(all.map((one) => [one.id, one]));
  let gate = Promise.resolve();
  const shelf = {
    read: 0,
    stored,
    holdUp(): () => void {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    async find<T>(_: unknown, id: string): Promise<Found<T> | null> {
      shelf.read += 1;
      const found = JSON.stringify(stored.get(id) ?? null);
      await gate;
      return found === 'null' ? null : { doc: JSON.parse(found), rev: 1 };
    },
    async rows<T>(_: unknown, { fixed }: { fixed: readonly { field: string; key: unknown }[] }): Promise<T[]> {
      shelf.read += 1;
      const found = [...stored.values()].filter((one) => fixed.every((f) => Reflect.get(one, f.field) === f.key));
      const text = JSON.stringify(found);
      await gate;
      return JSON.parse(text);
    },
  };
  return shelf;
}

const OF_KIND_K = { index: 'kind', equals: ['k'] };
const told = ({ id, kind, rank, name }: Thing) => ({
  collection: 'things',
  id,
  keys: { kind, rank: Number(rank), name },
});

test('what was read is read once, what is missing too, and nobody can change it for the others', async () => {
  const one = thing();
  const shelf = aShelf(one);
  const kept = createKept(shelf, () => true);
  for (let i = 0; i < 3; i++) {
    expect(await kept.get(things, one.id)).toEqual(one);
    expect(await kept.get(things, 'none')).toBeNull();
    expect(await kept.all(things, OF_KIND_K)).toEqual([one]);
  }
  expect(shelf.read).toBe(3);
  const shared = await kept.get(things, one.id);
  expect(() => Object.assign(shared ?? {}, { count: 7 })).toThrow(TypeError);
});

test('a change makes anew what it is in, what it came into and what it left, and nothing else', async () => {
  const [one, other] = [thing(), thing({ kind: 'other' })];
  const shelf = aShelf(one, other);
  const kept = createKept(shelf, () => true);
  const readAll = async () => [
    (await kept.get(things, one.id))?.kind,
    (await kept.get(things, other.id))?.kind,
    (await kept.all(things, OF_KIND_K)).length,
  ];
  expect(await readAll()).toEqual(['k', 'other', 1]);
  const into = { ...other, kind: 'k' };
  shelf.stored.set(other.id, into);
  kept.changed(told(into));
  expect(await readAll()).toEqual(['k', 'k', 2]);
  expect(shelf.read).toBe(5);
  shelf.stored.set(one.id, { ...one, kind: 'left' });
  kept.changed(told({ ...one, kind: 'left' }));
  expect(await readAll()).toEqual(['left', 'k', 1]);
  shelf.stored.delete(other.id);
  kept.changed({ collection: 'things', id: other.id, keys: {} });
  expect(await readAll()).toEqual(['left', undefined, 0]);
});

test('what was on its way when it changed is not kept', async () => {
  const one = thing();
  const shelf = aShelf(one);
  const kept = createKept(shelf, () => true);
  const goOn = shelf.holdUp();
  const early = [kept.get(things, one.id), kept.all(things, OF_KIND_K)] as const;
  shelf.stored.set(one.id, { ...one, count: 1 });
  kept.changed(told(one));
  goOn();
  expect((await early[0])?.count).toBe(0);
  expect((await early[1])[0]?.count).toBe(0);
  expect((await kept.get(things, one.id))?.count).toBe(1);
  expect((await kept.all(things, OF_KIND_K))[0]?.count).toBe(1);
});

test('while the store tells nothing, nothing is kept and nothing kept is answered; nor after all was dropped', async () => {
  const one = thing();
  const shelf = aShelf(one);
  let live = true;
  const kept = createKept(shelf, () => live);
  await kept.get(things, one.id);
  live = false;
  shelf.stored.set(one.id, { ...one, count: 1 });
  expect((await kept.get(things, one.id))?.count).toBe(1);
  shelf.stored.set(one.id, { ...one, count: 2 });
  expect((await kept.get(things, one.id))?.count).toBe(2);
  live = true;
  kept.drop();
  expect((await kept.get(things, one.id))?.count).toBe(2);
});

test('whatever the store forgets to tell is seen after ten seconds', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    const one = thing();
    const shelf = aShelf(one);
    const kept = createKept(shelf, () => true);
    await kept.get(things, one.id);
    shelf.stored.set(one.id, { ...one, count: 1 });
    vi.advanceTimersByTime(9_999);
    expect((await kept.get(things, one.id))?.count).toBe(0);
    vi.advanceTimersByTime(1);
    expect((await kept.get(things, one.id))?.count).toBe(1);
  } finally {
    vi.useRealTimers();
  }
});
