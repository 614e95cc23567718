import { expect, test } from 'vitest';
import { loadVocabularies, parseVocabulary } from './vocabulary.ts';

const HEADER = 'type\tsystem\tcode\tname\tsynonyms';

test('a line gives its preferred name first, then each synonym once', () => {
  expect(parseVocabulary(`${HEADER}\nLAB\tLOINC\t2823-3\tPotassium\tK|Potassium| serum potassium\n`)).toEqual(
    ['Potassium', 'K', 'serum potassium'].map((name) => ({ type: 'LAB', system: 'LOINC', code: '2823-3', name })),
  );
});

test.each([
  ['another header', 'a\tb\n'],
  ['a missing name', `${HEADER}\nLAB\tLOINC\t1\t\tK\n`],
  ['too many fields', `${HEADER}\nLAB\tLOINC\t1\tx\ty\tz\n`],
])('%s is refused', (_, text) => {
  expect(() => parseVocabulary(text)).toThrow(RangeError);
});

test('every shipped vocabulary parses', () => {
  expect(() => loadVocabularies()).not.toThrow();
});
