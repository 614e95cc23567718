import { expect, test } from 'vitest';
import { coverageOf, uncertaintyOf } from './scores.ts';

const guess = (label: string, confidence = 1) => ({ label, confidence });

test('a note is uncertain as far as its suggestions lie near a half', () => {
  expect(uncertaintyOf([guess('A', 0.5), guess('A', 1)])).toBeCloseTo(0.5);
  expect(uncertaintyOf([guess('A', 0)])).toBe(0);
  expect(uncertaintyOf([])).toBeUndefined();
});

test('the note with the most new labels comes first, then what it lacks', () => {
  const notes = new Map([
    ['same', [guess('A'), guess('B')]],
    ['rare', [guess('C')]],
    ['rich', [guess('A'), guess('B'), guess('A')]],
  ]);
  const order = [...coverageOf(notes)].sort(([, a], [, b]) => b - a).map(([note]) => note);
  expect(order).toEqual(['rich', 'rare', 'same']);
});
