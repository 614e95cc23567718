import { NO_META } from '@chartmark/schemas';
import { describe, expect, test } from 'vitest';
import { ageBandOf, metaOf, yearOf } from './meta.ts';

test.each([
  ['0', '0-17'],
  ['17', '0-17'],
  ['17.9', '0-17'],
  ['18', '18-44'],
  ['44', '18-44'],
  ['45', '45-64'],
  ['64.5', '45-64'],
  ['65', '65-89'],
  ['89', '65-89'],
  ['89.9', '65-89'],
  ['90', '90+'],
  ['104', '90+'],
  ['67 years', '65-89'],
  ['67-year-old', '65-89'],
  ['67yo', '65-89'],
  ['67 y/o', '65-89'],
  ['8 months', '0-17'],
  ['36 weeks', '0-17'],
  ['36 months', '0-17'],
  ['20 m', '0-17'],
  ['3d', '0-17'],
  ['90+', '90+'],
  ['>89', '90+'],
  ['>= 90', '90+'],
  ['65-89', '65-89'],
  ['70-79', '65-89'],
  ['18 – 44', '18-44'],
  ['40-49', null],
  ['90-99', '90+'],
  ['131', null],
  ['-3', null],
  ['adult', null],
  ['', null],
])('the age %j lies in the band %s', (age, band) => {
  expect(ageBandOf(age)).toBe(band);
});

test.each([
  ['2024', '2024'],
  ['2024-03-15', '2024'],
  ['03/15/2024 08:30', '2024'],
  ['15 March 1999', '1999'],
  ['20240315', '2024'],
  ['20240315T083000Z', '2024'],
  ['03/15/24', null],
  ['1700000000', null],
  ['12024', null],
  ['', null],
])('of the date %j the year is kept: %s', (date, year) => {
  expect(yearOf(date)).toBe(year);
});

describe('what could identify is left out of the words', () => {
  test.each([
    'Discharge summary',
    'ED triage',
    'Radiology (CT)',
    'Consult - History and Phy.',
    'SOAP / Chart / Progress Notes',
    'Cardiovascular / Pulmonary',
    'Follow-up visit',
    'Electrocardiography',
    'Pädiatrie',
  ])('the type %j is kept', (type) => {
    expect(metaOf({ ...NO_META, type }, {}).type).toBe(type);
  });

  test.each([
    ['Letter to Ottokar Grundelwitz', 'Letter'],
    ['Discharge summary – O. Grundelwitz', 'Discharge summary'],
    ['Surgery at Mercy General', 'Surgery'],
    ['Letter to Day', 'Letter'],
    ['History of present illness', 'History'],
    ['Grundelwitz, discharge summary', null],
    ['Ingram', null],
    ['Springvale clinic', null],
  ])('of the type %j its first words are told as far as they are known: %j', (type, told) => {
    expect(metaOf({ ...NO_META, type }, {}).type).toBe(told);
    expect(metaOf({ ...NO_META, specialty: type }, {}).specialty).toBe(told);
  });

  test.each([
    'Consult\nJohn Doe',
    'Consult\u2028John',
    'Consult\u0000',
    'MRN 4471902',
    'j.doe@example.org',
    'seen 3/4',
    'seen 3-4',
    "Dr. Fairweather's clinic",
    'mrs Smith',
    'x'.repeat(61),
  ])('%j is not', (type) => {
    expect(metaOf({ ...NO_META, type }, {}).type).toBeNull();
  });

  test('nor is a word of the chart header, except of race', () => {
    const told = {
      ...NO_META,
      ...{ type: 'Holloway family meeting', site: 'Ward 3', race: 'White', specialty: 'Surgery' },
    };
    const known = { first: 'Ann', last: 'Holloway-White', attending: 'Ward' };
    expect(metaOf(told, known)).toEqual({ ...NO_META, race: 'White', specialty: 'Surgery' });
  });

  test.each([
    ['White', 'White'],
    ['Black/African American', 'Black/African American'],
    ['Native Hawaiian or Other Pacific Islander', 'Native Hawaiian or Other Pacific Islander'],
    ['Not Hispanic', 'Not Hispanic'],
    ['Ottokar', null],
    ['White (Grundelwitz)', null],
  ])('of race and ethnicity only words for them: %j', (value, kept) => {
    const { race, ethnicity } = metaOf({ ...NO_META, race: value, ethnicity: value }, {});
    expect([race, ethnicity]).toEqual([kept, kept]);
  });

  test.each([
    ['F', 'F'],
    ['female', 'female'],
    ['F Grundelwitz', null],
  ])('of sex only words for it: %j', (sex, kept) => {
    expect(metaOf({ ...NO_META, sex }, {}).sex).toBe(kept);
  });

  test('no place smaller than a state is told, but a ward or a code for a site is', () => {
    for (const site of ['Site A', 'Ward 3', 'North wing', 'Outpatient cardiology', 'ICU']) {
      expect(metaOf({ ...NO_META, site }, {}).site, site).toBe(site);
    }
    for (const site of ['Mercy General, Springvale', 'Springvale', 'Dresden', 'Mrozek wing', 'Mercy General']) {
      expect(metaOf({ ...NO_META, site }, {}).site, site).toBeNull();
    }
  });
});
