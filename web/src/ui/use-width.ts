import { type RefObject, useLayoutEffect, useState } from 'react';

/** How wide an element is within its borders, in CSS pixels; known before it is first painted, so that nothing jumps. */
export function useWidth(box: RefObject<HTMLElement | null>): number {
  const [widthPx, setWidthPx] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !('ResizeObserver' in globalThis)) return;
    const measure = (): void => setWidthPx(element.clientWidth);
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [box]);
  return widthPx;
}
