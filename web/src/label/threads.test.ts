import type { Remark } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { threadsOf } from './threads.ts';

const remark = (id: string, target: string | null, kind: Remark['kind'] = 'comment'): Remark => ({
  ...{ id, kind, target, text: id, by: 'nora', at: '2026-11-29T10:00:00.000Z' },
});

const told = (remarks: readonly Remark[]) =>
  threadsOf(remarks).map(({ first, replies }) => [first.id, ...replies.map(({ id }) => id)]);

test('replies stand under what they reply to, and replies to replies in the same thread', () => {
  const remarks = [remark('a', 'span'), remark('b', null), remark('c', 'a'), remark('d', 'c'), remark('e', 'span')];
  expect(told(remarks)).toEqual([['a', 'c', 'd'], ['b'], ['e']]);
});

test('an answer belongs to its flag', () => {
  expect(told([remark('f', 'span', 'flag'), remark('g', 'f'), remark('h', 'f', 'answer')])).toEqual([['f', 'g', 'h']]);
});
