import { expect, test } from 'vitest';
import { idFor } from './aligned.ts';
import { choiceOf, lettersOf } from './letters.ts';

const LAYERS = Array.from({ length: 30 }, (_, i) => idFor('layer', i));

test('every layer has a letter of its own, the same each time, whatever order the layers come in', () => {
  const letters = lettersOf(idFor('note'), LAYERS);
  expect([...letters.values()].slice(24, 28)).toEqual(['Y', 'Z', 'AA', 'AB']);
  expect(lettersOf(idFor('note'), LAYERS.toReversed())).toEqual(letters);
});

test('another note has another order, so that nobody is known by their letter', () => {
  const firsts = Array.from({ length: 40 }, (_, i) => [...lettersOf(idFor('note', i), LAYERS.slice(0, 3)).keys()][0]);
  expect(new Set(firsts).size).toBe(3);
});

test('a choice names layers by their letters; a letter nobody has is refused', () => {
  const letters = lettersOf(idFor('note'), LAYERS.slice(0, 2));
  const [first, second] = letters.keys();
  expect(choiceOf({ kind: 'merge', sides: ['B', 'A'] }, letters)).toEqual({ kind: 'merge', layers: [second, first] });
  expect(() => choiceOf({ kind: 'take', side: 'C' }, letters)).toThrow("Nobody is 'C' here");
});
