import { describe, expect, test } from 'vitest';
import { isDea, isNpi, isSsnRange, isVin, passesLuhn } from './detectors/checksums.ts';
import { deidentify } from './engine.ts';

const SHAPES: Readonly<Record<string, readonly string[]>> = {
  EMAIL: ['jane.doe@example.com', 'x_y-z+tag@sub.domain.co.uk', 'o.brien99@hospital.org'],
  URL: ['https://a.example.org/b?c=1#d', 'http://mychart.example.com', 'www.smithfamily.net/photos'],
  IP: ['10.0.0.1', '203.0.113.77', '2001:db8:0:1:1:1:1:1', 'fe80::1ff:fe23:4567:890a'],
  SSN: ['123-45-6789', '078 05 1120'],
  PHONE: [
    '(212) 555-0147',
    '212-555-0147',
    '212.555.0147',
    '+1 212 555 0147',
    '1-800-555-0147',
    '212-555-0147 x334',
    '+44 20 7946 0958',
  ],
  VEHICLE: ['1HGCM82633A004352', '5YJ3E1EA7KF317000'],
  DEVICE: ['00:1B:44:11:3A:B7', '00-1B-44-11-3A-B7', '(01)00844588003288(17)141120(10)7654321D(21)10987654d321'],
  HEALTH_PLAN: ['1EG4-TE5-MK73', '1EG4TE5MK73'],
  LICENSE: ['1234567893', 'AB1234563'],
  ACCOUNT: ['4111 1111 1111 1111', '5500-0000-0000-0004'],
};

describe.each(Object.entries(SHAPES))('%s', (label, values) => {
  test.each(
    values.flatMap((value) =>
      [`${value}`, `see ${value}.`, `(${value})`, `a,\n${value}\nb`, `x: ${value}; y`].map((text) => ({ value, text })),
    ),
  )('$text', ({ value, text }) => {
    const hit = deidentify(text).find(({ start, end }) => text.slice(start, end).includes(value));
    expect(hit?.label).toBe(label);
  });
});

test('a fax number is told from a telephone number by the nearest word', () => {
  const text = 'Phone 212-555-0147, fax 212-555-0148';
  expect(deidentify(text).map(({ label }) => label)).toEqual(['PHONE', 'FAX']);
});

test.each([
  ['Luhn', passesLuhn('4111111111111111'), passesLuhn('4111111111111112')],
  ['NPI', isNpi('1234567893'), isNpi('1234567890')],
  ['DEA', isDea('AB1234563'), isDea('AB1234560')],
  ['VIN', isVin('1HGCM82633A004352'), isVin('1HGCM82643A004352')],
  ['VIN with X', isVin('1M8GDM9AXKP042788'), isVin('1M8GDM9A1KP042788')],
  ['SSN', isSsnRange('123-45-6789'), isSsnRange('666-45-6789')],
])('the check of a %s holds and fails', (_, good, bad) => {
  expect([good, bad]).toEqual([true, false]);
});
