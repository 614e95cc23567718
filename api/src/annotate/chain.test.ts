import { expect, test } from 'vitest';
import { fits, GENESIS, link } from './chain.ts';

const entry = { version: 1, label: 'CONDITION', at: '2026-01-01T00:00:00.000Z' };

test('[CHAIN] an entry fits behind the one it was linked to', () => {
  const first = link(GENESIS, entry);
  const second = link(first.hash, { ...entry, version: 2 });
  expect(fits(GENESIS, first)).toBe(true);
  expect(fits(first.hash, second)).toBe(true);
});

test('[CHAIN] the order of keys does not matter, so an entry read back from any store still fits', () => {
  const { version, label, at, prev, hash } = link(GENESIS, entry);
  expect(fits(GENESIS, { hash, at, prev, label, version } as ReturnType<typeof link>)).toBe(true);
});

test.each([
  ['a changed field', { label: 'SYMPTOM' }],
  ['an added field', { more: 1 }],
  ['another place in the chain', { prev: 'f'.repeat(64) }],
  ['a hash of its own', { hash: 'f'.repeat(64) }],
])('[CHAIN] %s no longer fits', (_, change) => {
  expect(fits(GENESIS, { ...link(GENESIS, entry), ...change })).toBe(false);
});
