import { expect, test } from 'vitest';
import { inOrder, orderAfter } from './table-order.ts';

const ROWS = [
  { name: 'Dose', f1: 0.8 },
  { name: 'Änderung', f1: null },
  { name: 'Anatomy', f1: 0.2 },
  { name: 'Zone', f1: 0.8 },
];
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

test('what has no value stands last in either direction, and equal rows stay as they were', () => {
  const f1 = ({ f1 }: { f1: number | null }) => f1;
  expect(names(inOrder(ROWS, f1, 'ascending'))).toEqual(['Anatomy', 'Dose', 'Zone', 'Änderung']);
  expect(names(inOrder(ROWS, f1, 'descending'))).toEqual(['Dose', 'Zone', 'Anatomy', 'Änderung']);
});

test('words are sorted as a dictionary has them', () => {
  expect(names(inOrder(ROWS, ({ name }) => name, 'ascending'))).toEqual(['Anatomy', 'Änderung', 'Dose', 'Zone']);
});

test('the same column once more turns the order round; another begins its own way', () => {
  const order = orderAfter({ by: 'name', direction: 'ascending' }, 'spans', 'descending');
  expect(order).toEqual({ by: 'spans', direction: 'descending' });
  expect(orderAfter(order, 'spans', 'descending')).toEqual({ by: 'spans', direction: 'ascending' });
});
