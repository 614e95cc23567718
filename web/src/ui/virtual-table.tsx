import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { usePrinting } from './use-printing.ts';
import './virtual-table.css';

export interface Column<R> {
  readonly name: string;
  readonly head: ReactNode;
  /** Which way the rows are sorted by it, if they are. */
  readonly sorted?: 'ascending' | 'descending';
  /** A CSS grid track. */
  readonly width: string;
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
const NEAR = 20;

/** A table of any length: only the rows in sight are in the page, and each says which of how many it is. */
export function VirtualTable<R>({ label, columns, rows, keyOf, count, onNearEnd }: VirtualTableProps<R>) {
  const scroll = useRef<HTMLDivElement>(null);
  const shown = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
    initialRect: { width: 900, height: 600 },
  });
  const isPrinting = usePrinting();
  const items = isPrinting ? rows.map((_, index) => ({ index, start: 0 })) : shown.getVirtualItems();
  const last = shown.getVirtualItems().at(-1)?.index ?? -1;
  const isNearEnd = last >= rows.length - NEAR;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again as rows come, not as the function changes
  useEffect(() => {
    if (isNearEnd) onNearEnd?.();
  }, [isNearEnd, rows.length]);
  const style = {
    '--columns': columns.map((column) => column.width).join(' '),
    '--rows-height': `${shown.getTotalSize()}px`,
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table element cannot be placed one by one
    <div className="vtable" role="table" aria-label={label} aria-rowcount={(count ?? rows.length) + 1} style={style}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div className="vtable-row vtable-head" role="row" aria-rowindex={1} tabIndex={-1}>
        {columns.map((column) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div key={column.name} className="vtable-cell" role="columnheader" tabIndex={-1} aria-sort={column.sorted}>
            {column.head}
          </div>
        ))}
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
                {columns.map((column) => (
                  // biome-ignore lint/a11y/useSemanticElements: as above
                  <div key={column.name} className="vtable-cell" role="cell">
                    {column.cell(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
