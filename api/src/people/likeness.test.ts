import { LogIn } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { likenessOf } from './likeness.ts';

test.each([
  ['Cyrillic a', 'nor\u0430'],
  ['Greek omicron', 'n\u03bfra'],
  ['a zero', 'n0ra'],
  ['another case', 'NORA'],
  ['full width', '\uff2e\uff4f\uff52\uff41'],
  ['Latin alpha', 'nor\u0251'],
])('[C9] nora with %s looks like nora', (_, name) => {
  expect(likenessOf(LogIn.parse(name))).toBe('nora');
});

test.each(['нора', 'nòra', 'norah', 'nora.b', '野良', 'νίκος'])('[C9] %s does not', (name) => {
  expect(likenessOf(LogIn.parse(name))).not.toBe('nora');
});
