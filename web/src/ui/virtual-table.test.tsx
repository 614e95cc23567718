import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { VirtualTable } from './virtual-table.tsx';

const ROWS = Array.from({ length: 400 }, (_, i) => `row ${i + 1}`);
const COLUMNS = [{ name: 'what', head: 'What', width: '1fr', cell: (row: string) => row }];

test('figures stand at the right edge, and on paper what can wait stands on a second line', () => {
  const columns = [
    ...COLUMNS,
    { ...{ name: 'length', head: 'Length', width: '70px' }, figures: true as const, line: 2 as const, cell: () => '7' },
  ];
  const { unmount } = render(<VirtualTable label="Rows" columns={columns} rows={ROWS} keyOf={(row) => row} />);
  const head = () => screen.getAllByRole('columnheader').map((cell) => cell.parentElement);
  expect(screen.getByRole('columnheader', { name: 'Length' }).className).toContain('vtable-figures');
  expect(new Set(head()).size).toBe(1);
  act(() => void dispatchEvent(new Event('beforeprint')));
  expect(new Set(head()).size).toBe(2);
  unmount();
});

test('only the rows in sight are in the page; on paper all are', () => {
  render(<VirtualTable label="Rows" columns={COLUMNS} rows={ROWS} keyOf={(row) => row} />);
  expect(screen.queryByText('row 400')).toBeNull();
  act(() => void dispatchEvent(new Event('beforeprint')));
  expect(screen.getAllByRole('cell')).toHaveLength(400);
  act(() => void dispatchEvent(new Event('afterprint')));
  expect(screen.queryByText('row 400')).toBeNull();
});
