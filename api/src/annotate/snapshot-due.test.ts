import { EMPTY_LAYER, type LayerState } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { snapshotDue } from './snapshot-due.ts';

const aLayer = (version: number, things: number): LayerState => ({
  ...EMPTY_LAYER,
  version,
  decisions: new Map(
    Array.from({ length: things }, (_, i) => [String(i), { value: 'accepted', by: 'nora', touched: 'event' }]),
  ),
});
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

test.each([
  { things: 0, due: [100, 200, 300, 400, 500, 600, 700, 800, 900] },
  { things: 1_999, due: [100, 200, 300, 400, 500, 600, 700, 800, 900] },
  { things: 2_000, due: [200, 400, 600, 800] },
  { things: 10_000, due: [800] },
])('of $things things, at $due', ({ things, due }) => {
  const layer = aLayer(0, things);
  expect(upTo(999).filter((version) => snapshotDue({ ...layer, version }, 1))).toEqual(due);
});

test('a group of events that passes the moment is one, too, and one that ends before it is not', () => {
  expect([snapshotDue(aLayer(230, 0), 40), snapshotDue(aLayer(199, 0), 99), snapshotDue(aLayer(200, 0), 1)]).toEqual([
    true,
    false,
    true,
  ]);
});
