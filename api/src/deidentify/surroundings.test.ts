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
    [
      'how a dictation begins',
      'this is oren oh dictating a clinic note on chance love medical record number 8976062 seen for a routine visit',
      ['NAME oren oh', 'NAME chance love', 'MRN 8976062'],
    ],
    ['the gauge of a tube before it', 'A 56 Fr Maloney bougie was passed by Pinckney.', ['NAME Pinckney']],
    ['a title behind the duty', 'Chaplain Fr. Ontiveros visited.', ['NAME Ontiveros']],
    [
      'two lines that a name in small letters opens',
      'siobhán: k is low\nsiobhán (rx): gave 40',
      ['OTHER_ID siobhán', 'OTHER_ID siobhán'],
    ],
    [
      'a given name of two syllables and an initial',
      'Worker: Min-jae F. Cooley, LMSW',
      ['NAME Min-jae', 'NAME F. Cooley'],
    ],
    ['who dictated and who typed', 'Dict: HSY / Trans: KRO', ['NAME HSY', 'NAME KRO']],
    ['initials of a subject', 'Subj US50-381 (NHT; chart 1409455)', ['OTHER_ID US50-381', 'NAME NHT', 'MRN 1409455']],
    ['a row of a hand-off', '7W-37 | Bruton, Katarzyna | 34F | stent', ['NAME Bruton, Katarzyna']],
    [
      'an initial before an everyday word',
      'Read by: Deepika Gaines, MD   Resident: K. English',
      ['NAME Deepika Gaines', 'NAME K. English'],
    ],
    ['a key of initials', 'Initials key: DP = Dolores Payne, RN', ['NAME DP', 'NAME Dolores Payne']],
    ['initials that end a note', 'Called back: better. Closed. -ZCS', ['NAME ZCS']],
    [
      'a row of a schedule',
      '17:29  Vasquez-Ortiz, Sage R   08/22/2007  new',
      ['NAME Vasquez-Ortiz, Sage R', 'DATE 08/22/2007'],
    ],
    ['a day of the week behind a title', 'Ext #32 by Dr. Monday.', ['NAME Monday']],
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
    ['a town behind where one stays', 'He now stays near Narita with kin.', ['LOCATION Narita']],
    ['a school attended', 'Attends Little Acorns Academy, likes it.', ['LOCATION Little Acorns Academy']],
    ['an employer behind a trade', 'Retired typesetter for the Toledo Blade.', ['LOCATION Toledo Blade']],
    ['letters of a hospital', 'Hospital: BIDMC.', ['LOCATION BIDMC']],
    ['a block of a street', 'AOS 1400 blk of Jefferson, found supine', ['LOCATION 1400 blk of Jefferson']],
    ['a county in lower case', 'A Butte county resident.', ['LOCATION Butte']],
    ['what a house is, behind its name', 'Dialysed at Fenwick Dialysis Unit.', ['LOCATION Fenwick Dialysis Unit']],
    ['what a house is, before its name', 'Admitted to Hospital San Rafael.', ['LOCATION Hospital San Rafael']],
    [
      'where a house is',
      'Home care by Nightingale Home Health of the Valley.',
      ['LOCATION Nightingale Home Health of the Valley'],
    ],
    ['an exit of a road', 'Found near Exit 41 off I-78.', ['LOCATION Exit 41', 'LOCATION I-78']],
    [
      'a saint in small letters',
      'copy to our lady of the lakes regional today',
      ['LOCATION our lady of the lakes regional'],
    ],
    ['women and infants', 'Seen at Orchard Point Women’s & Infants.', ['LOCATION Orchard Point Women’s & Infants']],
    ['a system and a town', 'She was admitted to UCHealth Larkspur then.', ['LOCATION UCHealth Larkspur']],
    ['two saints', 'Prior admits: Sts. Cyril and Methodius Hospital.', ['LOCATION Sts. Cyril and Methodius Hospital']],
    ['a sheriff', 'Booked by Hennepin Co. Sheriff.', ['LOCATION Hennepin Co. Sheriff']],
    ['a centre cut short', 'Advocate from Bright Path Crisis Ctr.', ['LOCATION Bright Path Crisis Ctr']],
    ['a lettered avenue', 'lives at 653 Avenue J, Apt 34D', ['LOCATION 653 Avenue J, Apt 34D']],
    ['a lodge with its number', 'he fell at elks lodge 1103 last week', ['LOCATION elks lodge 1103']],
    ['Our Lady', 'She prays at Our Lady of Sorrows.', ['LOCATION Our Lady of Sorrows']],
    ['strokes', '12 ALDER ST / BRINDLE / OR / 97001', ['LOCATION 12 ALDER ST', 'LOCATION BRINDLE', 'LOCATION 97001']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('numbers by their shape', () => {
  test.each([
    ['any label with a number sign', 'Client # K1174 came', ['OTHER_ID K1174']],
    ['any label with ID', 'UNOS ID AGKL281 listed', ['OTHER_ID AGKL281']],
    ['dots that lead to it', 'Token ....... 7f3a-90c1-44de', ['OTHER_ID 7f3a-90c1-44de']],
    [
      'digits spelt out',
      'reach him at five five five, zero one nine eight',
      ['OTHER_ID five five five, zero one nine eight'],
    ],
    ['the number of a report', 'EEG REPORT   No. 26-612', ['OTHER_ID 26-612']],
    ['a print on file', 'Identified by fingerprint comparison (AFIS 2945834).', ['BIOMETRIC AFIS 2945834']],
    ['a recording of a voice', 'Voice sample voiceprint_2000.wav stored.', ['BIOMETRIC voiceprint_2000.wav']],
    ['a pager behind the letters of a trade', 'Penny Tarn, MD p. 4322', ['NAME Penny Tarn', 'PHONE 4322']],
    ['a year of birth behind a holiday', 'Born on Juneteenth 1923, in a farm house.', ['DATE Juneteenth', 'DATE 1923']],
    ['an age of kin at which it began', 'FH colon ca (wife Parveen, dx at 98).', ['NAME Parveen', 'AGE 98']],
    ['an age behind a name with marks', 'Mrs. Phạm, 95, born there; alert.', ['NAME Phạm', 'AGE 95']],
    ['a pager to reach one by', 'Reach me p 0312.', ['PHONE 0312']],
    ['an age in quotes', 'He says he is "ninety-five" and laughs.', ['AGE ninety-five']],
    ['who had it printed', 'printed 2018-06-25T08:45:55 by B3304', ['DATE 2018-06-25T08:45:55', 'OTHER_ID B3304']],
    ['a code in groups', 'Sign up with code FDP24-S8556-07FAR today', ['OTHER_ID FDP24-S8556-07FAR']],
    ['an age of one who lives', 'FHx: F d. 69 CAD, M living 95, PGM lived to 94', ['AGE 95', 'AGE 94']],
    ['what a mask left', 'Mobile (***) ***-0155', ['PHONE 0155']],
    ['a second line', 'call 904 555 0132 (or son, -0133)', ['PHONE 904 555 0132', 'PHONE 0133']],
    ['a weekday with its day', 'back on Friday the 13th.', ['DATE Friday the 13th']],
    ['a weekday with figures', 'LPN  Wed 3/6', ['DATE Wed 3/6']],
    ['a figure that a scanner misread', 'Exam dt.: 2O23-O5-17', ['DATE 2O23-O5-17']],
    ['a middle of a month', 'Review mid-November.', ['DATE mid-November']],
    ['an age in words that comes', 'She turns ninety soon.', ['AGE ninety']],
    ['an age of kin by marriage', 'wife well, mother-in-law (99) too', ['AGE 99']],
    ['a palm print', 'Palm vein template PV00417 enrolled.', ['BIOMETRIC PV00417']],
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
    ['a day that opens an entry', 'Timeline\n3/4 8:15 called back', ['DATE 3/4 8:15']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test.each([
  'Taper 40-30-20-10 over 12 days.',
  'S: Three days of runny nose and cough. Several episodes since.',
  'Katz 4/6, Barthel 60, Naranjo 4, Papile grade 1.',
  'Her dog "Biscuit" is with her.',
  'Outpatient Urology and General Surgery will follow.',
  'Glaucoma H40.1110, gout M1A.0110.',
  'Screen: NCT04440001.',
  'Boston naming 38/60.',
  'Shipped UPS to the home.',
  'BIMS 6/15, wk 4/12, tooth #14, size #8, Fr no. 18.',
  'Disc bulge at L4-5 and C6; tolerated one two three.',
  'Seen at Baseline, admitted to Labor and Delivery.',
  'Vitamin D. is low; hepatitis B. is negative.',
])('nothing is an identifier in: %s', (text) => {
  expect(found(text)).toEqual([]);
});
