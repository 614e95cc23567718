import { useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { inTwoLines, linesOf } from './table-lines.ts';
import { usePrinting } from './use-printing.ts';
import { useWidth } from './use-width.ts';
import './virtual-table.css';

export interface Column<R> {
  readonly name: string;
  readonly head: ReactNode;
  /** Which way the rows are sorted by it, if they are. */
  readonly sorted?: 'ascending' | 'descending';
  /** A CSS grid track. */
  readonly width: string;
  /** Figures stand at the right edge, so that their digits stand below each other. */
  readonly figures?: true;
  /** May stand on a second line of its row, where the table is too narrow for one. */
  readonly line?: 2;
  /** Holds a box or a mark and no words: further lines of its row begin behind it, below what names the row. */
  readonly aside?: true;
  /** May be left out where there is no room for it on two lines either. */
  readonly lesser?: true;
  readonly cell: (row: R) => ReactNode;
}

interface VirtualTableProps<R> {
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  /** How many rows there are, where not all are here yet. */
  readonly count?: number | undefined;
  /** Asks for more rows, as the last ones come into sight. */
  readonly onNearEnd?: () => void;
}

const ROW_PX = 38;
const LINE_PX = 24;
const NEAR = 20;

/** A table of any length: only the rows in sight are in the page, and each says which of how many it is. */
export function VirtualTable<R>({ label, columns, rows, keyOf, count, onNearEnd }: VirtualTableProps<R>) {
  const table = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  const widthPx = useWidth(table);
  // Paper is as narrow as a tablet.
  const lines = isPrinting ? inTwoLines(columns) : linesOf(columns, widthPx);
  const rowPx = ROW_PX + LINE_PX * (lines.length - 1);
  const shown = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowPx,
    overscan: 10,
    initialRect: { width: 900, height: 600 },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height of a row is all that places the rows
  useLayoutEffect(() => shown.measure(), [rowPx]);
  const items = isPrinting ? rows.map((_, index) => ({ index, start: 0 })) : shown.getVirtualItems();
  const last = shown.getVirtualItems().at(-1)?.index ?? -1;
  const isNearEnd = last >= rows.length - NEAR;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again as rows come, not as the function changes
  useEffect(() => {
    if (isNearEnd) onNearEnd?.();
  }, [isNearEnd, rows.length]);
  const style = { '--row-height': `${rowPx}px`, '--rows-height': `${shown.getTotalSize()}px` };
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table element cannot be placed one by one
    <div
      className={lines[0]?.[0]?.aside ? 'vtable vtable-aside' : 'vtable'}
      role="table"
      aria-label={label}
      aria-rowcount={(count ?? rows.length) + 1}
      ref={table}
      style={style}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div className="vtable-row vtable-head" role="row" aria-rowindex={1} tabIndex={-1}>
        <Lines lines={lines}>
          {(column) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div className={cellClass(column)} role="columnheader" tabIndex={-1} aria-sort={column.sorted}>
              {column.head}
            </div>
          )}
        </Lines>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="vtable-scroll" role="rowgroup" ref={scroll} tabIndex={0}>
        <div className="rows" role="presentation" {...(!isPrinting && { style: { height: shown.getTotalSize() } })}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              // biome-ignore lint/a11y/useSemanticElements: as above
              <div
                key={keyOf(row)}
                className={isPrinting ? 'vtable-row' : 'vtable-row row'}
                role="row"
                tabIndex={-1}
                aria-rowindex={index + 2}
                {...(!isPrinting && { style: { transform: `translateY(${start}px)` } })}
              >
                <Lines lines={lines}>
                  {(column) => (
                    // biome-ignore lint/a11y/useSemanticElements: as above
                    <div className={cellClass(column)} role="cell">
                      {column.cell(row)}
                    </div>
                  )}
                </Lines>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface LinesProps<R> {
  readonly lines: readonly (readonly Column<R>[])[];
  readonly children: (column: Column<R>) => ReactNode;
}

/** The cells of a row, each line on columns of its own, which are those of the head. */
const Lines = <R,>({ lines, children }: LinesProps<R>) =>
  lines.map((columns) => (
    <div
      key={columns[0]?.name}
      className="vtable-line"
      role="presentation"
      style={{ gridTemplateColumns: columns.map(({ width }) => width).join(' ') }}
    >
      {columns.map((column) => (
        <Fragment key={column.name}>{children(column)}</Fragment>
      ))}
    </div>
  ));

const cellClass = <R,>({ figures }: Column<R>): string => (figures ? 'vtable-cell vtable-figures' : 'vtable-cell');
