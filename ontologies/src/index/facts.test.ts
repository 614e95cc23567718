import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIndexBuilder } from './build.ts';
import { broaderOf, conceptAt, definitionOf, narrowerOf, type TermIndex } from './term-index.ts';

const term = (code: string, type = 'T') => ({ type, system: 'S', code, name: `name ${code}` });

function codesOf(index: TermIndex, of: typeof broaderOf): Record<string, string[]> {
  const all = Array.from({ length: index.concepts }, (_, concept) => concept);
  const codes = (numbers: Int32Array): string[] => Array.from(numbers, (other) => conceptAt(index, other).code).sort();
  return Object.fromEntries(all.map((concept) => [conceptAt(index, concept).code, codes(of(index, concept))]));
}

test('an index that is told nothing has nothing to tell', () => {
  const builder = createIndexBuilder();
  builder.add(term('1'));
  const index = builder.build();
  expect([codesOf(index, broaderOf), definitionOf(index, 0)]).toEqual([{ 1: [] }, null]);
});

test('facts may come before the names, for other terminologies, or more than once', () => {
  const builder = createIndexBuilder();
  builder.describe({ system: 'S', code: '2', broader: ['1', '1', '2', 'unknown'], definition: ' The first. ' });
  builder.describe({ system: 'S', code: '2', definition: 'Another.' });
  builder.describe({ system: 'other', code: '1', definition: 'Not this one.' });
  for (const code of ['1', '2']) builder.add(term(code));
  const index = builder.build();
  expect(codesOf(index, broaderOf)).toEqual({ 1: [], 2: ['1'] });
  expect(codesOf(index, narrowerOf)).toEqual({ 1: ['2'], 2: [] });
  expect([definitionOf(index, 0), definitionOf(index, 1)]).toEqual([null, 'The first.']);
});

test('kinds are as they were told, both ways', () => {
  const code = fc.integer({ min: 0, max: 12 }).map(String);
  fc.assert(
    fc.property(fc.uniqueArray(code), fc.array(fc.tuple(code, code)), (known, pairs) => {
      const builder = createIndexBuilder();
      for (const [narrow, broad] of pairs) builder.describe({ system: 'S', code: narrow, broader: [broad] });
      for (const each of known) builder.add(term(each));
      const index = builder.build();
      const told = pairs.filter(([a, b]) => a !== b && known.includes(a) && known.includes(b));
      const expected = (from: 0 | 1, to: 0 | 1) =>
        Object.fromEntries(
          known.map((each) => [
            each,
            [...new Set(told.filter((pair) => pair[from] === each).map((pair) => pair[to]))].sort(),
          ]),
        );
      expect(codesOf(index, broaderOf)).toEqual(expected(0, 1));
      expect(codesOf(index, narrowerOf)).toEqual(expected(1, 0));
    }),
  );
});
