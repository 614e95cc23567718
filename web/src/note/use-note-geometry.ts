import { type RefObject, useEffect, useState } from 'react';
import { whenForgotten } from './use-near.ts';

/** How long the note rests after scrolling before what lies over it is measured again. */
const REST_MS = 90;

/** A number that changes whenever things in the note may lie elsewhere: it was resized, or scrolling drew more of it. */
export function useNoteGeometry(body: RefObject<HTMLElement | null>): number {
  const [tick, setTick] = useState(0);
  // What comes later than the note has measured it already when its size is told for the first time, as a change.
  const [wasThere] = useState(() => body.current !== null);
  useEffect(() => {
    const root = body.current;
    if (!root) return;
    const again = (): void => setTick((n) => n + 1);
    let timer = 0;
    const afterRest = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        timer = 0;
        again();
      }, REST_MS);
    };
    let known = !wasThere;
    // Scrolling changes the height, too, whenever lines come into sight that were only guessed before.
    const resized = (): void => {
      if (known) (timer === 0 ? again : afterRest)();
      known = true;
    };
    const scroller = root.parentElement;
    scroller?.addEventListener('scroll', afterRest, { passive: true });
    const sizes = 'ResizeObserver' in globalThis ? new ResizeObserver(resized) : null;
    sizes?.observe(root);
    const ended = scroller && whenForgotten(scroller, again);
    return () => {
      window.clearTimeout(timer);
      scroller?.removeEventListener('scroll', afterRest);
      sizes?.disconnect();
      ended?.();
    };
  }, [body, wasThere]);
  return tick;
}
