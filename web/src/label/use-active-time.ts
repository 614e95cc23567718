import { TimeSpent } from '@chartmark/schemas';
import { useEffect, useRef, useState } from 'react';
import { get, HEADERS } from '../api/client.ts';
import { newId } from '../api/use-layer-session.ts';
import { acted, hidden, STARTED } from './active-time.ts';

const TELL_EVERY_MS = 30_000;
const DEEDS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'] as const;

/**
 * Counts how long one works on a layer and tells the service, each time what the whole sitting came to, so that one that
 * is lost or told twice does no harm.
 *
 * @returns all one's time on the layer in milliseconds, or null while it is not known
 */
export function useActiveTime(layer: string, account: string, counts: boolean): number | null {
  const sitting = useRef(newId());
  const time = useRef(STARTED);
  const [shown, setShown] = useState<number | null>(null);
  useEffect(() => {
    if (!counts) return;
    let [before, told]: [number | null, number] = [null, 0];
    get(`/layers/${layer}/time`, TimeSpent)
      .then(({ activeMs }) => {
        before = activeMs;
        setShown(before + time.current.activeMs);
      })
      .catch(() => {});
    const tell = (): void => {
      const { activeMs } = time.current;
      if (before !== null) setShown(before + activeMs);
      if (activeMs === told) return;
      const body = JSON.stringify({ sitting: sitting.current, account, activeMs: Math.round(activeMs) });
      const headers = { ...HEADERS, 'content-type': 'application/json' };
      // It may be the last thing this page does.
      fetch(`/api/layers/${layer}/time`, { method: 'PUT', headers, body, keepalive: true, credentials: 'same-origin' })
        .then(({ ok }) => {
          if (ok) told = activeMs;
        })
        .catch(() => {});
    };
    const did = (): void => {
      if (document.visibilityState === 'visible') time.current = acted(time.current, Date.now());
    };
    const changed = (): void => {
      if (document.visibilityState === 'visible') return;
      time.current = hidden(time.current, Date.now());
      tell();
    };
    did();
    for (const deed of DEEDS) document.addEventListener(deed, did, { passive: true });
    document.addEventListener('visibilitychange', changed);
    const timer = setInterval(tell, TELL_EVERY_MS);
    return () => {
      for (const deed of DEEDS) document.removeEventListener(deed, did);
      document.removeEventListener('visibilitychange', changed);
      clearInterval(timer);
      tell();
    };
  }, [layer, account, counts]);
  return shown;
}
