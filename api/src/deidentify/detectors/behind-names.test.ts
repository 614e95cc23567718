import { expect, test } from 'vitest';
import { found } from '../testing/found.ts';

test.each([
  ['an age between a name and a sex', 'Rm 12 Okafor, Ngozi (goes by Zizi), 91 F. POD 2', 'AGE 91'],
  ['an age in a row with points', '0715 • Lindgren, Astrid • 93 • F • bed 4', 'AGE 93'],
  ['an extension written out', 'Results to Maeve at 2175550142, extension 318.', 'PHONE 2175550142, extension 318'],
  ['an extension of a bare number', 'DME rep 2175550142 ext. 318', 'PHONE 2175550142 ext. 318'],
  ['a national insurance number', 'New card: QK 41 27 93 C, valid.', 'HEALTH_PLAN QK 41 27 93 C'],
  ['a user of letters and figures', 'Called to floor by tech wqr4471; read back OK.', 'OTHER_ID wqr4471'],
  ['who typed, behind who signed', 'Astrid Lindgren MD / qv', 'NAME qv'],
  ['who dictated and who typed', 'dictated 12/03/2021, typed 14/03/2021 QLM/T.R.', 'NAME QLM/T.R.'],
  ['a recorder', 'Tumor board.\nRecorder: QLM, file 3', 'NAME QLM'],
  ['a practice of partners', 'Referred by Dr. Lindgren & Partners for review.', 'LOCATION Dr. Lindgren & Partners'],
  ['a hospital in French', 'Bilan fait, Hôpital Sainte-Odile, hier.', 'LOCATION Hôpital Sainte-Odile'],
])('%s', (_, text, expected) => expect(found(text)).toContain(expected));

test.each(['Temp, 99 F. Stable.', 'flu season fall2020 data', 'Sats • 93 • RA'])('nobody is told by: %s', (text) => {
  expect(found(text).filter((one) => !one.startsWith('DATE'))).toEqual([]);
});
