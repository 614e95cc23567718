import { expect, test } from 'vitest';
import { found } from '../testing/found.ts';

test('a road where someone was found', () => {
  expect(found('Found down on Jefferson by her sister.')).toEqual(['LOCATION Jefferson']);
});

test.each(['Tues', 'Thurs', 'Monday', 'Christmas'])('%s, when someone was found, is no road', (day) => {
  expect(found(`Found down on ${day} by her sister.`).filter((one) => one.startsWith('LOCATION'))).toEqual([]);
});
