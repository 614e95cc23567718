import { expect, test } from 'vitest';
import { segments } from './segments.ts';

const span = (name: string, ...fragments: [number, number][]) => ({
  name,
  fragments: fragments.map(([start, end]) => ({ start, end })),
});
const cut = (text: string, ...spans: ReturnType<typeof span>[]) =>
  segments(text, spans).map((piece) => [piece.text, piece.spans.map(({ name }) => name).join('')]);

test('a text without spans is one segment, an empty text none', () => {
  expect(segments('chest pain', [])).toEqual([{ start: 0, end: 10, text: 'chest pain', spans: [] }]);
  expect(segments('', [])).toEqual([]);
});

test('spans may nest, cross, touch and be equal', () => {
  expect(cut('abcdef', span('x', [0, 6]), span('y', [2, 4]))).toEqual([
    ['ab', 'x'],
    ['cd', 'xy'],
    ['ef', 'x'],
  ]);
  expect(cut('abcdef', span('x', [0, 4]), span('y', [2, 6]))).toEqual([
    ['ab', 'x'],
    ['cd', 'xy'],
    ['ef', 'y'],
  ]);
  expect(cut('abcd', span('x', [0, 2]), span('y', [2, 4]))).toEqual([
    ['ab', 'x'],
    ['cd', 'y'],
  ]);
  expect(cut('abcd', span('x', [1, 3]), span('y', [1, 3]))).toEqual([
    ['a', ''],
    ['bc', 'xy'],
    ['d', ''],
  ]);
});

test('a span in two parts leaves out what lies between', () => {
  expect(cut('left and right knee', span('x', [0, 4], [15, 19]))).toEqual([
    ['left', 'x'],
    [' and right ', ''],
    ['knee', 'x'],
  ]);
});
