import { setTimeout } from 'node:timers/promises';
import { ATTEMPTS, backOffMs, type Dispatch } from './dispatch.ts';

/** Works within this process: for a store that no other process shares. @param atOnce pieces worked on at once */
export function createLocalDispatch(atOnce: number): Dispatch {
  const waiting: string[] = [];
  const closing = new AbortController();
  let work: ((id: string, alive: () => Promise<void>) => Promise<void>) | null = null;
  const working = new Set<Promise<void>>();

  async function piece(id: string): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS && !closing.signal.aborted; attempt++) {
      try {
        return await work?.(id, async () => undefined);
      } catch {
        await setTimeout(backOffMs(attempt), undefined, { signal: closing.signal }).catch(() => undefined);
      }
    }
  }

  function wake(): void {
    while (work && working.size < atOnce && !closing.signal.aborted) {
      const id = waiting.shift();
      if (id === undefined) return;
      const begun = piece(id).finally(() => {
        working.delete(begun);
        wake();
      });
      working.add(begun);
    }
  }

  return {
    async put(ids) {
      waiting.push(...ids);
      wake();
    },
    async start(begun) {
      work = begun;
      wake();
    },
    async close() {
      closing.abort();
      await Promise.all(working);
    },
  };
}
