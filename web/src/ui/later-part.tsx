import { type ComponentType, lazy, useState } from 'react';
import { t } from '../i18n/text.ts';

interface LaterPart<P> {
  readonly Part: ComponentType<P>;
  /** Fetches its code ahead of need. */
  readonly load: () => Promise<{ readonly default: ComponentType<P> }>;
}

/** The code of a part could not be fetched. */
export class PartFailed extends Error {
  /** To be called before drawing it again: React's `lazy` does not retry by itself what it failed at once. */
  readonly renew: () => void;

  constructor(cause: unknown, renew: () => void) {
    super(t('app.partFailed'), { cause });
    this.renew = renew;
  }
}

/**
 * A component whose code is fetched when it is needed, or ahead of that. Once the code is there it is drawn at once, while
 * React's own `lazy` would still show the fallback for 300 ms.
 */
export function laterPart<P extends object>(fetchPart: () => Promise<ComponentType<P>>): LaterPart<P> {
  let here: ComponentType<P> | null = null;
  const load = async () => {
    here = await fetchPart();
    return { default: here };
  };
  const fetched = (): ComponentType<P> =>
    lazy<ComponentType<P>>(() =>
      load().catch((cause: unknown) => {
        throw new PartFailed(cause, () => {
          Fetched = fetched();
        });
      }),
    );
  let Fetched = fetched();
  return {
    load,
    Part(props) {
      // The choice stays for as long as it is shown: swapping the component would reset its state.
      const [Shown] = useState(() => here ?? Fetched);
      return <Shown {...props} />;
    },
  };
}
