import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive, storeFile, verifyStore } from '@chartmark/api/archive';
import { type Entry, openStore } from '@chartmark/api/store';
import { canonicalJson } from '@chartmark/schemas';
import { print, timed } from './measure.ts';

/** `npm run bench:verify`: verifying a store of many events, beside hashing the same entries that lie in memory. */

const EVENTS = Number(process.env['BENCH_EVENTS'] ?? 1_000_000);
const LAYERS = 2_000;
const GROUP = 100;

const folder = mkdtempSync(join(tmpdir(), 'chartmark-bench-'));
try {
  mkdirSync(folder, { recursive: true });
  const store = await openStore(storeFile(folder), []);
  const entries: object[] = [];
  for (let layer = 0; layer < LAYERS; layer++) {
    const stream = { partition: `note-${layer}`, name: `layer-${layer}` };
    let prev = '0'.repeat(64);
    for (let version = 0; version < EVENTS / LAYERS; version += GROUP) {
      const group = Array.from({ length: GROUP }, (_, i): Entry => {
        const entry = entryOf(layer, version + i + 1);
        entries.push(entry);
        const hash = digest(prev, entry);
        const linked = { ...entry, prev, hash };
        prev = hash;
        return linked;
      });
      await store.events.append(stream, version, group);
    }
  }
  await store.close();
  const bareMs = await timed(() => entries.reduce((prev: string, entry) => digest(prev, entry), ''));
  const archive = await openArchive({ store: 'sqlite', dataFolder: folder });
  let fits = false;
  const ms = await timed(async () => {
    const { misfits, logs } = await verifyStore(archive, { copies: new Map(), key: null });
    fits = misfits.length === 0 && logs.events.entries === entries.length;
  });
  await archive.close();
  if (!fits) throw new Error('the verification does not find what was written');
  const perSecond = (taken: number): string => `${Math.round((entries.length / taken) * 1000).toLocaleString('en')}/s`;
  print('Verification', [
    {
      what: 'entries verified, embedded store',
      size: `${entries.length.toLocaleString('en')} in ${LAYERS} layers`,
      figure: perSecond(ms),
      baseline: `${perSecond(bareMs)} hashed only, in memory`,
      ratio: bareMs / ms,
      goal: '≥ 150,000/s',
    },
  ]);
} finally {
  rmSync(folder, { recursive: true });
}

function entryOf(layer: number, version: number) {
  const span = { id: `span-${version}`, label: 'CONDITION', fragments: [{ start: version, end: version + 9 }] };
  return {
    ...{ version, id: `${layer}-${version}`, at: '2026-01-01T00:00:00.000Z', note: `note-${layer}` },
    ...{ layer: `layer-${layer}`, type: 'spanAdded', data: { span }, actor: 'somebody', guideline: 1, client: 'bench' },
  };
}

function digest(prev: string, entry: object): string {
  return createHash('sha256').update(prev).update(canonicalJson(entry)).digest('hex');
}
