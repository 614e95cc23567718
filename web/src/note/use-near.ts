import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * Whether an element is on the screen or within one screen of it; always while printing. What goes away is told only when
 * scrolling has come to rest, so that while it lasts there is nothing to do but to draw what comes.
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

/** Calls back whenever what went away was told so, and is drawn no more. @returns ends it */
export function whenForgotten(scroller: HTMLElement, listener: () => void): () => void {
  return 'IntersectionObserver' in globalThis ? observerOf(scroller).onForgotten(listener) : () => {};
}

interface Watch {
  readonly add: (target: Element, tell: (near: boolean) => void) => void;
  readonly remove: (target: Element) => void;
  readonly onForgotten: (listener: () => void) => () => void;
}

const FORGOTTEN_AFTER_MS = 400;

const WATCHES = new WeakMap<Element, Watch>();

/** One observer for all blocks of a scroller. */
function observerOf(scroller: HTMLElement | null): Watch {
  const key = scroller ?? document.documentElement;
  const known = WATCHES.get(key);
  if (known) return known;
  const told = new Map<Element, (near: boolean) => void>();
  const gone = new Set<Element>();
  const forgetting = new Set<() => void>();
  let timer = 0;
  const forget = (): void => {
    if (gone.size === 0) return;
    for (const element of gone) told.get(element)?.(false);
    gone.clear();
    for (const listener of forgetting) listener();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) told.get(target)?.(true);
        if (isIntersecting) gone.delete(target);
        else gone.add(target);
      }
      window.clearTimeout(timer);
      timer = window.setTimeout(forget, FORGOTTEN_AFTER_MS);
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
      gone.delete(target);
      observer.unobserve(target);
    },
    onForgotten(listener) {
      forgetting.add(listener);
      return () => forgetting.delete(listener);
    },
  };
  WATCHES.set(key, watch);
  return watch;
}
