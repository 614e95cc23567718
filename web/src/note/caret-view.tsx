import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Box, boxAt } from './geometry.ts';
import type { Line } from './lines.ts';
import { useNoteGeometry } from './use-note-geometry.ts';

interface CaretViewProps {
  readonly body: RefObject<HTMLElement | null>;
  readonly lines: readonly Line[];
  readonly offset: number;
}

/** The caret, where the keyboard selects from; kept in sight as it moves. */
export function CaretView({ body, lines, offset }: CaretViewProps) {
  const tick = useNoteGeometry(body);
  const [box, setBox] = useState<Box | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again whenever the note moved
  useLayoutEffect(() => {
    setBox(body.current && boxAt(body.current, lines, offset));
  }, [body, lines, offset, tick]);
  if (!box) return null;
  return <div className="caret" style={{ left: box.left, top: box.top, height: box.height }} aria-hidden="true" />;
}
