import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * Whether an element is on the screen or within one screen of it; always while printing.
 *
 * @param atFirst what is taken for true until the screen has told
 */
export function useNear(
  scroller: RefObject<HTMLElement | null>,
  atFirst: boolean,
): readonly [RefObject<HTMLDivElement | null>, boolean] {
  const element = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(() => atFirst || !('IntersectionObserver' in globalThis));
  useEffect(() => {
    const target = element.current;
    if (!target || !('IntersectionObserver' in globalThis)) return;
    const watch = observerOf(scroller.current);
    watch.add(target, setNear);
    const print = (): void => setNear(true);
    window.addEventListener('beforeprint', print);
    return () => {
      watch.remove(target);
      window.removeEventListener('beforeprint', print);
    };
  }, [scroller]);
  return [element, near];
}

interface Watch {
  readonly add: (target: Element, tell: (near: boolean) => void) => void;
  readonly remove: (target: Element) => void;
}

const WATCHES = new WeakMap<Element, Watch>();

/** One observer for all blocks of a scroller. */
function observerOf(scroller: HTMLElement | null): Watch {
  const key = scroller ?? document.documentElement;
  const known = WATCHES.get(key);
  if (known) return known;
  const told = new Map<Element, (near: boolean) => void>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) told.get(entry.target)?.(entry.isIntersecting);
    },
    { root: scroller, rootMargin: '100% 0px' },
  );
  const watch: Watch = {
    add(target, tell) {
      told.set(target, tell);
      observer.observe(target);
    },
    remove(target) {
      told.delete(target);
      observer.unobserve(target);
    },
  };
  WATCHES.set(key, watch);
  return watch;
}
