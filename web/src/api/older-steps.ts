import { OlderSteps, Refusal, type Step, Steps, type StepsLeft, type StepsWanted } from '@chartmark/schemas';
import { get, query } from './client.ts';
import type { LayerSession } from './layer-session.ts';

interface Recalled {
  readonly layer: string;
  readonly account: string;
  readonly session: Pick<LayerSession, 'current' | 'told' | 'head' | 'recall' | 'subscribe'>;
  /** How many steps did not come with the layer. */
  readonly left: StepsLeft;
}

/** One's own steps on a layer, also those that did not come with it. */
export interface OwnSteps {
  /** Whether there is a step to undo or to do again, here or still at the service. */
  readonly has: (way: StepsWanted['way']) => boolean;
  /**
   * Hands out the newest step, or null where there is none: at once if it is here, else as soon as the service has told it.
   * Whatever gives the person another newest step meanwhile ends the wait, since that is not the step that was meant.
   *
   * @returns whether it has to be waited for
   */
  readonly newest: (way: StepsWanted['way'], use: (step: Step | null) => void) => boolean;
  readonly close: () => void;
}

/** Older steps are fetched when fewer than this many are left, so that they are there before they are wanted. */
const FEW = 3;
const AGAIN_AFTER_MS = 5_000;
const CAUGHT_UP_MS = 300;
const WAYS: readonly StepsWanted['way'][] = ['done', 'undone'];

/**
 * Large steps do not come with a layer. This fetches them as undo or redo comes near, so that reopening a note does not
 * shorten its history.
 */
export function recallSteps({ layer, account, session, left }: Recalled): OwnSteps {
  const remaining = { ...left };
  const asking = new Set<StepsWanted['way']>();
  const waiting: Record<StepsWanted['way'], ((step: Step | null) => void)[]> = { done: [], undone: [] };
  let ended = false;
  let timer = 0;

  const known = (way: StepsWanted['way']) => session.told().histories.get(account)?.[way] ?? Steps.NONE;
  const here = (way: StepsWanted['way']) => session.current().state.histories.get(account)?.[way] ?? Steps.NONE;
  const isShort = (way: StepsWanted['way']): boolean => remaining[way] > 0 && here(way).length < FEW;

  const ask = async (way: StepsWanted['way']): Promise<void> => {
    asking.add(way);
    try {
      const before = known(way).at(0)?.event;
      const older = await get(`/layers/${layer}/steps${query({ way, before })}`, OlderSteps);
      if (ended) return;
      if (before === known(way).at(0)?.event && recall(way, older)) return;
      // The service has moved on: its newer events have to arrive here first.
      session.head(older.version);
      timer = window.setTimeout(() => done(way), CAUGHT_UP_MS);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      timer = window.setTimeout(() => done(way), AGAIN_AFTER_MS);
    }
  };

  const recall = (way: StepsWanted['way'], older: OlderSteps): boolean => {
    const wanted = waiting[way];
    // Set aside, since to `look` the steps that come now are as any others that end a wait.
    waiting[way] = [];
    if (!session.recall(way, older)) {
      waiting[way] = wanted;
      return false;
    }
    remaining[way] = older.left;
    done(way);
    for (const use of wanted) newest(way, use);
    return true;
  };

  const newest = (way: StepsWanted['way'], use: (step: Step | null) => void): boolean => {
    const step = here(way).at(-1);
    const waits = step === undefined && remaining[way] > 0;
    if (waits) waiting[way].push(use);
    else use(step ?? null);
    return waits;
  };

  const done = (way: StepsWanted['way']): void => {
    asking.delete(way);
    look();
  };

  const look = (): void => {
    for (const way of WAYS) {
      if (here(way).length > 0) waiting[way] = [];
      if (!ended && !asking.has(way) && isShort(way)) void ask(way);
    }
  };

  const unsubscribe = session.subscribe(look);
  look();
  return {
    has: (way) => here(way).length + remaining[way] > 0,
    newest,
    close() {
      ended = true;
      window.clearTimeout(timer);
      unsubscribe();
    },
  };
}
