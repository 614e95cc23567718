import { expect, test } from 'vitest';
import { ownAddress } from './own-address.ts';

test.each([
  ['/projects/1?x=2', '/projects/1?x=2'],
  ['//evil.example', undefined],
  ['/\\evil.example', undefined],
  ['https://evil.example', undefined],
  ['javascript:alert(1)', undefined],
  [undefined, undefined],
])('%s leads to %s', (wanted, expected) => {
  expect(ownAddress(wanted)).toBe(expected);
});
