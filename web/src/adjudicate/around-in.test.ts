import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aroundIn } from './around-in.ts';

const shown = (text: string, words: string): string => {
  const start = text.indexOf(words);
  const { from, to } = aroundIn(text, { start, end: start + words.length });
  return text.slice(from, to);
};

test.each([
  [
    'whole words on both sides',
    `${'before '.repeat(9)}fell ${'behind '.repeat(9)}`,
    `${'before '.repeat(5)}fell ${'behind '.repeat(5)}`.trim(),
  ],
  [
    'no more than the paragraph',
    'after registration)\n\nMECHANISM: he fell down\r\n \r\nEXAM: none',
    'MECHANISM: he fell down',
  ],
  ['no space at the edges', `of${' '.repeat(60)}he fell.\n`, 'he fell.'],
  ['all of a short note', 'he fell', 'he fell'],
])('around a difference is shown %s', (_, text, expected) => {
  expect(shown(text, 'fell')).toBe(expected);
});

test('the place itself is always shown, and never half a character', () => {
  const piece = fc.constantFrom('ab', ' ', '\n', '😀', 'é', ' ');
  const part = fc.array(piece, { maxLength: 60 }).map((all) => all.join(''));
  fc.assert(
    fc.property(part, part, part, (before, place, after) => {
      const text = before + place + after;
      const { from, to } = aroundIn(text, { start: before.length, end: before.length + place.length });
      expect(from).toBeLessThanOrEqual(before.length);
      expect(to).toBeGreaterThanOrEqual(before.length + place.length);
      expect(text.slice(from, to).isWellFormed()).toBe(true);
    }),
  );
});
