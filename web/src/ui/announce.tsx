import { useSyncExternalStore } from 'react';
import { toldAfterPaint } from './painted.ts';

let said = '';
let turn = 0;
const listeners = new Set<() => void>();

/** Announces something to screen readers, without delaying what is painted. */
export function announce(text: string): void {
  // The same words twice are heard twice only if the text differs; a no-break space is not spoken.
  turn = 1 - turn;
  said = turn ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

/** The live region that announcements go to; once on the page. */
export function Announcer() {
  const text = useSyncExternalStore(heard, () => said);
  return (
    <div className="out-of-sight" role="status" aria-live="polite" aria-atomic="true" data-testid="announcer">
      {text}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const heard = toldAfterPaint(subscribe);
