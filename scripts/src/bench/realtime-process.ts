import { type ChildProcess, fork } from 'node:child_process';

/** What a process is to serve. */
export type NodeOptions =
  | {
      readonly kind: 'first';
      readonly folder: string;
      readonly store: string;
      readonly layers: number;
      readonly sessions: number;
    }
  | { readonly kind: 'further'; readonly folder: string; readonly store: string }
  | { readonly kind: 'bare'; readonly bytes: number };

export interface Ready {
  readonly address: string;
  /** Of open sessions; the first node of a store makes them. */
  readonly tokens: readonly string[];
  readonly layers: readonly string[];
}

/** A process after a forced collection of garbage. */
export interface Gauge {
  /** What is alive on the heap and beside it, without the threads. */
  readonly heapBytes: number;
  readonly residentBytes: number;
  /** Of all its threads, since it began. */
  readonly cpuMs: number;
}

export interface Serving extends Ready {
  gauge(): Promise<Gauge>;
  close(): Promise<void>;
}

/** Starts a server in a process of its own, which ends with ours. */
export async function serve(options: NodeOptions): Promise<Serving> {
  const child = fork(new URL('./realtime-node.ts', import.meta.url), { execArgv: ['--expose-gc'] });
  child.send(options);
  const ready = await answer<Ready>(child);
  return {
    ...ready,
    gauge() {
      child.send('gauge');
      return answer<Gauge>(child);
    },
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await gone;
    },
  };
}

function answer<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('a server of the benchmark has ended'));
    child.once('exit', gone).once('message', (message: unknown) => {
      child.off('exit', gone);
      resolve(message as T);
    });
  });
}
