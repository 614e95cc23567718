import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import { withTerms } from './project-terms.ts';

const TEXT = 'Seen at Birch House. BIRCH\nHOUSE staff called; birch houses are none. Mr. Foley has a Foley catheter.';
const at = (words: string, from = 0): Finding => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length, label: 'NAME', confidence: 0.9 };
};
const wordsOf = (findings: readonly Finding[]) => findings.map(({ start, end }) => TEXT.slice(start, end));

test('words to remove are found whole, in any case, over a line break', () => {
  const remove = [{ words: 'Birch House', label: 'LOCATION' as const }];
  expect(wordsOf(withTerms(TEXT, [], { remove, keep: [] }))).toEqual(['Birch House', 'BIRCH\nHOUSE']);
});

test('words to keep stay, and what merely holds them goes', () => {
  const findings = [at('Mr. Foley'), at('Foley', TEXT.indexOf('a Foley'))];
  expect(wordsOf(withTerms(TEXT, findings, { remove: [], keep: ['foley'] }))).toEqual(['Mr. Foley']);
});

test('what overlaps goes together', () => {
  const remove = [{ words: 'House. BIRCH', label: 'LOCATION' as const }];
  expect(wordsOf(withTerms(TEXT, [at('Birch House')], { remove, keep: [] }))).toEqual(['Birch House. BIRCH']);
});

test('whatever the terms, findings are sorted, apart and within the text', () => {
  const Words = fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(Words), fc.array(Words), (text, remove, keep) => {
      const terms = { remove: remove.map((words) => ({ words, label: 'NAME' as const })), keep };
      let last = 0;
      for (const { start, end } of withTerms(text, [], terms)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
