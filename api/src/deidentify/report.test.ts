import { expect, test } from 'vitest';
import { deidentify } from './engine.ts';
import { reportOf } from './report.ts';

test('findings are counted by kind', () => {
  const text = 'Dr. Okonkwo and Dr. Ochieng on 3/14/2024.';
  expect(reportOf(text, deidentify(text)).counts).toEqual({ NAME: 2, DATE: 1 });
});

test('what no list knows is pointed at, and what was found is not', () => {
  const text = 'The Quzzlewig was 48213 and frimblo; Dr. Okonkwo has hypertension.';
  const hints = reportOf(text, [{ start: 41, end: 48, label: 'NAME', confidence: 1 }]).hints;
  expect(hints.map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`)).toEqual([
    'capital Quzzlewig',
    'digits 48213',
    'rare frimblo',
  ]);
});
