import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NAME_HEIGHT_PX } from './arc-names.ts';
import { type Link, routeArcs } from './arcs.ts';

const SIDE = 60;
/** The height at which an arc runs, which its path turns to first. */
const levelOf = (links: readonly Link[], id: string): number =>
  Number(/Q[\d.]+ ([\d.]+)/.exec(arcOf(links, id)?.path ?? '')?.[1]);
const arcOf = (links: readonly Link[], id: string) => routeArcs(links, SIDE).find((arc) => arc.id === id);

test('on one row a relation runs above the words, from end to end', () => {
  const arc = arcOf([{ id: 'a', from: { x: 100, y: 50 }, to: { x: 200, y: 50 } }], 'a');
  expect(arc?.path).toMatch(/^M100 50V.*V50$/);
  expect(arc?.runs).toEqual([{ low: 100, high: 200, y: 50 }]);
});

test('between rows it goes by the gutter left of the text', () => {
  const arc = arcOf([{ id: 'a', from: { x: 100, y: 50 }, to: { x: 200, y: 150 } }], 'a');
  expect(arc?.path).toContain('Q52 48');
  expect(arc?.path.endsWith('H200V150')).toBe(true);
});

test('relations over one another run in lanes of their own, side by side in the same', () => {
  const links = [
    { id: 'inner', from: { x: 120, y: 50 }, to: { x: 180, y: 50 } },
    { id: 'outer', from: { x: 100, y: 50 }, to: { x: 200, y: 50 } },
    { id: 'beside', from: { x: 300, y: 50 }, to: { x: 360, y: 50 } },
  ];
  expect(levelOf(links, 'inner')).toBe(48);
  expect(levelOf(links, 'outer')).toBe(45);
  expect(levelOf(links, 'beside')).toBe(48);
});

test('however many relations run over one another, none leaves what is kept free above the words', () => {
  const links = Array.from({ length: 12 }, (_, i) => ({
    ...{ id: `r${i}`, from: { x: 100 + i, y: 50 }, to: { x: 200 - i, y: 50 } },
  }));
  const levels = links.map(({ id }) => levelOf(links, id));
  expect(Math.min(...levels)).toBeGreaterThanOrEqual(50 - NAME_HEIGHT_PX);
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
