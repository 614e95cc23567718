import { expect, test } from 'vitest';
import { deidentify } from '../engine.ts';
import { readNote } from '../tokens.ts';
import { detectInstitutionForm } from './institution-form.ts';

const places = (text: string) =>
  deidentify(text)
    .filter(({ label }) => label === 'LOCATION')
    .map(({ start, end }) => text.slice(start, end));

test.each([
  ['Sent to Holy Cross of the Valley for rehab.', ['Holy Cross of the Valley']],
  ['Last scan at Methodist Northside was clean.', ['Methodist Northside']],
  ['Sings in the choir of Our Redeemer Lutheran.', ['Our Redeemer Lutheran']],
  ['Retired from the U.S. Forest Service.', ['U.S. Forest Service']],
  ['ex-Brannigan Sheet Metal; 20 pack-years', ['Brannigan Sheet Metal']],
  ['Case closed per Okanogan Probation.', ['Okanogan Probation']],
  ['Lives at 88 N. Samuel Ortiz Jr. Way', ['88 N. Samuel Ortiz Jr. Way']],
])('institutions and streets by their form: %s', (text, expected) => expect(places(text)).toEqual(expected));

test.each(['Mercy of staff appreciated. Central line, North ward.', 'U.S. of the abdomen. US neck normal.'])(
  'no form of an institution: %s',
  (text) => expect(detectInstitutionForm(readNote(text))).toEqual([]),
);
