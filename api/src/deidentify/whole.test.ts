import { describe, expect, test } from 'vitest';
import { found } from './testing/found.ts';

describe('small parts go with the name or the place they belong to', () => {
  test.each([
    ['a particle', 'Reviewed with Dr. ter Horst today.', 'NAME ter Horst'],
    ['particles before a family name', 'Reviewed with Dr. van den Berg.', 'NAME van den Berg'],
    ['an initial before', 'Wound seen by K Abernathy, RN.', 'NAME K Abernathy'],
    ['an initial behind', 'Station log: Soraya R, treated at home.', 'NAME Soraya R'],
    ['a family name that is an everyday word', 'Seen by OT Rich Self, stable.', 'NAME Rich Self'],
    ['a ward in letters', 'Transferred from Mercy Hospital ER at noon.', 'LOCATION Mercy Hospital ER'],
    ['the number of a road', 'He sleeps off County Road 219; no phone.', 'LOCATION County Road 219'],
  ])('%s', (_, text, expected) => expect(found(text)).toContain(expected));

  test('a length of stay does not', () =>
    expect(found('She was at Lakeshore Hospital 4 days.')).toEqual(['LOCATION Lakeshore Hospital']));
});

describe('initials of staff', () => {
  test.each([
    ['behind a duty', 'Slides read. QC CM; signed later.', 'NAME CM'],
    ['in small letters', 'Typed by : pk   Film no 7', 'NAME pk'],
    ['before a register', 'Recall in a year. IS GDC 740765.', 'NAME IS'],
    ['with points', 'Process notes - D.Q. - not part of the chart', 'NAME D.Q.'],
    ['a title before an everyday word', 'Dr. Case covers tonight.', 'NAME Case'],
  ])('%s', (_, text, expected) => expect(found(text)).toContain(expected));

  test.each(['Lives in the U.S. with kin.', 'Given 5 mg P.O. at night.', 'Seen in the E.R. at 4 A.M. daily.'])(
    'nobody is meant by letters in: %s',
    (text) => expect(found(text)).toEqual([]),
  );
});

test.each([
  ['a handle for payments', 'Paid by UPI arahmani@okbank today.', 'OTHER_ID arahmani@okbank'],
  ['a business number', 'ABN 40 575 449 830', '40 575 449 830'],
  ['a day joined to its month', 'Walk planned for 14Mar at noon.', 'DATE 14Mar'],
  ['months with their year', 'He was away Nov to Jan 2024.', 'DATE Nov to Jan 2024'],
  [
    'a month before a day in small letters',
    'pt came in on mar 14 with cough and fever for three days, was given fluids and oxygen and went home on foot',
    'DATE mar 14',
  ],
])('%s', (_, text, expected) => expect(found(text).some((one) => one.endsWith(expected))).toBe(true));
