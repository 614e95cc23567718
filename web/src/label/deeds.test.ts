import { uuidv7 } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { type Mark, markOf } from '../note/mark.ts';
import {
  alike,
  batches,
  change,
  equalUnlabelled,
  labelEqual,
  movedEdge,
  neighbour,
  remove,
  withFragment,
} from './deeds.ts';

const TEXT = 'Chest pain since May. No chest pain now, mild chest pain';

const mark = (
  id: string,
  start: number,
  end: number,
  { kind = 'span', label = 'PROBLEM', code }: { kind?: Mark['kind']; label?: string; code?: string } = {},
): Mark =>
  markOf(
    {
      id,
      label,
      fragments: [{ start, end }],
      attributes: { assertion: 'present' },
      concept: code === undefined ? null : { system: 'ICD-10-CM', code, name: code },
    },
    kind,
  );

let made = 0;
const newId = () => uuidv7(++made, new Uint8Array(10));
const wordsOf = (fragments: readonly { start: number; end: number }[] | null) =>
  fragments?.map(({ start, end }) => TEXT.slice(start, end));

test('changing a suggestion accepts it with the change; changing an annotation changes it', () => {
  expect(change(mark('s', 0, 10, { kind: 'suggestion' }), { label: 'SIGN' })).toEqual({
    type: 'accept',
    suggestion: 's',
    edit: { label: 'SIGN' },
  });
  expect(change(mark('s', 0, 10), { label: 'SIGN' }).type).toBe('changeSpan');
  expect(remove(mark('s', 0, 10)).type).toBe('removeSpan');
  expect(remove(mark('s', 0, 10, { kind: 'suggestion' })).type).toBe('reject');
});

test.each([
  ['start', -1, 'word', 'No chest pain'],
  ['start', 1, 'word', 'pain'],
  ['end', 1, 'word', 'chest pain now'],
  ['end', -1, 'word', 'chest'],
  ['end', -1, 'character', 'chest pai'],
  ['start', -1, 'character', ' chest pain'],
] as const)('the %s moved by %i %s covers "%s"', (edge, way, by, expected) => {
  expect(wordsOf(movedEdge(TEXT, mark('s', 25, 35), { edge, way, by }))).toEqual([expected]);
});

test('an edge does not move past the other, nor out of the note', () => {
  expect(movedEdge(TEXT, mark('s', 25, 30), { edge: 'end', way: -1, by: 'word' })).toBeNull();
  expect(movedEdge(TEXT, mark('s', 0, 5), { edge: 'start', way: -1, by: 'word' })).toBeNull();
});

test('all equal mentions: added, accepted where suggested, left where labelled', () => {
  const first = mark('first', 0, 10);
  const suggested = mark('suggested', 25, 35, { kind: 'suggestion' });
  expect(equalUnlabelled(TEXT, [first, suggested], first)).toHaveLength(2);
  const actions = labelEqual(TEXT, [first, suggested], first, newId);
  expect(actions).toEqual([
    { type: 'accept', suggestion: 'suggested' },
    {
      type: 'addSpan',
      span: expect.objectContaining({ fragments: [{ start: 46, end: 56 }], attributes: { assertion: 'present' } }),
    },
  ]);
  expect(labelEqual(TEXT, [first, mark('b', 25, 35), mark('c', 46, 56)], first, newId)).toEqual([]);
});

test('suggestions alike by label or by concept, annotations left out', () => {
  const one = mark('1', 0, 10, { kind: 'suggestion', code: 'R07' });
  const two = mark('2', 25, 35, { kind: 'suggestion', code: 'R07', label: 'SIGN' });
  const three = mark('3', 46, 56, { kind: 'suggestion' });
  const all = [one, two, three, mark('4', 11, 16, { code: 'R07' })];
  expect(alike(all, one, 'label')).toEqual([one, three]);
  expect(alike(all, one, 'concept')).toEqual([one, two]);
  expect(alike(all, three, 'concept')).toEqual([]);
});

test('more than a thousand actions go as several commands', () => {
  const actions = Array.from({ length: 2001 }, () => ({ type: 'reject' as const, suggestion: newId() }));
  expect(batches(actions).map((command) => command.type === 'batch' && command.actions.length)).toEqual([
    1000, 1000, 1,
  ]);
});

test('the next one goes round at the end, and starts at the caret', () => {
  const marks = [mark('a', 0, 5), mark('b', 11, 16), mark('c', 25, 30)];
  expect(neighbour(marks, marks[2] ?? null, 1)?.id).toBe('a');
  expect(neighbour(marks, 12, 1)?.id).toBe('c');
  expect(neighbour(marks, 12, -1)?.id).toBe('a');
  expect(neighbour(marks, 0, -1)?.id).toBe('c');
  expect(neighbour([], 3, 1)).toBeNull();
});

test('one more fragment makes a span discontinuous, or longer where they touch', () => {
  expect(withFragment(mark('a', 0, 5), { start: 25, end: 30 })).toEqual([
    { start: 0, end: 5 },
    { start: 25, end: 30 },
  ]);
  expect(withFragment(mark('a', 0, 5), { start: 5, end: 10 })).toEqual([{ start: 0, end: 10 }]);
});
