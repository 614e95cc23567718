import { expect, test } from 'vitest';
import { nameOf, patientOf } from './subject.ts';

test("the sender's key comes before the record number, as it is written", () => {
  expect(patientOf('P-1 a', '88-42913')).toEqual({ by: 'subject', key: 'P-1 a' });
});

test.each(['88-42913', ' 8842913', '88 429 13'])('a record number is its letters and digits: %s', (mrn) => {
  expect(patientOf(null, mrn)).toEqual({ by: 'mrn', key: '8842913' });
});

test('case makes no other record number', () => {
  expect(patientOf(null, 'MR-12b')).toEqual(patientOf(null, 'mr12B'));
});

test.each([null, '', ' - '])('nobody is known by the record number %j', (mrn) => {
  expect(patientOf(null, mrn)).toBeNull();
});

test('a key and a record number that are written alike are two patients', () => {
  const [subject, mrn] = [patientOf('8842913', null), patientOf(null, '8842913')];
  expect(subject && mrn && nameOf(subject) !== nameOf(mrn)).toBe(true);
});
