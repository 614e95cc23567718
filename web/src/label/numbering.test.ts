import { expect, test } from 'vitest';
import { linesOf } from '../note/lines.ts';
import { numberedStarts } from './numbering.ts';

const TEXT = 'PLAN\n\n  Start aspirin. Recheck in 2 weeks.\r\nCall 🙂 if worse.';
const startsOf = (numbers: 'none' | 'lines' | 'sentences') =>
  numberedStarts(TEXT, linesOf(TEXT), numbers).map((start) => TEXT.slice(start, start + 5));

test('lines are numbered as they stand, empty ones too', () => {
  expect(startsOf('lines')).toEqual(['PLAN\n', '\n  St', '  Sta', 'Call ']);
});

test('sentences are numbered where their words begin', () => {
  expect(startsOf('sentences')).toEqual(['PLAN\n', 'Start', 'Reche', 'Call ']);
});

test('without numbers there are none', () => {
  expect(startsOf('none')).toEqual([]);
});
