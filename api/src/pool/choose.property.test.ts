import type { PoolItem } from '@chartmark/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choose, isOpenTo, sharedWith } from './choose.ts';
import { drawFor } from './draw.ts';
import { placesOf } from './order.ts';

const PEOPLE = ['ann', 'ben', 'cleo', 'dan', 'eve'];

const item = (note: string, more: Partial<PoolItem> = {}): PoolItem => ({
  id: note,
  project: 'project',
  note,
  title: note,
  length: 9,
  stage: 'annotate',
  priority: 5,
  place: 0,
  chosen: 'chance',
  dueAt: null,
  wanted: 2,
  free: true,
  takers: [],
  barred: [],
  only: null,
  ...more,
});

const anItem = fc
  .record({
    note: fc.uuid(),
    priority: fc.integer({ min: 0, max: 9 }),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    dueAt: fc.constantFrom(null, '2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
    free: fc.boolean(),
    takers: fc.subarray(PEOPLE),
    barred: fc.subarray(PEOPLE),
    only: fc.constantFrom(null, 'ann', 'ben'),
  })
  .map(({ note, ...more }) => item(note, more));

test('nobody is offered a note that is full, taken by them, barred to them or another’s', () => {
  fc.assert(
    fc.property(fc.array(anItem), (items) => {
      const offered = choose(items, 'ann', new Map());
      expect(new Set(offered)).toEqual(new Set(items.filter((one) => isOpenTo(one, 'ann'))));
      for (const { free, takers, barred, only } of offered) {
        expect([free, takers.includes('ann'), barred.includes('ann'), only ?? 'ann']).toEqual([
          true,
          false,
          false,
          'ann',
        ]);
      }
    }),
  );
});

test('what is more urgent is offered first, whatever else is so', () => {
  fc.assert(
    fc.property(fc.array(anItem), (items) => {
      const priorities = choose(items, 'ann', new Map([['ben', 3]])).map(({ priority }) => priority);
      expect(priorities).toEqual(priorities.toSorted((a, b) => a - b));
    }),
  );
});

test('pairs are balanced: with any number of people no pair does far more notes than another', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 5 }), fc.integer(), (people, seed) => {
      const team = PEOPLE.slice(0, people);
      let items = Array.from({ length: 60 }, (_, i) => item(`note ${i}`, { place: drawFor(seed, String(i)) }));
      for (let turn = 0; items.some(({ free }) => free); turn++) {
        const person = team[turn % people] ?? '';
        const mine = items.filter(({ takers }) => takers.includes(person)).map(({ takers }) => takers);
        const [best] = choose(items, person, sharedWith(person, mine));
        if (!best) continue;
        const takers = [...best.takers, person];
        items = items.map((one) => (one === best ? { ...one, takers, free: takers.length < one.wanted } : one));
      }
      const pairs = Map.groupBy(items, ({ takers }) => takers.toSorted().join(' '));
      const counts = [...pairs.values()].map(({ length }) => length);
      expect(pairs.size).toBe((people * (people - 1)) / 2);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(60 / pairs.size);
    }),
    { numRuns: 30 },
  );
});

test('the highest score comes first, and chance keeps its share', () => {
  const notes = Array.from({ length: 2000 }, (_, i) => `note ${i}`);
  const scores = new Map(notes.map((note, i) => [note, i]));
  const places = placesOf(notes, scores, { by: 'uncertainty', randomShare: 0.2 }, { seed: 7, dueAt: null });
  const scored = notes.filter((note) => places.get(note)?.chosen === 'score');
  expect(scored.length / notes.length).toBeCloseTo(0.8, 1);
  const inOrder = scored.toSorted((a, b) => (places.get(a)?.place ?? 0) - (places.get(b)?.place ?? 0));
  expect(inOrder).toEqual(scored.toReversed());
});

test('a deadline goes before none, and the earlier one first', () => {
  const at = (dueAt: string | null) =>
    placesOf(['note'], new Map(), { by: 'chance', randomShare: 1 }, { seed: 1, dueAt }).get('note')?.place ?? 9;
  expect(at('2026-01-01T00:00:00.000Z')).toBeLessThan(at('2026-01-02T00:00:00.000Z'));
  expect(at('2099-01-01T00:00:00.000Z')).toBeLessThan(at(null));
});

test('a draw takes its share, the same notes for the same seed', () => {
  const drawn = (seed: number) => Array.from({ length: 4000 }, (_, i) => drawFor(seed, `note ${i}`) < 0.3);
  expect(drawn(1)).toEqual(drawn(1));
  expect(drawn(1)).not.toEqual(drawn(2));
  expect(drawn(1).filter(Boolean).length / 4000).toBeCloseTo(0.3, 1);
});
