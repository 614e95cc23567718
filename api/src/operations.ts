import { readFile, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { LastBackup, type Operations } from '@chartmark/schemas';
import { storeFile } from './archive.ts';
import type { Config } from './config.ts';
import type { Govern } from './govern/service.ts';
import { chunks } from './jobs/collections.ts';
import type { Store } from './store/ports.ts';

interface OperationsDeps {
  readonly version: string;
  readonly config: Config;
  readonly store: Pick<Store, 'kind' | 'ready' | 'docs'>;
  readonly newestSeal: Govern['newestSeal'];
  readonly startedAt: Date;
}

/** As many pieces as are counted; beyond that there are simply many. */
const COUNTED = 500;

/** How this node is doing; reads a handful of figures, whatever the store holds. */
export const createOperations =
  ({ version, config, store, newestSeal, startedAt }: OperationsDeps) =>
  async (sockets: number): Promise<Operations> => {
    const { bavail, blocks, bsize } = await statfs(config.dataFolder);
    const { rows, next } = await store.docs.page(chunks, { index: 'state', equals: ['waiting'], limit: COUNTED });
    const seal = await newestSeal();
    return {
      version,
      runtime: `Node ${process.versions.node}`,
      store: store.kind,
      ready: await store.ready(),
      startedAt: startedAt.toISOString(),
      sockets,
      memoryBytes: process.memoryUsage.rss(),
      disk: { freeBytes: bavail * bsize, totalBytes: blocks * bsize },
      storeBytes: config.store === 'sqlite' ? await embeddedBytes(config.dataFolder) : null,
      waiting: { pieces: rows.length, more: next !== null },
      lastSeal: seal && { number: seal.number, at: seal.at },
      sealEveryMs: config.sealEveryMs,
      lastBackup: await lastBackup(config.dataFolder),
    };
  };

/** Tells the service when a backup was made, and how large it is. */
export const noteBackup = (dataFolder: string, backup: LastBackup): Promise<void> =>
  writeFile(backupNote(dataFolder), JSON.stringify(backup), { mode: 0o600 });

const backupNote = (dataFolder: string): string => join(dataFolder, 'last-backup.json');

async function lastBackup(dataFolder: string): Promise<LastBackup | null> {
  const text = await readFile(backupNote(dataFolder), 'utf8').catch(() => null);
  return LastBackup.safeParse(orNull(text ?? '')).data ?? null;
}

/** What was cut short, by a full disk perhaps, tells of no backup. */
function orNull(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

async function embeddedBytes(dataFolder: string): Promise<number> {
  let bytes = 0;
  for (const part of ['', '-wal']) bytes += await sizeOf(`${storeFile(dataFolder)}${part}`);
  return bytes;
}

const sizeOf = async (file: string): Promise<number> => (await stat(file).catch(() => null))?.size ?? 0;
