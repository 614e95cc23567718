import { splitsCharacter } from '@chartmark/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexOf } from '../index/build.ts';
import { createFound, createMatcher } from './matcher.ts';
import { createTokens, tokenise } from './tokenise.ts';

const term = (name: string) => ({ type: 'T', system: 'S', code: 'C', name });

function spansOf(text: string, names: readonly string[], way: 'longestAtEach' | 'everything'): string[] {
  const matcher = createMatcher(indexOf(names.map(term), 'spelled'));
  const tokens = createTokens(1);
  const found = createFound(1);
  tokenise(text, tokens);
  matcher[way](text, tokens, found);
  return Array.from({ length: found.count }, (_, row) => `${found.start[row]} ${found.end[row]}`);
}

/** Words and commas with their places, by a regular expression. */
const naiveTokens = (text: string) =>
  [...text.matchAll(/[a-z]+|,/g)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));

function naive(text: string, names: readonly string[], longestOnly: boolean): string[] {
  const tokens = naiveTokens(text);
  const sequences = new Set(
    names.map((name) =>
      naiveTokens(name)
        .map(({ word }) => word)
        .join(' '),
    ),
  );
  return tokens.flatMap(({ start }, from) => {
    const ends: number[] = [];
    for (let to = from; to < tokens.length; to++) {
      const words = tokens.slice(from, to + 1).map(({ word }) => word);
      if (sequences.has(words.join(' '))) ends.push(tokens[to]?.end ?? 0);
    }
    return (longestOnly ? ends.slice(-1) : ends).map((end) => `${start} ${end}`);
  });
}

const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 2 });
const phrase = (most: number) =>
  fc
    .array(fc.tuple(word, fc.constantFrom(' ', '-', ', ', '  ')), { minLength: 1, maxLength: most })
    .map((parts) => parts.map(([w, gap]) => w + gap).join(''))
    .map((text) => text.replace(/[\s,-]+$/, ''));

describe('matching against the naive way', () => {
  test.each(['longestAtEach', 'everything'] as const)('%s finds what comparing every stretch finds', (way) => {
    fc.assert(
      fc.property(fc.array(phrase(4), { maxLength: 12 }), phrase(30), (names, text) => {
        expect(spansOf(text, names, way)).toEqual(naive(text, names, way === 'longestAtEach'));
      }),
    );
  });
});

describe('[OFFSET] places in any Unicode text', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 40 });

  test('a name put between anything is found exactly where it was put', () => {
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const text = `${before}\u2029metoprolol succinate\u2029${after}`;
        const start = before.length + 1;
        expect(spansOf(text, ['Metoprolol succinate'], 'longestAtEach')).toContain(`${start} ${start + 20}`);
      }),
    );
  });

  test('no token begins or ends inside a character, and tokens follow one another', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const tokens = createTokens(1);
        tokenise(text, tokens);
        let last = 0;
        for (let row = 0; row < tokens.count; row++) {
          const [start = -1, end = -1] = [tokens.start[row], tokens.end[row]];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect([splitsCharacter(text, start), splitsCharacter(text, end)]).toEqual([false, false]);
          last = end;
        }
      }),
    );
  });
});
