import { describe, expect, test } from 'vitest';
import { isDea, isNpi, isSsnRange, isVin, passesLuhn } from './detectors/checksums.ts';
import { deidentify } from './engine.ts';

const SHAPES: Readonly<Record<string, readonly string[]>> = {
  EMAIL: ['jane.doe@example.com', 'x_y-z+tag@sub.domain.co.uk', 'o.brien99@hospital.org'],
  URL: [
    'https://a.example.org/b?c=1#d',
    'http://mychart.example.com',
    'www.smithfamily.net/photos',
    'clinic.example/x',
    'ward7.nhs.uk/rota',
  ],
  IP: ['10.0.0.1', '203.0.113.77', '2001:db8:0:1:1:1:1:1', 'fe80::1ff:fe23:4567:890a'],
  SSN: ['123-45-6789', '078 05 1120', 'AB 12 34 56 C', 'JG103759A'],
  PHONE: [
    '(212) 555-0147',
    '212-555-0147',
    '212.555.0147',
    '+1 212 555 0147',
    '1-800-555-0147',
    '212-555-0147 x334',
    '+44 20 7946 0958',
    '+91 98449 88589',
    '+49 (0)341 555178',
    '01632 960146',
    '07700 900393',
    '0491 570156',
    '(02) 5550 2667',
    '1800 555 180',
    '+353 1 555 0147',
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
  ['Phone: 7518 4535', 'PHONE'],
  ['ph 03 555 5791', 'PHONE'],
  ['If you cannot come, ring 01632960147.', 'PHONE'],
  ['Tel. +49 341 555178', 'PHONE'],
  ['T (05) 5550 8702', 'PHONE'],
  ['GP fax (02) 5550 6129', 'FAX'],
  ['F: 0341 5550023', 'FAX'],
])('a word before a number of another country tells what it is: %s', (text, label) => {
  const [hit, ...others] = deidentify(text);
  expect(others).toEqual([]);
  expect(hit?.label).toBe(label);
  expect(text.slice(hit?.start, hit?.end).replace(/\D/g, '')).toBe(text.replace(/\D/g, ''));
});

test.each(['T 36.8, P 72', 'F: 0.5 mg', 'Film 0123 4567 is lost', 'ratio 0100 200', 'T 98.6 (0800) HR 80'])(
  'what is no number of a telephone stays: %s',
  (text) => expect(deidentify(text).filter(({ label }) => label === 'PHONE' || label === 'FAX')).toEqual([]),
);

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
