import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deidentify } from './engine.ts';

const SIZE = 200_000;
const PIECES = [
  'a',
  '1',
  '1-',
  'A ',
  'Dr. ',
  '(',
  '1/',
  'a.',
  'A.',
  'St ',
  'a@',
  '\n',
  'John ',
  '1 Aa ',
  'www.',
  ' ',
  '\u0301',
  'A,',
  'MRN ',
  '1:',
  'Jan 1 ',
  'fe80:',
  'in Aa ',
  '12 N. Main ',
  'son ',
  '😀',
  'Medical Center ',
  'Hospital of ',
  'number ',
  'born in a ',
  "A's ",
  '(01)',
  '\0',
  'one two ',
  'Dr A. ',
  'Aa Aa ',
  'Aa, ',
  '#1 ',
  ', 1 and ',
  'Mon 1',
  '| ',
  '1.',
  'at Aa ',
  '. Aa ',
  'A.B., ',
  'x_1',
  'ID 1 ',
  '(Aa, ',
  'Aa-Aa-',
  'kids: Aa 1, ',
  'Present: Aa, ',
  '1. Aa - ',
  '\n1. Kim - ',
  'AA1',
  'by Aa ',
  'O0/',
  '3/1, ',
  '3/14, ',
];

describe('hostile text is read to its end', () => {
  test.each(PIECES.map((piece) => [JSON.stringify(piece), piece]))('%s again and again', (_, piece) => {
    const text = piece.repeat(SIZE / piece.length);
    const findings = deidentify(text, { first: 'John', last: 'Smith', mrn: '12345678', dob: '1950-01-02' });
    expect(findings.every(({ start, end }) => start >= 0 && end <= text.length && start < end)).toBe(true);
  });

  test('a single line without a break', () => {
    const text = `${'x'.repeat(SIZE)} Dr. Okonkwo ${'y'.repeat(SIZE)}`;
    expect(deidentify(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Okonkwo']);
  });
});

test('text already redacted, and markup, are let be', () => {
  for (const text of ['[**Name**] was seen on [**2117-5-3**]', 'XXXX ___ was seen', '<b>bold</b> {\\rtf1\\ansi}']) {
    const outside = deidentify(text).map(({ start, end }) => text.slice(start, end));
    expect(outside.every((one) => /\d/.test(one))).toBe(true);
  }
});

test('any text gives findings within it that cut no character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      let at = 0;
      for (const { start, end, confidence } of deidentify(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(/^[\udc00-\udfff]/.test(text.slice(start)) && /[\ud800-\udbff]$/.test(text.slice(0, start))).toBe(false);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
        at = end;
      }
    }),
  );
});
