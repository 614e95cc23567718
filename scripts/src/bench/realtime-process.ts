import { type ChildProcess, fork } from 'node:child_process';
import type { Memory, NodeOptions, Question, Ready } from './realtime-messages.ts';

export interface Serving extends Ready {
  memory(): Promise<Memory>;
  /** Milliseconds its threads have worked since it began. */
  cpuMs(): Promise<number>;
  close(): Promise<void>;
}

/** Starts a server in a process of its own, which ends with ours. */
export async function serve(options: NodeOptions): Promise<Serving> {
  const child = fork(new URL('./realtime-node.ts', import.meta.url), { execArgv: ['--expose-gc'] });
  child.send(options);
  const ready = await answer<Ready>(child);
  return {
    ...ready,
    memory: () => ask<Memory>(child, 'memory'),
    cpuMs: () => ask<number>(child, 'cpu'),
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await gone;
    },
  };
}

function ask<T>(child: ChildProcess, question: Question): Promise<T> {
  child.send(question);
  return answer(child);
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
