import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { VirtualTable } from './virtual-table.tsx';

const ROWS = Array.from({ length: 400 }, (_, i) => `row ${i + 1}`);
const COLUMNS = [{ name: 'what', head: 'What', width: '1fr', cell: (row: string) => row }];

test('only the rows in sight are in the page; on paper all are', () => {
  render(<VirtualTable label="Rows" columns={COLUMNS} rows={ROWS} keyOf={(row) => row} />);
  expect(screen.queryByText('row 400')).toBeNull();
  act(() => void dispatchEvent(new Event('beforeprint')));
  expect(screen.getAllByRole('cell')).toHaveLength(400);
  act(() => void dispatchEvent(new Event('afterprint')));
  expect(screen.queryByText('row 400')).toBeNull();
});
