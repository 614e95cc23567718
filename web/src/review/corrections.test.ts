import { expect, test } from 'vitest';
import { places, without } from './corrections.ts';

test('words are found wherever they stand, and nowhere else', () => {
  expect(places('Ann saw Ann.', ' Ann ')).toEqual([
    { start: 0, end: 3 },
    { start: 8, end: 11 },
  ]);
  expect(places('ANN (ann)', '(Ann)')).toEqual([{ start: 4, end: 9 }]);
  expect(places('Ann', 'anne')).toEqual([]);
  expect(places('Ann', '  ')).toEqual([]);
});

test('what a new place touches gives way', () => {
  const all = [
    { start: 0, end: 3 },
    { start: 3, end: 6 },
    { start: 8, end: 9 },
  ];
  expect(without(all, [{ start: 2, end: 3 }])).toEqual(all.slice(1));
});
