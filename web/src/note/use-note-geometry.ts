import { type RefObject, useEffect, useState } from 'react';

/** How long the note rests after scrolling before what lies over it is measured again. */
const REST_MS = 90;

/** A number that changes whenever things in the note may lie elsewhere: it was resized, or scrolling drew more of it. */
export function useNoteGeometry(body: RefObject<HTMLElement | null>): number {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    const root = body.current;
    if (!root) return;
    const again = (): void => setTick((n) => n + 1);
    let timer = 0;
    const afterRest = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(again, REST_MS);
    };
    const scroller = root.parentElement;
    scroller?.addEventListener('scroll', afterRest, { passive: true });
    const sizes = 'ResizeObserver' in globalThis ? new ResizeObserver(again) : null;
    sizes?.observe(root);
    return () => {
      window.clearTimeout(timer);
      scroller?.removeEventListener('scroll', afterRest);
      sizes?.disconnect();
    };
  }, [body]);
  return tick;
}
