import { expect, test } from 'vitest';
import { heardAt, motionOf, moved } from './caret.ts';

const TEXT = 'chest pain\r\nno 😀 fever\nend';

test.each([
  ['ArrowRight', false, 0, 1],
  ['ArrowRight', true, 0, 5],
  ['ArrowLeft', true, 10, 6],
  ['ArrowRight', false, 15, 17],
  ['ArrowDown', false, 3, 15],
  ['ArrowUp', false, 15, 3],
  ['ArrowUp', false, 3, 0],
  ['ArrowDown', false, 25, 27],
  ['Home', false, 15, 12],
  ['End', false, 3, 10],
  ['Home', true, 15, 0],
  ['End', true, 3, 27],
])('%s (word: %s) leads from %i to %i', (key, word, from, to) => {
  const motion = motionOf(key, { word });
  expect(motion && moved(TEXT, from, motion)).toBe(to);
});

test('a letter does not move the caret', () => {
  expect(motionOf('a', { word: false })).toBeNull();
});

test.each([
  [{ by: 'character', way: 1 }, 15, '😀'],
  [{ by: 'word', way: 1 }, 5, 'chest'],
  [{ by: 'line', way: 1 }, 15, 'no 😀 fever'],
  [{ by: 'note-edge', way: -1 }, 0, 'chest pain'],
] as const)('moving by %o to %i is heard as "%s"', (motion, offset, heard) => {
  expect(heardAt(TEXT, offset, motion)).toBe(heard);
});
