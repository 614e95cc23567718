import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deidentify, POLICIES, subjectFrom, transform } from './engine.ts';
import { readingOf } from './reading.ts';
import { found } from './testing/found.ts';

test.each([
  ['Seen by Dr. John <b>Sm</b>ithers today.', ['NAME John <b>Sm</b>ithers']],
  ['Seen by <b>Dr. Okonkwo</b> today.', ['NAME Okonkwo']],
  ['Patient: <em>Ottokar</em> <strong>Grundelwitz</strong> DOB:', ['NAME Ottokar</em> <strong>Grundelwitz']],
  [
    'Dr. Oko<span class="hl" style="color:#f00">nk</span>wo came.',
    ['NAME Oko<span class="hl" style="color:#f00">nk</span>wo'],
  ],
  ['MRN: 88<i>42913</i>', ['MRN 88<i>42913']],
  ['Call 216-<U>555</U>-0182.', ['PHONE 216-<U>555</U>-0182']],
  ['SSN 291-44-<wbr/>8812', ['SSN 291-44-<wbr/>8812']],
  ['Dr. Okonkwo<br/>Dr. Zebrowski', ['NAME Okonkwo', 'NAME Zebrowski']],
])('marks for how words look part none: %j', (text, expected) => expect(found(text)).toEqual(expected));

test.each([
  ['Dr. O\\S\\Malleyson came.', ['NAME O\\S\\Malleyson']],
  ['Dr. O\\X27\\Malleyson came.', ['NAME O\\X27\\Malleyson']],
  ['Dr. Gr\\XC3BC\\ndel and Dr. Gr\\XFC\\ndel', ['NAME Gr\\XC3BC\\ndel', 'NAME Gr\\XFC\\ndel']],
  ["Seen at Brigham \\T\\ Women's Hospital.", ["LOCATION Brigham \\T\\ Women's Hospital"]],
  ['Seen by Dr. Okonkwo\\.br\\Call 216-555-0182\\.br\\', ['NAME Okonkwo', 'PHONE 216-555-0182']],
  ['Seen by Dr. \\H\\Oko\\N\\nkwo.', ['NAME Oko\\N\\nkwo']],
])('escapes of HL7 are read as what they stand for: %j', (text, expected) => expect(found(text)).toEqual(expected));

test.each([
  [
    'Dr. O&apos;Malleyson, Dr. O&#39;Malleyson, Dr. O&#x2019;Malleyson',
    ['NAME O&apos;Malleyson', 'NAME O&#39;Malleyson', 'NAME O&#x2019;Malleyson'],
  ],
  ['Dr. O&amp;#39;Malleyson came', ['NAME O&amp;#39;Malleyson']],
  ['Mail ilse&commat;example&period;org', ['EMAIL ilse&commat;example&period;org']],
  ['MRN&colon; 88&#45;42913', ['MRN 88&#45;42913']],
  ['Seen 3&sol;5&sol;2024.', ['DATE 3&sol;5&sol;2024']],
])('characters that are spelt out within an identifier: %j', (text, expected) => expect(found(text)).toEqual(expected));

test('what an attribute tells is looked through', () => {
  expect(found('<a href="mailto:ilse@example.org">write</a>')).toEqual(['EMAIL ilse@example.org']);
});

test('the text around a replaced name keeps its marks', () => {
  const text = 'By <b>Dr. Oko<i>nkwo</i></b> today.';
  expect(transform(text, deidentify(text), POLICIES['safe-harbor-tags'], subjectFrom('s')).text).toBe(
    'By <b>Dr. [NAME-1]</i></b> today.',
  );
});

test('marks and escapes anywhere leave each stretch of what is read where it stands', () => {
  const piece = fc.constantFrom(
    'a',
    'O',
    ' ',
    '1',
    '<b>',
    '</b>',
    '<br>',
    '\\S\\',
    '\\T\\',
    '\\.br\\',
    '\\XFC\\',
    '&amp;#39;',
    '<',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const source = pieces.join('');
      const { text, toSource } = readingOf(source);
      let last = 0;
      for (let place = 0; place < text.length; place += 1) {
        const { start, end } = toSource({ start: place, end: place + 1 });
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(source.length);
        if (/[a1 ]/.test(text.charAt(place))) expect(source.slice(start, end)).toBe(text.charAt(place));
        last = start;
      }
    }),
  );
});
