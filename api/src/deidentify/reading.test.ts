import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deidentify, POLICIES, subjectFrom, transform } from './engine.ts';
import { readingOf } from './reading.ts';
import { found } from './testing/found.ts';

test.each([
  ['SSN 291–44–8812', ['SSN 291–44–8812']],
  ['SSN:\u00a0291\u00a044\u00a08812', ['SSN 291\u00a044\u00a08812']],
  ['SSN ２９１－４４－８８１２', ['SSN ２９１－４４－８８１２']],
  ['Phone 216\u2010555\u20100182', ['PHONE 216\u2010555\u20100182']],
  ['Call 216\u00a0555\u00a00182.', ['PHONE 216\u00a0555\u00a00182']],
  ['Seen 3\u20115\u20112024.', ['DATE 3\u20115\u20112024']],
  ['Seen March\u00a05,\u00a02024.', ['DATE March\u00a05,\u00a02024']],
  ['Lives at 17\u00a0Elmtree\u202fRd', ['LOCATION 17\u00a0Elmtree\u202fRd']],
  ['Patient:\u00a0Ottokar\u00a0Grundelwitz DOB:', ['NAME Ottokar\u00a0Grundelwitz']],
  ['A 97\u2011year\u2011old, 96\u00a0years old.', ['AGE 97', 'AGE 96']],
])('signs beyond ASCII are read as the plain ones: %j', (text, expected) => expect(found(text)).toEqual(expected));

test.each([
  ['Patient:&nbsp;Ottokar&nbsp;Grundelwitz&nbsp;DOB:', ['NAME Ottokar&nbsp;Grundelwitz']],
  ['Dr. Gr&uuml;ndel, Dr. Gr&#252;ndel', ['NAME Gr&uuml;ndel', 'NAME Gr&#252;ndel']],
  ["{\\rtf1 Dr. Gr\\'fcndel came}", ["NAME Gr\\'fcndel"]],
  ['Dr. Wo\\u378?niakowski came', ['NAME Wo\\u378?niakowski']],
  ['MRN 88\\b0 42913', ['MRN 88\\b0 42913']],
  ['Call 216\\_555\\_0182', ['PHONE 216\\_555\\_0182']],
])('what markup spells out is read as what it stands for: %j', (text, expected) =>
  expect(found(text)).toEqual(expected),
);

test.each([
  ['Dr. Sm\u0000ith came.', ['NAME Sm\u0000ith']],
  ['D\0r\0.\0 \0S\0m\0i\0t\0h\0', ['NAME S\0m\0i\0t\0h']],
  ['MRN 88\u00ad42913', ['MRN 88\u00ad42913']],
  ['Dr. Oko\u200bnkwo\u200b came', ['NAME Oko\u200bnkwo']],
  ['Dr. Gru\u0308ndel came', ['NAME Gru\u0308ndel']],
])('what is not seen parts no word: %j', (text, expected) => expect(found(text)).toEqual(expected));

test('a dash of a sentence parts it still', () => {
  expect(found('Dr. Okonkwo—the surgeon—came')).toEqual(['NAME Okonkwo']);
});

test('the same name is the same person however its letters are written', () => {
  const text = 'Dr. Gr&uuml;ndel came. Dr. Gründel left on March\u00a05,\u00a02024.';
  expect(transform(text, deidentify(text), POLICIES['safe-harbor-tags'], subjectFrom('s')).text).toBe(
    'Dr. [NAME-1] came. Dr. [NAME-1] left on [DATE-1] 2024.',
  );
});

test('any stretch of what is read lies in the note, in order, and plain ASCII is itself', () => {
  const piece = fc.constantFrom(
    'a',
    'é',
    'u\u0308',
    '&uuml;',
    '&zz;',
    '\u00ad',
    '\0',
    '\u001b[1m',
    '–',
    '😀',
    '\\u378?',
    '\\par ',
    'ﬁ',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const source = pieces.join('');
      const { text, toSource } = readingOf(source);
      let at = 0;
      for (let place = 0; place < text.length; place += 1) {
        const { start, end } = toSource({ start: place, end: place + 1 });
        expect(start).toBeGreaterThanOrEqual(place === 0 ? 0 : Math.min(at, start));
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(source.length);
        expect(readingOf(source.slice(start, end)).text).toContain(text.charAt(place));
        at = start;
      }
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '1', '-', '&', '\n') }), (text) => {
      expect(readingOf(text).text).toBe(text);
    }),
  );
});

test('the fields of an HL7 message that hold an identifier', () => {
  const message =
    'MSH|^~\\&|LAB||EMR||202403051430||ORU^R01|90412|P|2.3\rPID|1||8837201^^^H^MR||Okonkwo^Colleen||19310711|F||||||||S||ACCT99381|291448812\rPV1|1|I|||||||||||||||||55231';
  expect(found(message).filter((one) => /^(?:OTHER_ID|MRN|ACCOUNT|SSN)/.test(one))).toEqual([
    'OTHER_ID 90412',
    'MRN 8837201',
    'ACCOUNT ACCT99381',
    'SSN 291448812',
    'ACCOUNT 55231',
  ]);
});

test('a vehicle number in groups', () => {
  expect(found('VIN 1HGCM 82633A 004352')).toEqual(['VEHICLE 1HGCM 82633A 004352']);
});
