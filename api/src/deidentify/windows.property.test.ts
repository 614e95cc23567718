import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deidentify } from './engine.ts';
import { windows } from './windows.ts';

test('the pieces joined are the text, none too long, none cutting a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 2, max: 40 }), (text, most) => {
      const pieces = windows(text, most).map(({ start, end }) => text.slice(start, end));
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(most);
        if (text.isWellFormed()) expect(piece.isWellFormed()).toBe(true);
      }
    }),
  );
});

test('in a text of many pieces each name is found in its place', () => {
  const sentence = 'Seen by Dr. Okonkwo, who was told of it. ';
  const text = sentence.repeat(30_000);
  const findings = deidentify(text);
  expect(findings).toHaveLength(30_000);
  expect(findings.every(({ start, end }) => text.slice(start, end) === 'Okonkwo')).toBe(true);
});

test('a name behind a command to the terminal is found', () => {
  const text = '\u0000\u001b[31mDr. Okonkwo\u001b[0m came.';
  expect(deidentify(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Okonkwo']);
});

test('a name or a number found in one piece is found in all, before it and behind it', () => {
  const filler = 'Lungs are clear to the bases. '.repeat(20_000);
  const text = `grundelwitz, 4471902 came.\n${filler}Patient: Ottokar Grundelwitz, MRN: 4471902.\n${filler}grundelwitz, 4471902 left.`;
  const found = deidentify(text).map(({ start, end }) => text.slice(start, end).toLowerCase());
  expect(found.filter((one) => one.endsWith('grundelwitz'))).toHaveLength(3);
  expect(found.filter((one) => one === '4471902')).toHaveLength(3);
});
