import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setNewest } from './bounded-map.ts';

test('the entries set last are kept, oldest first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 6 }), (keys, most) => {
      const map = new Map<number, number>();
      for (const [i, key] of keys.entries()) setNewest(map, key, i, most);
      const distinct = keys.filter((key, i) => keys.lastIndexOf(key) === i);
      expect([...map]).toEqual(distinct.slice(-most).map((key) => [key, keys.lastIndexOf(key)]));
    }),
  );
});

test('what is set again outlives what was set after it', () => {
  const map = new Map<string, number>();
  for (const key of ['a', 'b', 'a', 'c']) setNewest(map, key, 0, 2);
  expect([...map.keys()]).toEqual(['a', 'c']);
});

test('entries that may not be dropped stay, and go with a later one once they may', () => {
  const map = new Map<string, { busy: boolean }>();
  const set = (key: string, busy: boolean): void => setNewest(map, key, { busy }, 2, (old) => !old.busy);
  for (const key of ['a', 'b', 'c']) set(key, true);
  expect([...map.keys()]).toEqual(['a', 'b', 'c']);
  for (const one of map.values()) one.busy = false;
  set('d', true);
  expect([...map.keys()]).toEqual(['c', 'd']);
});

test('the new entry is not the one that is dropped, though all others are busy', () => {
  const map = new Map<string, { busy: boolean }>();
  for (const [key, busy] of [
    ['a', true],
    ['b', true],
    ['c', false],
  ] as const) {
    setNewest(map, key, { busy }, 2, (old) => !old.busy);
  }
  expect(map.has('c')).toBe(true);
});
