import type { Fragment } from '@chartmark/schemas';
import { type PointerEvent, type RefObject, useState } from 'react';
import { type Box, boxesOf, offsetAtPoint } from './geometry.ts';
import type { Line } from './lines.ts';
import type { Mark } from './mark.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { useNoteGeometry } from './use-note-geometry.ts';
import { marksUnder } from './use-note-pointer.ts';
import { snapped } from './words.ts';
import './span-handles.css';

interface SpanHandlesProps {
  readonly body: RefObject<HTMLElement | null>;
  readonly lines: readonly Line[];
  readonly text: string;
  readonly mark: Mark;
  readonly onMove: (fragments: Fragment[]) => void;
  /** A line was drawn from this mark to another. */
  readonly onLink: (target: string) => void;
}

type Handle = 'start' | 'end' | 'link';

/** Handles at the selected mark: its edges, and a knob to draw a relation from. Keys do the same. */
export function SpanHandles({ body, lines, text, mark, onMove, onLink }: SpanHandlesProps) {
  const tick = useNoteGeometry(body);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  useAfterPaint(() => {
    const last = mark.fragments.at(-1);
    const first = mark.fragments[0];
    if (!body.current || !first || !last) return;
    const root = body.current;
    setBoxes([...boxesOf(root, lines, first.start, first.end), ...boxesOf(root, lines, last.start, last.end)]);
  }, [body, lines, mark, tick]);

  const drop = (handle: Handle) => (event: PointerEvent) => {
    const root = body.current;
    if (!root) return;
    if (handle === 'link') {
      const [[over], tag] = marksUnder(document.elementFromPoint(event.clientX, event.clientY));
      const target = tag ?? over;
      if (target !== undefined && target !== mark.id) onLink(target);
      return;
    }
    const offset = offsetAtPoint(root, event.clientX, event.clientY);
    const fragments = offset === null ? null : dragged(text, mark, handle, offset, { exact: event.altKey });
    if (fragments) onMove(fragments);
  };

  const first = boxes[0];
  const last = boxes.at(-1);
  if (!first || !last) return null;
  return (
    <>
      <Knob look="edge" left={first.left} top={first.top} height={first.height} onDrop={drop('start')} />
      <Knob look="edge" left={last.left + last.width} top={last.top} height={last.height} onDrop={drop('end')} />
      <Knob look="link" left={first.left + first.width / 2} top={first.top - 9} height={10} onDrop={drop('link')} />
    </>
  );
}

interface KnobProps {
  readonly look: 'edge' | 'link';
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly onDrop: (event: PointerEvent) => void;
}

function Knob({ look, left, top, height, onDrop }: KnobProps) {
  const hold = (event: PointerEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drop = (event: PointerEvent): void => {
    event.stopPropagation();
    event.currentTarget.releasePointerCapture(event.pointerId);
    onDrop(event);
  };
  return (
    <div
      className={`knob knob-${look}`}
      style={{ left, top, height }}
      onPointerDown={hold}
      onPointerUp={drop}
      aria-hidden="true"
    />
  );
}

/** The mark's fragments with one edge let go at an offset, drawn to a whole word unless exactly meant. */
function dragged(
  text: string,
  mark: Mark,
  edge: 'start' | 'end',
  offset: number,
  { exact }: { readonly exact: boolean },
): Fragment[] | null {
  const fragments = mark.fragments.map((fragment) => ({ ...fragment }));
  const at = edge === 'start' ? 0 : fragments.length - 1;
  const moving = fragments[at];
  if (!moving) return null;
  const [from, to] = edge === 'start' ? [offset, moving.end] : [moving.start, offset];
  if (from >= to) return null;
  const words = exact ? { start: from, end: to } : snapped(text, from, to);
  if (!words) return null;
  fragments[at] = edge === 'start' ? { ...moving, start: words.start } : { ...moving, end: words.end };
  const changed = fragments[at]?.[edge] !== mark.fragments[at]?.[edge];
  return changed ? fragments : null;
}
