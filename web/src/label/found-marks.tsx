import type { Fragment } from '@chartmark/schemas';
import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { type Box, boxesOf } from '../note/geometry.ts';
import { type Line, lineAt } from '../note/lines.ts';
import { useNoteGeometry } from '../note/use-note-geometry.ts';
import { found } from './found.ts';
import './find-bar.css';

interface FoundMarksProps {
  readonly body: RefObject<HTMLElement | null>;
  readonly lines: readonly Line[];
  readonly text: string;
  readonly words: string;
  /** The place one is at. */
  readonly at: Fragment | null;
}

/** Where the words looked for stand, as far as the note is laid out; what is far away is drawn when it comes near. */
export function FoundMarks({ body, lines, text, words, at }: FoundMarksProps) {
  const tick = useNoteGeometry(body);
  const places = useMemo(() => found(text, words), [text, words]);
  const [boxes, setBoxes] = useState<readonly FoundBox[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again whenever the note moved
  useLayoutEffect(() => {
    const root = body.current;
    if (!root) return;
    const near = (offset: number): boolean =>
      root
        .querySelector(`[data-line="${lineAt(lines, offset)}"]`)
        ?.checkVisibility?.({ contentVisibilityAuto: true }) === true;
    setBoxes(
      places
        .filter(({ start }) => near(start))
        .flatMap(({ start, end }) => boxesOf(root, lines, start, end).map((box) => ({ ...box, start }))),
    );
  }, [body, lines, places, tick]);
  return boxes.map(({ left, top, width, height, start }) => (
    <div
      key={`${left} ${top}`}
      className={start === at?.start ? 'found found-here' : 'found'}
      style={{ left, top, width, height }}
      aria-hidden="true"
    />
  ));
}

interface FoundBox extends Box {
  readonly start: number;
}
