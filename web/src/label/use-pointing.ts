import { useEffect } from 'react';
import { point, wireOfPage } from '../api/socket.ts';
import { CLIENT } from '../api/use-layer-session.ts';
import type { Labelling } from './use-labelling.ts';

/** How long one must rest before others see where one is. */
const REST_MS = 120;

/** Tells the others in a shared layer where one is; nothing of it is stored. */
export function usePointing({ workspace, words, selected, live: { connected } }: Labelling): void {
  const { id, mode } = workspace.layer;
  const start = words?.start ?? null;
  const end = words?.end ?? null;
  const span = selected?.id ?? null;
  useEffect(() => {
    if (mode !== 'shared' || !connected) return;
    const selection = start === null || end === null ? null : { start, end };
    const timer = window.setTimeout(() => point(wireOfPage(), { layer: id, client: CLIENT, selection, span }), REST_MS);
    return () => window.clearTimeout(timer);
  }, [id, mode, start, end, span, connected]);
}
