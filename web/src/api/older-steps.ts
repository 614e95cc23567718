import { OlderSteps, Refusal, type StepsLeft, type StepsWanted } from '@chartmark/schemas';
import { get, query } from './client.ts';
import type { LayerSession } from './layer-session.ts';

interface Recalled {
  readonly layer: string;
  readonly account: string;
  readonly session: Pick<LayerSession, 'current' | 'told' | 'head' | 'recall' | 'subscribe'>;
  /** How many steps did not come with the layer. */
  readonly left: StepsLeft;
}

/** So few steps back, or forth, are left when older ones are fetched: they are there before they are wanted. */
const FEW = 3;
const AGAIN_AFTER_MS = 5_000;
const CAUGHT_UP_MS = 300;
const WAYS: readonly StepsWanted['way'][] = ['done', 'undone'];

/**
 * Fetches the steps that did not come with a layer, because they are large, as they come near: the way back is as long after
 * a note was left as it was before. @returns ends it
 */
export function recallSteps({ layer, account, session, left }: Recalled): () => void {
  const remaining = { ...left };
  const asking = new Set<StepsWanted['way']>();
  let ended = false;
  let timer = 0;

  const known = (way: StepsWanted['way']) => session.told().histories.get(account)?.[way] ?? [];
  const isShort = (way: StepsWanted['way']): boolean =>
    remaining[way] > 0 && (session.current().state.histories.get(account)?.[way].length ?? 0) < FEW;

  const ask = async (way: StepsWanted['way']): Promise<void> => {
    asking.add(way);
    try {
      const before = known(way)[0]?.event;
      const older = await get(`/layers/${layer}/steps${query({ way, before })}`, OlderSteps);
      if (ended) return;
      if (before === known(way)[0]?.event && session.recall(way, older)) {
        remaining[way] = older.left;
        done(way);
        return;
      }
      // What the service folded meanwhile has to come here first.
      session.head(older.version);
      timer = window.setTimeout(() => done(way), CAUGHT_UP_MS);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      timer = window.setTimeout(() => done(way), AGAIN_AFTER_MS);
    }
  };

  const done = (way: StepsWanted['way']): void => {
    asking.delete(way);
    look();
  };

  const look = (): void => {
    for (const way of WAYS) if (!ended && !asking.has(way) && isShort(way)) void ask(way);
  };

  const unsubscribe = session.subscribe(look);
  look();
  return () => {
    ended = true;
    window.clearTimeout(timer);
    unsubscribe();
  };
}
