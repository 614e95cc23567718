import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentences } from './sentences.ts';

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['full stops', 'No fever. He coughs.', ['No fever.', 'He coughs.']],
  ['abbreviations', 'Seen by Dr. Smith today. Well.', ['Seen by Dr. Smith today.', 'Well.']],
  ['dosing abbreviations', 'Lasix 40 mg p.o. b.i.d. with food. Well.', ['Lasix 40 mg p.o. b.i.d. with food.', 'Well.']],
  ['decimals', 'Potassium 3.1 today.', ['Potassium 3.1 today.']],
  ['an empty line', 'Chest pain\n\nNausea', ['Chest pain', 'Nausea']],
  ['list items', '1. Asthma\n2. Gout', ['1. Asthma', '2. Gout']],
  ['short lines', 'Asthma\nGout', ['Asthma', 'Gout']],
  ['a line that goes on', 'She was admitted with\npneumonia today.', ['She was admitted with\npneumonia today.']],
  [
    'a wrapped line',
    'The patient was taken to the operating room where under general\nAnesthesia was given.',
    ['The patient was taken to the operating room where under general\nAnesthesia was given.'],
  ],
  ['a question mark that asks of a word', '?CHF or ? TIA. Well?', ['?CHF or ? TIA.', 'Well?']],
  ['no initial behind a slash', 'No N/V. Pain 2/10.', ['No N/V.', 'Pain 2/10.']],
  ['carriage returns', 'Asthma\r\nGout', ['Asthma', 'Gout']],
])('%s', (_, text, expected) => {
  expect(split(text)).toEqual(expected);
});

test('sentences are in order, apart, and hold everything but white space', () => {
  const piece = fc.constantFrom('a', 'A', '.', ' ', '\n', '1', '?', ')', 'Dr', '\r\n', '😀', '  ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

test('a run without an end is cut at a space', () => {
  expect(Math.max(...split('word '.repeat(5_000)).map((sentence) => sentence.length))).toBeLessThan(2_000);
});
