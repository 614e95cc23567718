import { useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/** For links in a strip that may be too narrow for them: it is scrolled to the one of where one is. */
export function useStrip(): RefObject<HTMLElement | null> {
  const strip = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place in the address is another link
  useEffect(() => {
    const box = strip.current;
    const here = box?.querySelector('[data-status="active"]');
    if (!box || !here) return;
    box.scrollLeft += here.getBoundingClientRect().left - box.getBoundingClientRect().left - box.clientWidth / 3;
  }, [pathname]);
  return strip;
}
