import { expect, test } from 'vitest';
import { found, placeFrom } from './found.ts';

const TEXT = 'Chest pain since May. No chest\n pain now; 50% (of 2).';
const wordsAt = (sought: string) => found(TEXT, sought).map(({ start, end }) => TEXT.slice(start, end));

test('words are found in either case and over a line break', () => {
  expect(wordsAt('chest pain')).toEqual(['Chest pain', 'chest\n pain']);
  expect(wordsAt('  PAIN ')).toEqual(['pain', 'pain']);
});

test('signs are signs, and an empty search finds nothing', () => {
  expect(wordsAt('50% (of')).toEqual(['50% (of']);
  expect(wordsAt('.*')).toEqual([]);
  expect(wordsAt('  ')).toEqual([]);
});

test('an offset behind an emoji is that of the text', () => {
  expect(found('🙂🙂 pain', 'pain')).toEqual([{ start: 5, end: 9 }]);
});

test('one goes on from where one is, and round at the end', () => {
  const places = found(TEXT, 'pain');
  expect(placeFrom(places, 0, 1)).toBe(0);
  expect(placeFrom(places, 10, 1)).toBe(1);
  expect(placeFrom(places, TEXT.length, 1)).toBe(0);
  expect(placeFrom(places, 5, -1)).toBe(1);
  expect(placeFrom(places, TEXT.length, -1)).toBe(1);
  expect(placeFrom([], 0, 1)).toBe(-1);
});
