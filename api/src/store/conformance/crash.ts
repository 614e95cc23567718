import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { COLLECTIONS } from '../../collections.ts';
import { verifyStore } from '../../verification.ts';
import type { CollectionLayout, Store } from '../ports.ts';
import { loose, type Thing } from './samples.ts';

const WRITER = fileURLToPath(new URL('./crash-writer.ts', import.meta.url));
const STREAMS = ['a', 'b', 'c', 'd'];
/** CRASH_ROUNDS=300 for a long run. */
export const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 20);

/** What is looked at after a kill: what the writer wrote, and what a verification reads. */
export const LOOKED_AT: readonly CollectionLayout[] = [loose, ...COLLECTIONS];

/** What a writer was told was kept. */
export interface Acknowledged {
  readonly ids: Map<string, string>;
  counter: number;
}

/**
 * Has a process write, kills it at a random moment, and looks whether all it was told was kept is there.
 *
 * @param open opens the store it wrote to
 * @returns how many entries and changes were acknowledged
 */
export async function crashRound(address: string, known: Acknowledged, open: () => Promise<Store>): Promise<number> {
  const before = known.ids.size + known.counter;
  await writeUntilKilled(address, known, 20 + Math.random() * 250);
  const store = await open();
  try {
    await check(store, known);
  } finally {
    await store.close();
  }
  return known.ids.size + known.counter - before;
}

async function writeUntilKilled(address: string, known: Acknowledged, ms: number): Promise<void> {
  const child = spawn(process.execPath, ['--no-warnings', WRITER, address, ...STREAMS], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  lines.once('line', () => setTimeout(() => child.kill('SIGKILL'), ms));
  lines.on('line', (line) => {
    const [name = '', number = '', id] = line.split(' ');
    if (name === 'counter') known.counter = Number(number);
    else if (id !== undefined) known.ids.set(`${name} ${number}`, id);
  });
  const [, signal] = await closed;
  expect(signal).toBe('SIGKILL');
}

async function check(store: Store, { ids, counter }: Acknowledged): Promise<void> {
  let left = ids.size;
  for (const name of STREAMS) {
    let version = 0;
    for (;;) {
      const entries = await store.events.read({ partition: 'crash', name }, version, 1000);
      for (const entry of entries) {
        expect(entry.version).toBe(++version);
        const acknowledged = ids.get(`${name} ${version}`);
        if (acknowledged === undefined) continue;
        expect(entry.id).toBe(acknowledged);
        left -= 1;
      }
      if (entries.length < 1000) break;
    }
  }
  expect(left).toBe(0);
  const { misfits, logs } = await verifyStore(store, { copies: null, key: null });
  expect(misfits).toEqual([]);
  expect(logs.events.entries).toBeGreaterThanOrEqual(ids.size);
  const kept: Thing | null = await store.docs.get(loose, 'counter');
  expect(kept?.count ?? 0).toBeGreaterThanOrEqual(counter);
}
