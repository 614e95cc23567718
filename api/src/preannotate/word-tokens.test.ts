import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWordTokens } from './word-tokens.ts';

const tokens = createWordTokens();

test('words, marks and whether space follows', () => {
  const text = 'Lasix 40 mg p.o., b.i.d.\nWell';
  expect(tokens(text).map(({ start, end, ws }) => text.slice(start, end) + (ws ? '_' : ''))).toEqual([
    'Lasix_',
    '40_',
    'mg_',
    'p.o.',
    ',_',
    'b.i.d._',
    'Well',
  ]);
});

test('[OFFSET] tokens of any text are in order, apart, and hold everything but white space', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('é\u0301', '’t', "can't", ' ', '\u00a0', '\t', '1.5', '\u200b'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      let held = '';
      for (const { start, end } of tokens(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        held += text.slice(start, end);
        last = end;
      }
      expect(held.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
