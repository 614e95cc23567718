import { expect, test } from 'vitest';
import { lineChanges } from './line-changes.ts';

test('lines that came and went are told, what only moved is not', () => {
  const before = '# Labels\n\n- A: a disease\n- B: a drug\n- C: a dose\n';
  const after = '# Labels\r\n- B: a drug\n- A: a disease or a syndrome\n- C: a dose\n- D: a route\n';
  expect(lineChanges(before, after)).toEqual([
    { kind: 'removed', line: '- A: a disease' },
    { kind: 'added', line: '- A: a disease or a syndrome' },
    { kind: 'added', line: '- D: a route' },
  ]);
});

test('a line that is there once more is new once', () => {
  expect(lineChanges('x\nx', 'x\nx\nx')).toEqual([{ kind: 'added', line: 'x' }]);
  expect(lineChanges('same', 'same')).toEqual([]);
});
