import { useSyncExternalStore } from 'react';

let said = '';
let turn = 0;
const listeners = new Set<() => void>();

/** Says something to who listens to the page rather than looks at it. */
export function announce(text: string): void {
  // The same words twice are heard twice only if the text differs; a no-break space is not spoken.
  turn = 1 - turn;
  said = turn ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

/** Where it is said; once on the page. */
export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => said);
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
