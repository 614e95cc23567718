import { expect, test } from 'vitest';
import { differencesOf } from './differences.ts';

const note = (annotations: Record<string, { label: string; start: number; end: number }[]>) => ({
  id: 'n',
  length: 99,
  annotations,
});

test('what all marked alike is no difference', () => {
  const spans = [{ label: 'A', start: 0, end: 5 }];
  expect(differencesOf(note({ x: spans, y: spans }), null)).toEqual([]);
});

test('another edge, another label and a lone span are differences, each once, in text order', () => {
  const found = differencesOf(
    note({
      x: [
        { label: 'A', start: 20, end: 25 },
        { label: 'A', start: 0, end: 5 },
        { label: 'A', start: 40, end: 44 },
      ],
      y: [
        { label: 'A', start: 0, end: 9 },
        { label: 'B', start: 20, end: 25 },
      ],
    }),
    null,
  );
  expect(found.map(({ start, end }) => [start, end])).toEqual([
    [0, 9],
    [20, 25],
    [40, 44],
  ]);
  expect(found[2]?.marked['y']).toEqual([]);
});

test('spans that only touch are places of their own', () => {
  const found = differencesOf(
    note({
      x: [
        { label: 'A', start: 0, end: 5 },
        { label: 'A', start: 5, end: 9 },
      ],
      y: [],
    }),
    null,
  );
  expect(found).toHaveLength(2);
});

test('a label chooses the places where somebody used it', () => {
  const two = note({
    x: [
      { label: 'A', start: 0, end: 5 },
      { label: 'B', start: 20, end: 25 },
    ],
    y: [],
  });
  expect(differencesOf(two, 'B').map(({ start }) => start)).toEqual([20]);
});
