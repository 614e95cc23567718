import { type ComponentType, lazy, useState } from 'react';

interface LaterPart<P> {
  readonly Part: ComponentType<P>;
  /** Fetches its code ahead of need. */
  readonly load: () => Promise<{ readonly default: ComponentType<P> }>;
}

/**
 * A component whose code is fetched when it is needed, or ahead. Code that is here is drawn at once: React's own `lazy`
 * waits for it all the same, and what is shown meanwhile stays for 300 ms.
 */
export function laterPart<P extends object>(fetchPart: () => Promise<ComponentType<P>>): LaterPart<P> {
  let here: ComponentType<P> | null = null;
  const load = async () => {
    here = await fetchPart();
    return { default: here };
  };
  const Fetched: ComponentType<P> = lazy<ComponentType<P>>(load);
  return {
    load,
    Part(props) {
      // Which it is stays for as long as it is shown: the other in its place would begin anew.
      const [Shown] = useState(() => here ?? Fetched);
      return <Shown {...props} />;
    },
  };
}
