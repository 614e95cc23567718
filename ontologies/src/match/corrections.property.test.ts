import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexOf } from '../index/build.ts';
import { createCorrect } from './corrections.ts';
import { wordDistance } from './misspelling.ts';

const indexWith = (names: readonly string[]) =>
  indexOf(names.map((name) => ({ type: 'T', system: 'S', code: name, name })));

test('of all words with one letter wrong, missing, too much or swapped, the one that is alone is found', () => {
  const word = fc
    .string({ unit: fc.constantFrom('b', 'k', 'm', 'z'), minLength: 7, maxLength: 9 })
    .map((w) => `x${w}k`);
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 40 }), word, (words, slip) => {
      const near = words.filter((each) => wordDistance(slip, each, 1) <= 1);
      const found = createCorrect([indexWith(words)], [])(slip);
      if (words.includes(slip)) expect(found).toBe(slip);
      else if (near.length === 1) expect(found).toBe(near[0]);
      else if (near.length > 1) expect(found).toBeUndefined();
    }),
  );
});

test.each([
  ['metropolol', 'metoprolol'],
  ['hemmorhage', 'hemorrhage'],
  ['melitus', 'mellitus'],
  ['gabapentine', 'gabapentin'],
  ['hypertensive', undefined],
  ['atelectatic', undefined],
  ['nimodipine', undefined],
  ['unremarkible', 'unremarkable'],
  ['petoprolol', undefined],
])('%s is meant to be %s', (word, meant) => {
  const names = [
    'metoprolol',
    'hemorrhage',
    'diabetes mellitus',
    'gabapentin',
    'hypertension',
    'atelectasis',
    'nifedipine',
  ];
  expect(createCorrect([indexWith(names)], ['unremarkable', 'metropolis'])(word)).toBe(meant);
});

test('a word that may be a slip of an everyday word as well is left alone', () => {
  expect(createCorrect([indexWith(['colitis'])], [])('colitas')).toBe('colitis');
  expect(createCorrect([indexWith(['colitis'])], ['colotas'])('colitas')).toBeUndefined();
});
