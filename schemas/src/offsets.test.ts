import { describe, expect, test } from 'vitest';
import { offsetMap, splitsCharacter } from './offsets.ts';

describe('[OFFSET] a text with characters of two code units', () => {
  const text = 'a😀b𝒳';
  const map = offsetMap(text);

  test.each([
    [0, 0],
    [1, 1],
    [3, 2],
    [4, 3],
    [6, 4],
  ])('UTF-16 %i is code point %i, both ways', (utf16, point) => {
    expect(map.toCodePoints(utf16)).toBe(point);
    expect(map.toUtf16(point)).toBe(utf16);
  });

  test('has its length in code points', () => {
    expect(map.codePoints).toBe(4);
  });

  test.each([2, 5])('has no offset %i: it lies inside a character', (offset) => {
    expect(splitsCharacter(text, offset)).toBe(true);
    expect(() => map.toCodePoints(offset)).toThrow(new RangeError(`offset ${offset} lies inside a surrogate pair`));
  });

  test.each([-1, 0.5, 7, Number.NaN])('has no offset %d: it lies outside', (offset) => {
    expect(() => map.toCodePoints(offset)).toThrow(RangeError);
  });

  test.each([-1, 0.5, 5, Number.NaN])('has no code point %d', (point) => {
    expect(() => map.toUtf16(point)).toThrow(RangeError);
  });
});

test('the borders of a text split nothing, nor do combining marks and joiners', () => {
  expect(splitsCharacter('😀', 0)).toBe(false);
  expect(splitsCharacter('😀', 2)).toBe(false);
  expect(splitsCharacter('e\u0301', 1)).toBe(false);
  expect(splitsCharacter('👩🏽‍⚕️', 2)).toBe(false);
});

test('halves that stand alone or the wrong way round are characters of their own, as Python and JavaScript count', () => {
  const text = '\udc00\ud800\ud800\udc00\ud800';
  expect(offsetMap(text).codePoints).toBe([...text].length);
  expect([1, 2, 3, 4].filter((offset) => splitsCharacter(text, offset))).toEqual([3]);
});

test('an empty text has one offset', () => {
  const map = offsetMap('');
  expect([map.codePoints, map.toCodePoints(0), map.toUtf16(0)]).toEqual([0, 0, 0]);
  expect(() => map.toUtf16(1)).toThrow(new RangeError('offset 1 lies outside 0..0'));
});
