import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LayeredMap } from './layered-map.ts';

type Deed =
  | { readonly type: 'set' | 'delete'; readonly copy: number; readonly key: number }
  | { readonly type: 'copy' | 'look'; readonly copy: number };

const copy = fc.nat(9);
const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constant('set' as const), copy, key: fc.nat(120) }) },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('delete' as const), copy, key: fc.nat(120) }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('copy' as const), copy }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('look' as const), copy }) },
  ),
  { maxLength: 300, size: 'max' },
);

test('[FOLD] copies are as maps copied whole would be, whatever is done to which of them, and whoever looks between', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      const pairs = [{ ours: new LayeredMap<number, { n: number }>(), naive: new Map<number, { n: number }>() }];
      for (const [n, deed] of all.entries()) {
        const pair = pairs[deed.copy % pairs.length];
        if (!pair) continue;
        const { ours, naive } = pair;
        if (deed.type === 'copy') pairs.push({ ours: ours.copy(), naive: new Map(naive) });
        if (deed.type === 'look') expect(inOrder(ours)).toEqual(inOrder(naive));
        if (deed.type === 'set') {
          ours.set(deed.key, { n });
          naive.set(deed.key, { n });
        }
        if (deed.type === 'delete') {
          ours.delete(deed.key);
          naive.delete(deed.key);
        }
        expect([ours.size, ours.get(7), ours.has(7)]).toEqual([naive.size, naive.get(7), naive.has(7)]);
      }
      for (const { ours, naive } of pairs) {
        expect(inOrder(ours)).toEqual(inOrder(naive));
        expect(ours.size).toBe(naive.size);
      }
    }),
  );
});

test('[FOLD] what changed between two copies is told whole, or not at all', () => {
  const values = Array.from({ length: 4 }, (_, n) => ({ n }));
  const changes = fc.array(fc.record({ key: fc.nat(9), value: fc.nat(4) }), { maxLength: 8 });
  const put = (map: LayeredMap<number, { n: number }>, all: readonly { key: number; value: number }[]): void => {
    for (const { key, value } of all) {
      const wanted = values[value];
      if (wanted) map.set(key, wanted);
      else map.delete(key);
    }
  };
  fc.assert(
    fc.property(changes, changes, fc.boolean(), (some, more, look) => {
      const first = new LayeredMap(new Map(values.map((value) => [value.n, value])));
      put(first, some);
      if (look) expect([...first]).toHaveLength(first.size);
      const second = first.copy();
      put(second, more);
      const differs = [...Array(10).keys()].filter((key) => first.get(key) !== second.get(key));
      expect([...(second.changedSince(first) ?? [])].sort()).toEqual(differs);
      expect([...(first.changedSince(second) ?? [])].sort()).toEqual(differs);
      expect(first.changedSince(new Map(first))).toBeNull();
    }),
  );
});

test('what is handed over as a base stays as it is', () => {
  const base = new Map([[1, { n: 1 }]]);
  const map = new LayeredMap(base);
  map.set(2, { n: 2 });
  map.delete(1);
  expect([[...map.keys()], [...base.keys()]]).toEqual([[2], [1]]);
});

const inOrder = <V>(map: ReadonlyMap<number, V>): [number, V][] => [...map].sort(([a], [b]) => a - b);
