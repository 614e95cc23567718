import { expect, test } from 'vitest';
import { found } from '../testing/found.ts';

test.each([
  ['a label right before its colon', 'Zip:60614 Cell:3125550142', ['LOCATION 60614', 'PHONE 3125550142']],
  ['pagers', 'ICU fellow p448120, resident p551-2047', ['PHONE 448120', 'PHONE 551-2047']],
  ['a day behind the day of a stay', 'ICU PN HD#4 9/12 MICU', ['DATE 9/12']],
  ['a day before the half of a day', 'Signout 5/9 pm, back 5/10 am', ['DATE 5/9', 'DATE 5/10']],
  ['a day behind what closed', 'Closed 5/6. Fell 2/2.', ['DATE 5/6', 'DATE 2/2']],
  ['passports with a letter apart', 'Green card and passport N 44120987.', ['LICENSE N 44120987']],
  [
    'numbers of cases with letters apart',
    'case GL 20418, file GA 441 882',
    ['OTHER_ID GL 20418', 'OTHER_ID GA 441 882'],
  ],
  ['numbers of prisoners', 'SID 4418-22B seen at sick call', ['OTHER_ID 4418-22B']],
  ['who was logged in', 'Log printed by user mcase, then closed.', ['OTHER_ID mcase']],
  ['initials behind when to return', 'Stable on drops. RTC 3 mo QLM', ['NAME QLM']],
  ['initials behind a subject', 'subject 331-220 QRV: is QTc 470 ok?', ['OTHER_ID 331-220', 'NAME QRV']],
  [
    'a family name first, without a space',
    'MORALES,OLUMIDE H / E2780456 / F',
    ['NAME MORALES,OLUMIDE H', 'OTHER_ID E2780456'],
  ],
])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

test.each([
  'Verified by DOB. Identity verified by MRN.',
  'Room:412 Age:44',
  'Tx: gait 97116 x2, manual 97140, NMR 97112. Eval 97161.',
  'OBR|1||84443^TSH|||',
  'Suboxone 8/2 film. Lotrel 5/10 daily. SRP UR, Gracey 5/6.',
  'HFNC 10L/50%. Denial CO-16. N95 1860S fit passed. Implant CI532.',
  'Received study drug BX-4410 200 mg.',
  'SPECIMEN: A. Colon, sigmoid. C. Skin, nose.',
  'Will cont to monitor. Age 90+ is a class.',
  'Stroke, cardioembolic. Hypertension. Prediabetes. Hypokalemia.',
])('nothing is an identifier in: %s', (text) => expect(found(text)).toEqual([]));

test('a visit of so many is no day', () => {
  expect(found('PT NOTE 10/23/2024   Visit 5/12')).toEqual(['DATE 10/23/2024']);
});
