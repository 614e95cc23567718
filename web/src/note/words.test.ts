import { splitsCharacter } from '@chartmark/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characterStep, equalMentions, exact, snapped, wordAt, wordStep } from './words.ts';

const words = (text: string, found: { start: number; end: number } | null) =>
  found && text.slice(found.start, found.end);

test.each([
  ['acute chest pain today', 8, 14, 'chest pain'],
  ['acute chest pain today', 5, 11, 'chest'],
  ['gave 12.5 mg', 6, 8, '12.5'],
  ['pain, then', 1, 5, 'pain,'],
  ['😀pain', 3, 4, 'pain'],
  ['fièvre élevée', 2, 9, 'fièvre élevée'],
  ['כאב חזה', 1, 5, 'כאב חזה'],
  ['first\r\nsecond', 3, 9, 'first\r\nsecond'],
])('%s: [%i, %i) snaps to %s', (text, start, end, expected) => {
  expect(words(text, snapped(text, start, end))).toBe(expected);
});

test('white space alone is no selection', () => {
  expect(snapped('a  b', 1, 3)).toBeNull();
  expect(exact('a\r\n b', 1, 4)).toBeNull();
});

test('with exact characters a word may be cut', () => {
  expect(exact('afebrile', 1, 8)).toEqual({ start: 1, end: 8 });
});

const hostile = fc
  .array(fc.constantFrom('ab', ' ', '\n', '\r\n', '😀', '👩‍👩‍👧', 'e\u0301', 'שלום', '日本語', '1.5', '-', "n't"))
  .map((parts) => parts.join(''));

test('[OFFSET] a snapped selection covers what was drawn, splits no character, and snaps to itself', () => {
  fc.assert(
    fc.property(hostile, fc.nat(60), fc.nat(60), (text, a, b) => {
      const from = Math.min(a, text.length);
      const to = Math.min(b, text.length);
      const drawn = exact(text, from, to);
      const found = snapped(text, from, to);
      if (!drawn || !found) {
        expect(found).toBe(drawn);
        return;
      }
      expect(found.start <= drawn.start && drawn.end <= found.end).toBe(true);
      expect(splitsCharacter(text, found.start) || splitsCharacter(text, found.end)).toBe(false);
      expect(snapped(text, found.start, found.end)).toEqual(found);
    }),
  );
});

test('steps by character and word go through the whole text and back, never inside a character', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const step of [characterStep, wordStep]) {
        for (const direction of [1, -1] as const) {
          let at = direction === 1 ? 0 : text.length;
          const goal = text.length - at;
          for (let steps = 0; at !== goal; steps++) {
            const next = step(text, at, direction);
            expect(Math.sign(next - at)).toBe(direction);
            expect(splitsCharacter(text, next)).toBe(false);
            expect(steps).toBeLessThanOrEqual(text.length);
            at = next;
          }
        }
      }
    }),
  );
});

test('a word is found inside and at its end', () => {
  expect(words('chest pain', wordAt('chest pain', 2))).toBe('chest');
  expect(words('chest pain', wordAt('chest pain', 10))).toBe('pain');
  expect(wordAt('a , b', 3)).toBeNull();
});

test('equal mentions are whole words in either case, over line breaks too', () => {
  const text = 'Chest pain. No chest\n pain; chest painful. CHEST PAIN';
  expect(equalMentions(text, { start: 0, end: 10 }).map((found) => words(text, found))).toEqual([
    'chest\n pain',
    'CHEST PAIN',
  ]);
});

test('whatever signs the words have, their other mention is found', () => {
  const signs = fc.stringMatching(/^[!-~]{1,12}$/);
  fc.assert(
    fc.property(signs, (written) => {
      const text = `${written} and ${written}`;
      const found = equalMentions(text, { start: 0, end: written.length });
      expect(found).toContainEqual({ start: text.length - written.length, end: text.length });
    }),
  );
});

test('signs in the words are looked for as they are', () => {
  expect(equalMentions('(+) x (+)', { start: 0, end: 3 })).toEqual([{ start: 6, end: 9 }]);
});
