import { describe, expect, test } from 'vitest';
import { deidentify } from './engine.ts';

const found = (text: string) =>
  deidentify(text).map(({ start, end, label }) => `${label} ${text.slice(start, end).replaceAll('\n', ' ')}`);

describe('names by what stands around them', () => {
  test.each([
    ['the duty before', 'Scribe Basil, circulator Yolanda.', ['NAME Basil', 'NAME Yolanda']],
    ['the duty in brackets behind', 'Team: Lamb (PGY2), Crane (rad onc).', ['NAME Lamb', 'NAME Crane']],
    ['an office behind', 'Confirmed with Blossom in billing.', ['NAME Blossom']],
    ['bars', '04 | HARROW, ODILE | 53 | stable', ['NAME HARROW, ODILE']],
    ['HL7 components', 'NK1|1|TARN^ODILE^B|SPO', ['NAME TARN^ODILE^B']],
    ['kin in capitals', 'SEEN WITH WIFE GRETCHEN AT BEDSIDE.', ['NAME GRETCHEN']],
    ['kin in lower case', 'pt resting. husband cliff called.', ['NAME cliff']],
    [
      'a record number behind two words in lower case',
      'ramona okafor (4471902) needs a refill',
      ['NAME ramona okafor', 'OTHER_ID 4471902'],
    ],
    ['what one does when told to', 'Call Marigold if pressure drops.', ['NAME Marigold']],
    ['an initial for the family name', "Odile K.'s potassium is 5.1", ['NAME Odile K']],
    ['a second syllable in lower case', 'Seen with Mi-young Tarn today.', ['NAME Mi-young Tarn']],
    [
      'the break of a long line',
      'She was seen in the clinic this morning by her friend Ramona\nTarnowski, who agrees.',
      ['NAME Ramona Tarnowski'],
    ],
    ['initials of who typed it', 'Plan as above.\nTranscribed: qzk', ['NAME qzk']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('places by what stands around them', () => {
  test.each([
    ['a state behind', 'She lives in Tannery Flats, OR with a cat.', ['LOCATION Tannery Flats']],
    ['an institution before', 'Follow with Brindle Urology, Calder.', ['LOCATION Brindle Urology', 'LOCATION Calder']],
    ['a floor behind the street', 'at 12 Alder Street, 3rd Floor', ['LOCATION 12 Alder Street, 3rd Floor']],
    ['the kind of shop', 'Rx sent to Brindle Apothecary.', ['LOCATION Brindle Apothecary']],
    ['the kind of congregation', 'He sings at Iglesia Cristo Rey weekly.', ['LOCATION Iglesia Cristo Rey']],
    ['strokes', '12 ALDER ST / BRINDLE / OR / 97001', ['LOCATION 12 ALDER ST', 'LOCATION BRINDLE', 'LOCATION 97001']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('numbers by their shape', () => {
  test.each([
    ['a specimen', 'prior biopsy QX04-11923 benign', ['OTHER_ID QX04-11923']],
    ['a specimen with a point', 'tumor (B41.7719) reviewed', ['OTHER_ID B41.7719']],
    ['a subject', 'Subject QR24/1193 enrolled', ['OTHER_ID QR24/1193']],
    ['a record in pairs', 'merged from 04-18-33-71', ['MRN 04-18-33-71']],
    ['a pager', 'Hospitalist paged 0381.', ['PHONE 0381']],
    ['a telephone over a line break', 'call (218)\n555-0188 today', ['PHONE (218) 555-0188']],
    ['a plate', 'veh: silver van QRT-4418, towed', ['VEHICLE QRT-4418']],
    ['a template of the body', 'Thumbprint template QX-44718 enrolled.', ['BIOMETRIC QX-44718']],
    ['an age in a row of a table', '04 | HARROW, ODILE | 94 | stable', ['NAME HARROW, ODILE', 'AGE 94']],
    ['an age behind a title', 'Mrs. Tarn (95) agrees.', ['NAME Tarn', 'AGE 95']],
    ['a day with its article', 'seen the 14th of March again', ['DATE the 14th of March']],
    ['a day that opens an entry', 'Timeline\n3/4 8:15 called back', ['DATE 3/4']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test.each([
  'Taper 40-30-20-10 over 12 days.',
  'Katz 4/6, Barthel 60, Naranjo 4, Papile grade 1.',
  'Her dog "Biscuit" is with her.',
  'Outpatient Urology and General Surgery will follow.',
  'Glaucoma H40.1110, gout M1A.0110.',
  'Screen: NCT04440001.',
  'Boston naming 38/60.',
  'Shipped UPS to the home.',
  'Vitamin D. is low; hepatitis B. is negative.',
])('nothing is an identifier in: %s', (text) => {
  expect(found(text)).toEqual([]);
});
