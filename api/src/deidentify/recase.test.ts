import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deidentify } from './engine.ts';
import { recase } from './recase.ts';

const NOTE =
  'telephone note. patient: rosalind fitzwilliam, dob 6/30/59. she saw dr chaudhary at mercy hospital in akron, oh 44301 last week. ' +
  'husband gregory stone can be reached at 919-555-0164. kevin white, md will call. she lives at 12 elm street.';

test('names, places and codes of a note without capitals get theirs, and everything keeps its place', () => {
  const made = recase(NOTE);
  expect(made).toHaveLength(NOTE.length);
  expect(made.toLowerCase()).toBe(NOTE);
  for (const name of [
    'Rosalind',
    'Chaudhary',
    'Mercy Hospital',
    'Akron, OH',
    'Gregory Stone',
    'Kevin White, MD',
    'Elm Street',
  ]) {
    expect(made).toContain(name);
  }
  expect(made).toContain('will call');
});

test('what such a note tells of people is found at its place', () => {
  const found = deidentify(NOTE).map(({ start, end }) => NOTE.slice(start, end));
  for (const name of ['rosalind', 'chaudhary', 'mercy hospital', 'akron', '44301', 'gregory stone', 'kevin white']) {
    expect(found.some((one) => one.includes(name))).toBe(true);
  }
});

test('a note with capitals is let be', () => {
  const text =
    'The patient was seen by smith in clinic and sent home with instructions to return. No acute distress. Lungs clear.';
  expect(recase(text)).toBe(text);
});

test('any text keeps its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(recase(text)).toHaveLength(text.length);
    }),
  );
});
