import type { LayerEvent, LogName, Seal, SealingKey } from '@chartmark/schemas';
import { canonicalJson, EMPTY_LAYER, fold, snapshotOf } from '@chartmark/schemas';
import type { ChainCounts } from './annotate/chain-check.ts';
import { createChainCheck } from './annotate/chain-check.ts';
import { snapshots } from './annotate/collections.ts';
import type { Misfit } from './annotate/misfit.ts';
import type { Witness } from './annotate/seal-check.ts';
import { createSealCheck, misfitOfKeys } from './annotate/seal-check.ts';
import type { ArchiveRecord } from './archive.ts';
import { recordsOf } from './archive.ts';
import { isSigned } from './crypto/signing.ts';
import type { Store } from './store/ports.ts';

/** What a verification found. */
export interface Verified {
  readonly logs: Readonly<Record<LogName, ChainCounts>>;
  readonly seals: number;
  readonly newestSeal: Seal | null;
  /** Of a store only: caches of layers that were compared with the log. */
  readonly snapshots: number | null;
  /** The first thing of each stream, and of keys, seals and snapshots, that does not fit; none if all fits. */
  readonly misfits: readonly Misfit[];
}

/** Told now and then how many entries were read. */
export type Progress = (entries: number) => void;

const TELL_EVERY = 10_000;

/** Verifies an exported log, without any store. */
export async function verifyRecords(
  records: AsyncIterable<ArchiveRecord>,
  witness: Witness,
  progress: Progress = () => undefined,
): Promise<Verified> {
  const keys: SealingKey[] = [];
  const misfits: Misfit[] = [];
  const chains = createChainCheck();
  const seals = createSealCheck(keys, witness, isSigned);
  let newestSeal: Seal | null = null;
  let entries = 0;
  for await (const record of records) {
    switch (record.kind) {
      case 'key':
        keys.push(record.key);
        break;
      case 'seal':
        newestSeal = record.seal;
        seals.take(record);
        for (const head of record.heads) chains.sealed(head, record.seal.number);
        break;
      case 'head':
        chains.indexed(record.head);
        break;
      case 'entry':
        chains.take(record, record.entry);
        if (++entries % TELL_EVERY === 0) progress(entries);
        break;
      case 'unreadable':
        chains.unreadable(record);
        break;
      case 'broken':
        misfits.push(brokenRecord(record));
    }
  }
  const sealed = seals.result();
  const { misfits: broken, counts } = chains.result();
  const found = [misfitOfKeys(keys, isSigned), sealed.misfit].filter((misfit) => misfit !== null);
  return {
    logs: counts,
    seals: sealed.seals,
    newestSeal,
    snapshots: null,
    misfits: [...misfits, ...found, ...broken],
  };
}

/** Verifies a store, which may be in use meanwhile: its logs, keys and seals, and the caches made of them. */
export async function verifyStore(store: Store, witness: Witness, progress?: Progress): Promise<Verified> {
  const verified = await verifyRecords(recordsOf(store), witness, progress);
  const broken = new Set(verified.misfits.map(({ name }) => name));
  const cached = await verifySnapshots(store, broken);
  return { ...verified, snapshots: cached.count, misfits: [...verified.misfits, ...cached.misfits] };
}

/** Each snapshot must be what the events of its layer fold to. Layers whose events do not fit are left out. */
async function verifySnapshots({ docs, events }: Store, broken: ReadonlySet<string | null>) {
  const misfits: Misfit[] = [];
  let count = 0;
  let after: string | undefined;
  do {
    const { rows, next } = await docs.page(snapshots, { index: 'all', equals: [], limit: 50, after });
    for (const { id, note, version, hash, snapshot } of rows) {
      if (broken.has(id)) continue;
      count++;
      const history = (await readUpTo(events, { partition: note, name: id }, version)) as LayerEvent[];
      const fits =
        history.length === version &&
        history.at(-1)?.hash === hash &&
        canonicalJson(snapshotOf(fold(EMPTY_LAYER, history))) === canonicalJson(snapshot);
      const why = 'it is not what the events fold to; throw it away, and it is made again';
      if (!fits) misfits.push({ in: 'snapshots', partition: note, name: id, version, id: null, what: 'altered', why });
    }
    after = next ?? undefined;
  } while (after !== undefined);
  return { count, misfits };
}

async function readUpTo(log: Store['events'], stream: { partition: string; name: string }, version: number) {
  const entries = [];
  while (entries.length < version) {
    const page = await log.read(stream, entries.length, Math.min(1_000, version - entries.length));
    if (page.length === 0) break;
    entries.push(...page);
  }
  return entries;
}

const brokenRecord = ({ in: where, number }: { in: 'keys' | 'seals'; number: number }): Misfit => ({
  in: where,
  partition: null,
  name: null,
  version: number,
  id: null,
  what: 'altered',
  why: 'it is no longer one that can be read',
});
