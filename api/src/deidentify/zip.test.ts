import { expect, test } from 'vitest';
import { safeZip } from './zip.ts';

test.each([
  ['02139', '021'],
  ['02139-4307', '021'],
  ['03601', '000'],
  ['20301', '000'],
  ['59201', '592'],
  ['69201', '000'],
  ['82101', '000'],
  ['10001', '100'],
  ['00401', '000'],
  ['99901', '999'],
  ['21301', '000'],
])('[C21] of ZIP code %s at most %s stands', (zip, expected) => expect(safeZip(zip)).toBe(expected));
