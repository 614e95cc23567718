import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { announce } from '../ui/announce.tsx';
import { messageOf } from '../ui/states.tsx';
import { batchesOf, type Chosen } from './chosen.ts';

/** Where something that is done to many notes is. */
export type Progress<R> =
  | { readonly at: 'idle' }
  | { readonly at: 'working'; readonly notes: number }
  | { readonly at: 'done'; readonly notes: number; readonly stopped: boolean; readonly results: readonly R[] };

interface Bulk<R> {
  readonly progress: Progress<R>;
  readonly fault: string | null;
  /** Does something with the chosen notes, batch after batch, until all are done or it is stopped. */
  run(chosen: Chosen, each: (notes: readonly string[]) => Promise<R>, say: (results: readonly R[]) => string): void;
  stop(): void;
  setFault(fault: string | null): void;
}

export function useBulk<R>(project: string): Bulk<R> {
  const client = useQueryClient();
  const [progress, setProgress] = useState<Progress<R>>({ at: 'idle' });
  const [fault, setFault] = useState<string | null>(null);
  const stopped = useRef(false);

  async function work(
    chosen: Chosen,
    each: (notes: readonly string[]) => Promise<R>,
    say: (results: readonly R[]) => string,
  ): Promise<void> {
    const results: R[] = [];
    let notes = 0;
    stopped.current = false;
    setFault(null);
    setProgress({ at: 'working', notes });
    try {
      for await (const batch of batchesOf(project, chosen)) {
        if (stopped.current) break;
        results.push(await each(batch));
        notes += batch.length;
        setProgress({ at: 'working', notes });
      }
    } catch (error) {
      setFault(messageOf(error));
    }
    setProgress({ at: 'done', notes, stopped: stopped.current, results });
    announce(say(results));
    await client.invalidateQueries();
  }
  return {
    progress,
    fault,
    setFault,
    run: (...what) => void work(...what),
    stop: () => {
      stopped.current = true;
    },
  };
}
