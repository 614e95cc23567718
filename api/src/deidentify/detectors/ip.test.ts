import { expect, test } from 'vitest';
import { deidentify } from '../engine.ts';

const addresses = (text: string) =>
  deidentify(text)
    .filter(({ label }) => label === 'IP')
    .map(({ start, end }) => text.slice(start, end));

test.each([
  ['Upload from IP 2001:db8:1384:6d9::e4: time in range 45%', ['2001:db8:1384:6d9::e4']],
  ['from fe80:12::, then ::1', ['fe80:12::']],
  ['2001:0db8:85a3:0000:0000:8a2e:0370:7334.', ['2001:0db8:85a3:0000:0000:8a2e:0370:7334']],
  ['[2001:db8::5]:443', ['2001:db8::5']],
  ['hosts 10.20.1.4-10.20.1.9 and 172.16.0.9:8080', ['10.20.1.4', '10.20.1.9', '172.16.0.9']],
])('internet addresses: %s', (text, expected) => expect(addresses(text)).toEqual(expected));

test.each(['pump software version 4.1.2.7', 'ratio 1:2:3, at 10:42:17', 'catalogue 1.2.3.4-B', 'codes a:b::c:d:e:f:g'])(
  'no address: %s',
  (text) => expect(addresses(text)).toEqual([]),
);
