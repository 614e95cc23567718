import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, NAME_HEIGHT_PX, nameWidthPx, placeNames } from './arc-names.ts';
import { type End, type Link, routeArcs } from './arcs.ts';

const SIDE = 60;
const NAME = 'has dose';
const WIDTH = nameWidthPx(NAME);
const FREE = { widthPx: 1_000, taken: [] };
const placed = (links: readonly Link[], ground: { widthPx: number; taken: readonly Box[] } = FREE) =>
  placeNames(
    routeArcs(links, SIDE).map((arc) => ({ arc, name: NAME })),
    ground,
  );
const boxOf = ({ x, y }: End = { x: 0, y: 0 }): Box => ({
  ...{ left: x - WIDTH / 2, right: x + WIDTH / 2, top: y - NAME_HEIGHT_PX, bottom: y },
});
const apart = (a: Box, b: Box): boolean =>
  a.bottom <= b.top || b.bottom <= a.top || a.right <= b.left || b.right <= a.left;

test('a name alone stands over the middle of its line, right above the words', () => {
  const places = placed([{ id: 'a', from: { x: 100, y: 50 }, to: { x: 200, y: 50 } }]);
  expect(places.get('a')).toEqual({ x: 150, y: 50 });
});

test('of two lines close together the second name moves along its line, out of the way of the first', () => {
  const places = placed([
    { id: 'near', from: { x: 400, y: 50 }, to: { x: 200, y: 90 } },
    { id: 'far', from: { x: 400, y: 50 }, to: { x: 300, y: 130 } },
  ]);
  expect(apart(boxOf(places.get('near')), boxOf(places.get('far')))).toBe(true);
});

test('where a line is shorter than its name, a second name stands beside it, not over the words above', () => {
  const places = placed([
    { id: 'inner', from: { x: 120, y: 50 }, to: { x: 130, y: 50 } },
    { id: 'outer', from: { x: 110, y: 50 }, to: { x: 140, y: 50 } },
  ]);
  expect(apart(boxOf(places.get('inner')), boxOf(places.get('outer')))).toBe(true);
  expect(places.get('outer')?.y).toBe(50);
});

test('where no place beside it is free either, the name goes up', () => {
  const places = placed(
    [
      { id: 'inner', from: { x: 120, y: 50 }, to: { x: 130, y: 50 } },
      { id: 'outer', from: { x: 110, y: 50 }, to: { x: 140, y: 50 } },
    ],
    { widthPx: 150, taken: [] },
  );
  expect((places.get('inner')?.y ?? 0) - (places.get('outer')?.y ?? 0)).toBe(NAME_HEIGHT_PX);
});

test('a name keeps clear of the names of marks where its line is long enough', () => {
  const taken = [{ left: 240, right: 330, top: 30, bottom: 42 }];
  const places = placed([{ id: 'a', from: { x: 100, y: 50 }, to: { x: 500, y: 50 } }], { widthPx: 1_000, taken });
  expect(apart(boxOf(places.get('a')), taken[0] ?? boxOf())).toBe(true);
  expect(places.get('a')?.y).toBe(50);
});

test('a name whose line is too short for that covers the name of a mark, and goes not up to the words above', () => {
  const taken = [{ left: 90, right: 210, top: 28, bottom: 40 }];
  const places = placed([{ id: 'a', from: { x: 100, y: 50 }, to: { x: 200, y: 50 } }], { widthPx: 1_000, taken });
  expect(places.get('a')).toEqual({ x: 150, y: 50 });
});

test('no name is cut off at the edge of the note', () => {
  const end = fc.record({ x: fc.integer({ min: 60, max: 700 }), y: fc.integer({ min: 0, max: 6 }).map((r) => r * 36) });
  fc.assert(
    fc.property(fc.array(fc.tuple(end, end), { minLength: 1, maxLength: 5 }), (pairs) => {
      const places = placed(
        pairs.map(([from, to], i) => ({ id: `r${i}`, from, to })),
        { widthPx: 700, taken: [] },
      );
      for (const place of places.values()) {
        expect(boxOf(place).left).toBeGreaterThanOrEqual(0);
        expect(boxOf(place).right).toBeLessThanOrEqual(700);
      }
    }),
  );
});

test('a handful of names never stand over one another, wherever their ends are', () => {
  const end = fc.record({ x: fc.integer({ min: 60, max: 900 }), y: fc.integer({ min: 0, max: 6 }).map((r) => r * 36) });
  fc.assert(
    fc.property(end, fc.array(end, { minLength: 2, maxLength: 4 }), (from, ends) => {
      const boxes = [...placed(ends.map((to, i) => ({ id: `r${i}`, from, to }))).values()].map(boxOf);
      for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) expect(apart(a, b)).toBe(true);
    }),
  );
});
