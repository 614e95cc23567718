import { setTimeout } from 'node:timers/promises';
import { ATTEMPTS, backOffMs, type Dispatch } from './dispatch.ts';

/** Works within this process, one piece after another: for a store that no other process shares. */
export function createLocalDispatch(): Dispatch {
  const waiting: string[] = [];
  const closing = new AbortController();
  let work: ((id: string, alive: () => Promise<void>) => Promise<void>) | null = null;
  let working: Promise<void> | null = null;

  async function run(): Promise<void> {
    for (let id = waiting.shift(); id !== undefined && !closing.signal.aborted; id = waiting.shift()) await piece(id);
  }

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
    if (!work || working || closing.signal.aborted) return;
    working = run().finally(() => {
      working = null;
      if (waiting.length > 0) wake();
    });
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
      await working;
    },
  };
}
