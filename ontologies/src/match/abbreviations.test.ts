import { expect, test } from 'vitest';
import { definitions } from './abbreviations.ts';

const pairs = (text: string) =>
  definitions(text).map(({ short, long }) => [text.slice(short.start, short.end), text.slice(long.start, long.end)]);

test.each([
  ['treated for congestive heart failure (CHF) twice', 'CHF', 'congestive heart failure'],
  ['a heat shock transcription factor (HSF)', 'HSF', 'heat shock transcription factor'],
  ['MRI (magnetic resonance imaging) showed', 'MRI', 'magnetic resonance imaging'],
  ['5-fluorouracil (5-FU)', '5-FU', '5-fluorouracil'],
  ['chronic obstructive pulmonary disease (COPD; stage III)', 'COPD', 'chronic obstructive pulmonary disease'],
])('%s', (text, short, long) => {
  expect(pairs(text)).toEqual([[short, long]]);
});

test.each(['a pain (see below)', 'potassium (3.1)', '(CHF)', 'failure (', 'no letters match (XYZ)'])(
  'nothing is defined in: %s',
  (text) => {
    expect(pairs(text)).toEqual([]);
  },
);
