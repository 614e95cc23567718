import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeNames } from './arc-names.ts';
import { type Link, routeArcs } from './arcs.ts';

const SIDE = 60;
const placed = (links: readonly Link[], name = 'has dose') => {
  const arcs = routeArcs(links, SIDE);
  return { arcs, places: placeNames(arcs.map((arc) => ({ arc, name }))) };
};

test('a name alone stands over the middle of its line', () => {
  const { arcs, places } = placed([{ id: 'a', from: { x: 100, y: 50 }, to: { x: 200, y: 50 } }]);
  expect(places.get('a')).toEqual(arcs[0]?.name);
});

test('of two lines close together the second name moves along its line, out of the way of the first', () => {
  const { places } = placed([
    { id: 'near', from: { x: 400, y: 50 }, to: { x: 200, y: 90 } },
    { id: 'far', from: { x: 400, y: 50 }, to: { x: 300, y: 130 } },
  ]);
  const [near, far] = [places.get('near'), places.get('far')];
  expect(Math.abs((near?.x ?? 0) - (far?.x ?? 0))).toBeGreaterThanOrEqual('has dose'.length * 6);
});

test('where a line is shorter than its name, the name goes up', () => {
  const { places } = placed([
    { id: 'inner', from: { x: 120, y: 50 }, to: { x: 130, y: 50 } },
    { id: 'outer', from: { x: 110, y: 50 }, to: { x: 140, y: 50 } },
  ]);
  expect((places.get('inner')?.y ?? 0) - (places.get('outer')?.y ?? 0)).toBeGreaterThanOrEqual(11);
});

test('a handful of names never stand over one another, wherever their ends are', () => {
  const end = fc.record({ x: fc.integer({ min: 60, max: 900 }), y: fc.integer({ min: 0, max: 6 }).map((r) => r * 36) });
  fc.assert(
    fc.property(end, fc.array(end, { minLength: 2, maxLength: 4 }), (from, ends) => {
      const { places } = placed(ends.map((to, i) => ({ id: `r${i}`, from, to })));
      const all = [...places.values()];
      for (const [i, a] of all.entries()) {
        for (const b of all.slice(i + 1)) {
          expect(Math.abs(a.y - b.y) >= 11 || Math.abs(a.x - b.x) >= 'has dose'.length * 6).toBe(true);
        }
      }
    }),
  );
});
