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
  { things: 0, due: [250, 500, 750, 1_000, 1_250, 1_500, 1_750] },
  { things: 4_999, due: [250, 500, 750, 1_000, 1_250, 1_500, 1_750] },
  { things: 5_000, due: [500, 1_000, 1_500] },
  { things: 10_000, due: [1_000] },
])('of $things things, at $due', ({ things, due }) => {
  const layer = aLayer(0, things);
  expect(upTo(1_999).filter((version) => snapshotDue({ ...layer, version }, 1))).toEqual(due);
});

test('a group of events that passes the moment is one, too, and one that ends before it is not', () => {
  expect([snapshotDue(aLayer(280, 0), 40), snapshotDue(aLayer(499, 0), 249), snapshotDue(aLayer(500, 0), 1)]).toEqual([
    true,
    false,
    true,
  ]);
});
