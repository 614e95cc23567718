import type { LexiconEntry } from '@chartmark/schemas';
import { describe, expect, test } from 'vitest';
import { EVERYTHING, effectOf, narrowed, needsAll } from './effect.ts';

const entry = (words: string, right: number, wrong: number, label = 'DRUG'): LexiconEntry => ({
  ...{ words, right, wrong, label },
});

test.each([
  { ...entry('aspirin', 3, 0), effect: 'proposed' },
  { ...entry('aspirin', 3, 3), effect: 'ranked' },
  { ...entry('aspirin', 3, 4), effect: 'suppressed' },
  { ...entry('aspirin', 0, 1), effect: 'suppressed' },
])('right $right times and wrong $wrong times: $effect', ({ effect, ...one }) => {
  expect(effectOf(one)).toBe(effect);
});

describe('narrowed', () => {
  const all = [entry('milk', 0, 9), entry('aspirin', 5, 1), entry('cold', 2, 0, 'PROBLEM'), entry('iron', 1, 1)];
  const words = (given: Partial<typeof EVERYTHING>): string[] =>
    narrowed(all, { ...EVERYTHING, ...given }).map((one) => one.words);

  test('everything stays in the order it came in', () => {
    expect(words({})).toEqual(['milk', 'aspirin', 'cold', 'iron']);
    expect(needsAll(EVERYTHING)).toBe(false);
  });

  test.each([
    { given: { search: ' IR' }, shown: ['aspirin', 'iron'] },
    { given: { effect: 'suppressed' as const }, shown: ['milk'] },
    { given: { label: 'PROBLEM' }, shown: ['cold'] },
    { given: { sort: 'words' as const }, shown: ['aspirin', 'cold', 'iron', 'milk'] },
    { given: { sort: 'right' as const }, shown: ['aspirin', 'cold', 'iron', 'milk'] },
    { given: { sort: 'wrong' as const }, shown: ['milk', 'aspirin', 'iron', 'cold'] },
    { given: { sort: 'share' as const }, shown: ['milk', 'iron', 'aspirin', 'cold'] },
  ])('$given', ({ given, shown }) => {
    expect(words(given)).toEqual(shown);
    expect(needsAll({ ...EVERYTHING, ...given })).toBe(true);
  });

  test('what was given is not reordered', () => {
    words({ sort: 'words' });
    expect(all[0]?.words).toBe('milk');
  });
});
