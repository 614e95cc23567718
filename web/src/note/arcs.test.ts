import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Link, routeArcs } from './arcs.ts';

const SIDE = 60;
const arcOf = (links: readonly Link[], id: string) => routeArcs(links, SIDE).find((arc) => arc.id === id);

test('on one row a relation runs above the words, from end to end', () => {
  const arc = arcOf([{ id: 'a', from: { x: 100, y: 50 }, to: { x: 200, y: 50 } }], 'a');
  expect(arc?.path).toMatch(/^M100 50V.*V50$/);
  expect(arc?.name).toEqual({ x: 150, y: 46 });
});

test('between rows it goes by the gutter left of the text', () => {
  const arc = arcOf([{ id: 'a', from: { x: 100, y: 50 }, to: { x: 200, y: 150 } }], 'a');
  expect(arc?.path).toContain('Q52 46');
  expect(arc?.path.endsWith('H200V150')).toBe(true);
});

test('relations over one another run in lanes of their own, side by side in the same', () => {
  const links = [
    { id: 'inner', from: { x: 120, y: 50 }, to: { x: 180, y: 50 } },
    { id: 'outer', from: { x: 100, y: 50 }, to: { x: 200, y: 50 } },
    { id: 'beside', from: { x: 300, y: 50 }, to: { x: 360, y: 50 } },
  ];
  expect(arcOf(links, 'inner')?.name.y).toBe(46);
  expect(arcOf(links, 'outer')?.name.y).toBe(41);
  expect(arcOf(links, 'beside')?.name.y).toBe(46);
});

test('every relation is drawn once, with numbers only', () => {
  const end = fc.record({ x: fc.integer({ min: 60, max: 900 }), y: fc.integer({ min: 0, max: 2000 }) });
  fc.assert(
    fc.property(fc.array(fc.tuple(end, end), { maxLength: 40 }), (pairs) => {
      const links = pairs.map(([from, to], i) => ({ id: `r${i}`, from, to }));
      const arcs = routeArcs(links, SIDE);
      expect(new Set(arcs.map((arc) => arc.id)).size).toBe(links.length);
      for (const { path } of arcs) expect(path).toMatch(/^[MVHQ0-9. -]+$/);
    }),
  );
});
