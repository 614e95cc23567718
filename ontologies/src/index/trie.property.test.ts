import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutTrie } from './trie.ts';

const WORDS = 40;
const phrase = fc.array(fc.integer({ min: 1, max: WORDS }), { minLength: 1, maxLength: 6 });
/** Many phrases that begin alike, so that nodes of more children than are sorted by insertion come up. */
const wide = fc.array(fc.integer({ min: 1, max: WORDS }), { minLength: 1, maxLength: 2 }).map((rest) => [7, ...rest]);
const phrases = fc.array(fc.oneof(phrase, wide), { maxLength: 120 });

test('each phrase leads from the root to its node, and nothing else is there', () => {
  fc.assert(
    fc.property(phrases, (all) => {
      const first = Int32Array.from([0, ...all.map(({ length }) => length)]).map(sum());
      const { rootChild, firstEdge, edgeWord, nodeOf } = layOutTrie(
        { words: Int32Array.from(all.flat()), first },
        WORDS,
      );
      const prefixes = new Set(all.flatMap((words) => words.map((_, i) => words.slice(0, i + 1).join(' '))));
      expect(edgeWord.length).toBe(prefixes.size);
      expect(firstEdge.length).toBe(prefixes.size + 2);
      for (const [i, words] of all.entries()) {
        let node = 0;
        for (const [depth, word] of words.entries()) {
          const row = edgeWord.subarray(firstEdge[node], firstEdge[node + 1]).indexOf(word) + (firstEdge[node] ?? 0);
          expect(edgeWord[row]).toBe(word);
          if (depth === 0) expect(rootChild[word]).toBe(row + 1);
          node = row + 1;
        }
        expect(nodeOf[i]).toBe(node);
      }
      for (let node = 0; node + 1 < firstEdge.length; node++) {
        const children = [...edgeWord.subarray(firstEdge[node], firstEdge[node + 1])];
        expect(children).toEqual(children.toSorted((a, b) => a - b));
      }
    }),
  );
});

function sum(): (value: number) => number {
  let total = 0;
  return (value) => {
    total += value;
    return total;
  };
}
