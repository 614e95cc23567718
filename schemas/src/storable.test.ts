import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unstorable } from './storable.ts';

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

test('whatever JSON says in whole characters can be kept', () => {
  const json = fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' });
  fc.assert(fc.property(json, (value) => unstorable(value) === null));
});

test('half of a surrogate pair is found where it is, in a value or in a key', () => {
  const found = 'half of a surrogate pair';
  expect(unstorable('\udc00')).toMatchObject({ pointer: '', found });
  expect(unstorable({ a: [1, { 'b/c': 'x\ud800' }] })).toMatchObject({ pointer: '/a/1/b~1c', found });
  expect(unstorable({ '\ud800': 1 })).toMatchObject({ pointer: '/\ufffd', found });
});

test('100 levels are taken, 101 are not, and a million end no stack', () => {
  expect(unstorable(nested(100))).toBeNull();
  expect(unstorable(nested(101))).toMatchObject({ expected: 'at most 100 levels' });
  expect(unstorable(nested(1_000_000))).toMatchObject({ expected: 'at most 100 levels' });
});

test('a long key is not repeated whole', () => {
  expect(unstorable({ ['k'.repeat(1e6)]: '\ud800' })?.pointer).toHaveLength(101);
});
