import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** Every child leads a process group of its own, so that its end is the end of all it started. */
const running = new Set<ChildProcess>();

export interface Ended {
  readonly status: number;
  /** What it wrote, both streams in order; empty when it wrote to ours. */
  readonly output: string;
}

/** Starts a program that is killed, with all it started, when this process ends in any way that can be seen. */
export function start(command: string, args: readonly string[], options: { env?: Environment; show?: boolean } = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    detached: process.platform !== 'win32',
    stdio: options.show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

export type Environment = Readonly<Record<string, string>>;

/** Runs a program to its end. A program that does not start ends with status 127 and the reason as its output. */
export function run(
  command: string,
  args: readonly string[],
  options: { env?: Environment; show?: boolean } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = start(command, args, options);
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', (error) => {
      running.delete(child);
      resolve({ status: 127, output: error.message });
    });
    // A group can outlive its leader (a browser whose test was killed, say) and would keep the output open.
    child.once('exit', () => kill(child));
    child.once('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** Ends a child and its group at once. Its data is temporary, so nothing is lost by not asking politely. */
export function kill(child: ChildProcess): void {
  running.delete(child);
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** Ends every child with this process: on its exit, and on the signals that would end it. */
export function endChildrenWithUs(): void {
  process.once('exit', () => [...running].forEach(kill));
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => process.exit(status));
  }
}
