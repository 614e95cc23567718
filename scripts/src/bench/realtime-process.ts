import { type ChildProcess, fork } from 'node:child_process';
import type { Gauge, NodeOptions, Ready } from './realtime-messages.ts';

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
