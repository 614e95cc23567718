export type Cell = string | number | null;

/**
 * Rows as CSV (RFC 4180) that no spreadsheet takes for formulas: text that begins like one gets an apostrophe before it.
 *
 * @see OWASP, CSV Injection
 */
export const csvTable = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
