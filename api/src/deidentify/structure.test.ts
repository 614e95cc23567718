import { expect, test } from 'vitest';
import { found } from './testing/found.ts';

test.each([
  { mark: ',', quoted: false },
  { mark: '\t', quoted: false },
  { mark: '|', quoted: false },
  { mark: ';', quoted: true },
])('a table whose first line names its columns, parted by $mark', ({ mark, quoted }) => {
  const row = (...cells: string[]) => cells.map((cell) => (quoted ? `"${cell}"` : cell)).join(mark);
  const text = [
    row('mrn', 'last', 'first', 'dob', 'test', 'value', 'ordering'),
    row('4417', 'May', 'Early', '1988-06-12', 'HGB', '10.2', 'Will'),
  ].join('\n');
  expect(found(text)).toEqual(['MRN 4417', 'NAME May', 'NAME Early', 'DATE 1988-06-12', 'NAME Will']);
});

test('a table ends where its lines have another number of cells', () => {
  expect(found('last,first,mrn\nMay,Early,4417\nSeen in clinic, stable')).toEqual([
    'NAME May',
    'NAME Early',
    'MRN 4417',
  ]);
});

test.each([
  ['Everyone calls Margaret ("Sunny") first.', ['NAME Margaret', 'NAME Sunny']],
  ['His grandfather ("Papa Joe") died.', ['NAME Papa Joe']],
  ['The stool was "Brown" and "Soft".', []],
])('names in quotation marks: %s', (text, expected) => expect(found(text)).toEqual(expected));

test.each([
  ['Chance (son) will drive.', ['NAME Chance']],
  ['HPI: Starlet is a 38-year-old.', ['NAME Starlet']],
  ['Then I told Grace about the plan.', ['NAME Grace']],
  ["O'Neil to follow.", ["NAME O'Neil"]],
  ['Child is a 4-year-old boy.', []],
  ['Grace period ended. Chance of rain.', []],
])('a word is a name by what is said of it: %s', (text, expected) => expect(found(text)).toEqual(expected));

test.each([
  ["Seen by Dr. van 't Hoff.", ["NAME van 't Hoff"]],
  ["Spoke to Mr. d'Agostino.", ["NAME d'Agostino"]],
  ['Ms. de la Cruz called.', ['NAME de la Cruz']],
  ['Los Angeles Grade B esophagitis.', []],
])('particles: %s', (text, expected) => expect(found(text)).toEqual(expected));

test.each([
  ['Tel 0161 496 0418', ['PHONE 0161 496 0418']],
  [
    'Flat 2, 14 Wellington Road, Stockport SK4 1AA',
    ['LOCATION Flat 2, 14 Wellington Road', 'LOCATION Stockport', 'LOCATION SK4 1AA'],
  ],
  ['Mailing: HC 72 Box 418', ['LOCATION HC 72 Box 418']],
  ['Snap mookeefe, gamertag MoFury77', ['OTHER_ID mookeefe', 'OTHER_ID MoFury77']],
  ['jlopez1: hi there\nok\njlopez1: bye', ['OTHER_ID jlopez1', 'OTHER_ID jlopez1']],
  ['Due in Q1 2023.', ['DATE Q1 2023']],
  ['On June first and the twenty-second of July.', ['DATE June first', 'DATE twenty-second of July']],
  ['Her grandmother, born 1927. DOB 22.07.1989', ['DATE 1927', 'DATE 22.07.1989']],
  ['lived to ninety-six; in her nineties', ['AGE ninety-six', 'AGE nineties']],
])('forms of other places and hands: %s', (text, expected) => expect(found(text)).toEqual(expected));
