import { describe, expect, test } from 'vitest';
import { indexOf } from '../index/build.ts';
import { createFound, createMatcher } from './matcher.ts';
import { createTokens, tokenise } from './tokenise.ts';

function matched(text: string, ...names: string[]): string[] {
  const matcher = createMatcher(indexOf(names.map((name) => ({ type: 'T', system: 'S', code: name, name }))));
  const tokens = createTokens();
  const found = createFound();
  tokenise(text, tokens);
  matcher.longestAtEach(text, tokens, found);
  return Array.from({ length: found.count }, (_, row) => text.slice(found.start[row], found.end[row]));
}

test('a name to be written just so is found nowhere else', () => {
  const matcher = createMatcher(indexOf([{ type: 'T', system: 'S', code: '1', name: 'Little Company', exact: true }]));
  const [tokens, found] = [createTokens(), createFound()];
  const text = 'Little Company, little company, Little  Company';
  tokenise(text, tokens);
  matcher.longestAtEach(text, tokens, found);
  expect([found.count, found.start[0], found.end[0]]).toEqual([1, 0, 14]);
});

describe('spellings of one name', () => {
  test.each([
    ['case', 'Heart failure', 'HEART FAILURE'],
    ['hyphens', 'beta blocker', 'beta-blocker'],
    ['line breaks', 'heart failure', 'heart\nfailure'],
    ['plural', 'metastasis', 'metastases'],
    ['plural of a word in -y', 'biopsy', 'biopsies'],
    ['Latin plural', 'vertebra', 'vertebrae'],
    ['British spelling', 'esophageal edema', 'oesophageal oedema'],
    ['diacritics', 'Sjögren syndrome', 'Sjogren syndrome'],
    ['a combining mark', 'Sjögren', 'Sjo\u0308gren'],
    ['possessive', 'Crohn disease', 'Crohn’s disease'],
    ['Greek letters', 'alpha interferon', 'α-interferon'],
    ['a zero-width space', 'heart failure', 'he\u200bart failure'],
    ['ligatures', 'fibrosis', 'ﬁbrosis'],
  ])('%s', (_, name, text) => {
    expect(matched(text, name)).toEqual([text]);
  });
});

describe('what is no match', () => {
  test.each([
    ['part of a word', 'tension', 'hypertension'],
    ['words with a stop between', 'chest pain', 'in the chest. Pain'],
    ['words with an empty line between', 'chest pain', 'chest\n\npain'],
    ['an acronym in small letters', 'ALL', 'all of it'],
    ['an acronym in other capitals', 'AIDS', 'hearing aids'],
  ])('%s', (_, name, text) => {
    expect(matched(text, name)).toEqual([]);
  });
});

test('the longest name at a place wins, and shorter ones inside it are reported at their own place', () => {
  expect(matched('acute renal failure', 'renal failure', 'acute renal failure', 'failure')).toEqual([
    'acute renal failure',
    'renal failure',
    'failure',
  ]);
});

test.each([
  ['one word over and over', 'a '.repeat(200_000)],
  ['one endless word', 'x'.repeat(100_000)],
  ['open brackets', '('.repeat(200_000)],
  ['zero-width characters', 'a\u200b'.repeat(100_000)],
  ['empty lines', '\n'.repeat(200_000)],
])('%s are read to the end', (_, text) => {
  expect(matched(`${text} heart failure`, 'heart failure', 'a a a b').at(-1)).toBe('heart failure');
});
