import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { boxAt } from '../note/geometry.ts';
import { type Line, lineAt } from '../note/lines.ts';
import { useNoteGeometry } from '../note/use-note-geometry.ts';
import { numberedStarts } from './numbering.ts';
import type { Numbers } from './use-view.ts';
import './note-numbers.css';

interface NoteNumbersProps {
  readonly body: RefObject<HTMLElement | null>;
  readonly lines: readonly Line[];
  readonly text: string;
  readonly numbers: Numbers;
}

/** The numbers of lines or sentences beside the text, where it is laid out; more than one in a row is a range. */
export function NoteNumbers({ body, lines, text, numbers }: NoteNumbersProps) {
  const tick = useNoteGeometry(body);
  const starts = useMemo(() => numberedStarts(text, lines, numbers), [text, lines, numbers]);
  const [shown, setShown] = useState<readonly Row[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again whenever the note moved
  useLayoutEffect(() => {
    setShown(body.current ? rowsOf(body.current, lines, starts) : []);
  }, [body, lines, starts, tick]);
  return shown.map(({ top, height, first, last }) => (
    <span key={top} className="note-number" style={{ top, height, lineHeight: `${height}px` }} aria-hidden="true">
      {first === last ? first : `${first}–${last}`}
    </span>
  ));
}

interface Row {
  readonly top: number;
  readonly height: number;
  readonly first: number;
  readonly last: number;
}

function rowsOf(root: HTMLElement, lines: readonly Line[], starts: readonly number[]): readonly Row[] {
  const rows: Row[] = [];
  const near = new Map<number, boolean>();
  for (const [i, start] of starts.entries()) {
    const line = lineAt(lines, start);
    const laidOut =
      near.get(line) ??
      root.querySelector(`[data-line="${line}"]`)?.checkVisibility?.({ contentVisibilityAuto: true }) === true;
    near.set(line, laidOut);
    const box = laidOut && boxAt(root, lines, start);
    if (!box) continue;
    const before = rows.at(-1);
    if (before && Math.abs(before.top - box.top) < box.height / 2) rows[rows.length - 1] = { ...before, last: i + 1 };
    else rows.push({ top: box.top, height: box.height, first: i + 1, last: i + 1 });
  }
  return rows;
}
