import { expect, test } from 'vitest';
import { found } from '../testing/found.ts';

test.each([
  'Drug      Dose      Route\naspirin   81 mg     PO\n',
  'Drug\tDose\tRoute\naspirin\t81 mg\tPO\n',
  '| Drug | Dose | Route |\n| aspirin | 81 mg | PO |\n',
  'Medications\r\nDrug   Dose   Route   Frequency\r\naspirin   81 mg   PO   daily\r\n',
  'Site   Side   Route\nLeft arm  L  IM\n',
])('what columns are called is no place: %j', (text) => expect(found(text)).toEqual([]));

test('what stands under them, and the same words in an address, are found as ever', () => {
  expect(found('Street   Town\n5 Elm Road   Salem\n')).toEqual([
    'LOCATION 5 Elm Road',
    expect.stringMatching(/ Salem$/),
  ]);
  expect(found('12 Elm Route, Springfield')).toEqual(['LOCATION 12 Elm Route', 'LOCATION Springfield']);
});
