import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { murmur3, prodigyHashes } from './prodigy-hash.ts';

const VECTORS = new URL('../../../../shared/formats/prodigy/hash-vectors.json', import.meta.url);

/** Values of the reference implementation in C++ for seed 0, as they are published with its ports. */
test.each([
  ['', 0],
  ['hello', 0x248bfa47],
  ['hello, world', 0x149bbb7f],
  ['The quick brown fox jumps over the lazy dog', 0x2e4ff723],
])('MurmurHash3 of %j', (text, hash) => {
  expect(murmur3(text)).toBe(hash | 0);
});

test.each([
  ['a label', { text: 'hi my name is 0', label: 'foo' }, -784135307, -1606845795],
  ['nothing asked: the whole task', { text: 'hi my name is 0' }, -784135307, -978533357],
])('%s', (_, task, input, asked) => {
  expect(prodigyHashes(task)).toEqual({ input, task: asked });
});

test('who answered, and how sure a model was, change neither hash at any depth', () => {
  const task = { text: 'a', spans: [{ start: 0, end: 1, label: 'A' }] };
  const marked = {
    ...task,
    answer: 'reject',
    _session_id: 'x',
    _view_id: 'ner',
    spans: [{ ...task.spans[0], score: 0.3, source: 'm', rank: 1 }],
  };
  expect(prodigyHashes(marked)).toEqual(prodigyHashes(task));
  expect(prodigyHashes({ ...task, spans: [] }).task).not.toBe(prodigyHashes({ text: 'a' }).task);
});

describe.skipIf(!existsSync(VECTORS))('the hashes of real tasks (from ../shared)', () => {
  test('are ours', () => {
    const vectors = JSON.parse(readFileSync(VECTORS, 'utf8'));
    expect(vectors.length).toBeGreaterThan(10);
    for (const { task, _input_hash, _task_hash } of vectors) {
      const { input, task: asked } = prodigyHashes(task);
      expect(input).toBe(_input_hash);
      // null: an annotator had changed the task since its hash was made.
      if (_task_hash !== null) expect(asked).toBe(_task_hash);
    }
  });
});
