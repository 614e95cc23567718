import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The service as a process of its own, on data of its own, that can be killed and started again. */
export interface Server {
  readonly address: string;
  readonly folder: string;
  password(): Promise<string>;
  kill(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

const CLI = join(import.meta.dirname, '../src/cli.ts');

export async function startServer(environment: Record<string, string> = {}): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'chartmark-e2e-'));
  let port = '0';
  let child: ChildProcess | null = null;
  let address = '';

  async function start(): Promise<void> {
    const started = spawn(process.execPath, [CLI, 'serve', '--data', folder, '--port', port], {
      env: { ...process.env, LOG_LEVEL: 'error', ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = started;
    for await (const line of createInterface({ input: started.stdout })) {
      const found = /Chartmark is at (http:\/\/\S+)/.exec(line)?.[1];
      if (found === undefined) continue;
      address = found;
      port = new URL(found).port;
      return;
    }
    throw new Error('the service ended before it was ready');
  }

  async function kill(): Promise<void> {
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  await start();
  return {
    get address() {
      return address;
    },
    folder,
    kill,
    start,
    async password() {
      const text = await readFile(join(folder, 'demonstration.txt'), 'utf8');
      return /password (\S+)/.exec(text)?.[1] ?? '';
    },
    async remove() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
