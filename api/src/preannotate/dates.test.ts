import { createTokens, tokenise } from '@chartmark/ontologies';
import { expect, test } from 'vitest';
import { datesIn } from './dates.ts';

function found(text: string): string[] {
  const tokens = createTokens();
  tokenise(text, tokens);
  return datesIn(text, tokens).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['Seen 2026-03-01 and 03/04/2026, again 4.3.2026.', ['2026-03-01', '03/04/2026', '4.3.2026']],
  ['Admitted on March 3rd, 2026; discharged 14 Mar 2026.', ['March 3rd, 2026', '14 Mar 2026']],
  ['CT of January 2025, echo 11/2025, surgery in 1998.', ['January 2025', '11/2025', '1998']],
  ['Started 3-4-26 at 2026-03-01T10:30.', ['3-4-26', '2026-03-01T10:30']],
  ['On May 5 she fell; since 2019 no fall.', ['May 5', '2019']],
])('%s', (text, dates) => {
  expect(found(text)).toEqual(dates);
});

test.each([
  'BP 120/80, ratio 3/4, dose 2.5 mg, 10-20 mg daily.',
  'Room 2019, code 1998, 2000 mL of saline.',
  'She may take 2 tablets. March forward. Dec. dose.',
  'Sodium 135-145, visit 13/45/2020, v1.2.2020.1.',
])('no date in: %s', (text) => {
  expect(found(text)).toEqual([]);
});
