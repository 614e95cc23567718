import { expect, test } from 'vitest';
import { deidentify, POLICIES, subjectFrom, transform } from '../engine.ts';

const dates = (text: string) =>
  deidentify(text)
    .filter(({ label }) => label === 'DATE')
    .map(({ start, end }) => text.slice(start, end));

test.each([
  ['Admitted 5MAR2024.', ['5MAR2024']],
  ['Vu le 5 mars 2024.', ['5 mars 2024']],
  ['Am 5. März 2024 gesehen.', ['5. März 2024']],
  ['El 5 de marzo de 2024.', ['5 de marzo de 2024']],
  ['Il 5 maggio 2024.', ['5 maggio 2024']],
  ['Op 5 maart 2024.', ['5 maart 2024']],
  ['Em 5 de março de 2024.', ['5 de março de 2024']],
  ['Le 1er avril.', ['1er avril']],
  ['On 5.III.2024.', ['5.III.2024']],
  ['2024年3月5日', ['2024年3月5日']],
  ['Read 2024/065.', ['2024/065']],
  ['DOB 24/3/5.', ['24/3/5']],
  ['DOB 030524.', ['030524']],
  ['Admitted 03-01 and 03-05.', ['03-01', '03-05']],
  ['Seen 3/14 & 3/16.', ['3/14', '3/16']],
  ['Seen 3/14, 3/15, 3/16.', ['3/14', '3/15', '3/16']],
  ['At 2024-03-05T14:30:00Z.', ['2024-03-05T14:30:00Z']],
  ['|20240305143000-0500|', ['20240305143000-0500']],
])('a date in another form: %j', (text, expected) => expect(dates(text)).toEqual(expected));

test.each(['Lot 030524, 123456.', 'Strength 3/5 and 4/5.', 'Grade IV/VI murmur, 5 IV 2000 mL', 'Mars 5'])(
  'what is no date stays: %s',
  (text) => expect(dates(text)).toEqual([]),
);

test.each([
  ['2024-03-05T14:30:00Z', /^\d{4}-\d\d-\d\dT14:30:00Z$/],
  ['20240305143000-0500', /^\d{8}143000-0500$/],
])('a shifted stamp %s keeps its form and its time', (text, form) => {
  const { text: made } = transform(text, deidentify(text), POLICIES['shifted-dates'], subjectFrom('s'));
  expect(made).toMatch(form);
  expect(made).not.toBe(text);
});

test('a stamp under surrogates leaves its year alone', () => {
  const text = 'at 20240305143000 and 2024-03-05T14:30:00Z';
  expect(transform(text, deidentify(text), POLICIES['safe-harbor-surrogates'], subjectFrom('s')).text).toBe(
    'at 2024 and 2024',
  );
});
