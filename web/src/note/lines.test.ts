import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf, lineAt, linesOf, sectionsOf } from './lines.ts';

const hostile = fc
  .array(fc.constantFrom('a', ' ', '\n', '\r', '\r\n', '\t', '😀', 'e\u0301', 'ש', '\u2028', 'word '.repeat(300)))
  .map((parts) => parts.join(''));

test('lines joined are the text, and every offset lies on its line', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const lines = linesOf(text);
      expect(lines.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      for (let offset = 0; offset < text.length; offset += 7) {
        const line = lines[lineAt(lines, offset)];
        expect(line && line.start <= offset && offset < line.end).toBe(true);
      }
    }),
  );
});

test('each kind of line end closes a line and stays with it', () => {
  const text = 'a\r\nb\nc\rd';
  expect(linesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['a\r\n', 'b\n', 'c\r', 'd']);
});

test('a line without end is cut after a space', () => {
  const lines = linesOf('word '.repeat(1000));
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.every(({ start }) => start % 5 === 0)).toBe(true);
});

test('an empty note has one line', () => {
  expect(linesOf('')).toEqual([{ index: 0, start: 0, end: 0 }]);
});

test('blocks cover every line once, in order', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const lines = linesOf(text);
      const covered = blocksOf(lines).flatMap(({ first, last }) => lines.slice(first, last));
      expect(covered).toEqual(lines);
    }),
  );
});

test('sections hold every block once, in order, and begin and end with their blocks', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const blocks = blocksOf(linesOf(text));
      const sections = sectionsOf(blocks);
      expect(sections.flatMap((section) => section.blocks)).toEqual(blocks);
      for (const { first, last, blocks: own } of sections)
        expect([first, last]).toEqual([own[0]?.first, own.at(-1)?.last]);
    }),
  );
});
