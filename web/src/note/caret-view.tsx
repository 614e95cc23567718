import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
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
  const element = useBlinking(box);
  if (!box) return null;
  const { left, top, height } = box;
  return <div ref={element} className="caret" style={{ left, top, height }} aria-hidden="true" />;
}

const BLINK_MS = 550;

/**
 * Blinks, and begins anew wherever the caret comes to stand. By a timer: an animation of style keeps the browser at work
 * on every frame, though only two in a second differ.
 */
function useBlinking(at: unknown): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with each place
  useEffect(() => {
    if (globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches) return;
    element.current?.classList.remove('caret-off');
    const timer = window.setInterval(() => element.current?.classList.toggle('caret-off'), BLINK_MS);
    return () => window.clearInterval(timer);
  }, [at]);
  return element;
}
