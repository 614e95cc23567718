import { expect, test } from 'vitest';
import { inTwoLines, leastWidth, linesOf } from './table-lines.ts';

const NOTE = { name: 'note', width: 'minmax(190px, 2fr)' };
const TYPE = { name: 'type', width: '1fr', line: 2 as const };
const AT = { name: 'at', width: '196px', lesser: true as const };

test('a table needs what its columns take at least, with gaps and edges', () => {
  expect(leastWidth([NOTE, TYPE, AT])).toBe(190 + 0 + 196 + 2 * 12 + 26);
  expect(leastWidth([])).toBe(26);
});

test('a narrow table puts what can wait on a second line, and loses no column', () => {
  expect(linesOf([NOTE, TYPE, AT], 436)).toEqual([[NOTE, TYPE, AT]]);
  expect(linesOf([NOTE, TYPE, AT], 435)).toEqual([[NOTE, AT], [TYPE]]);
  expect(linesOf([NOTE, TYPE], 100)).toEqual([[NOTE], [TYPE]]);
});

test('where not even two lines have room the lesser columns are left out', () => {
  expect(linesOf([NOTE, TYPE, AT], 424)).toEqual([[NOTE, AT], [TYPE]]);
  expect(linesOf([NOTE, TYPE, AT], 423)).toEqual([[NOTE], [TYPE]]);
  expect(inTwoLines([NOTE, AT])).toEqual([[NOTE, AT]]);
});

test('on a telephone columns stand on as many lines as they need, in their order', () => {
  const [WHO, STATE] = ['who', 'state'].map((name) => ({ name, width: '120px' }));
  const all = [NOTE, TYPE, AT, WHO, STATE].filter((column) => column !== undefined);
  expect(linesOf(all, 350)).toEqual([
    [NOTE, WHO],
    [STATE, TYPE],
  ]);
  expect(linesOf(all, 200)).toEqual([[NOTE], [WHO], [STATE, TYPE]]);
});
