import type { LogName, Seal, SealingKey } from '@chartmark/schemas';
import type { ChainCounts } from './annotate/chain-check.ts';
import { createChainCheck } from './annotate/chain-check.ts';
import type { Misfit } from './annotate/misfit.ts';
import type { Witness } from './annotate/seal-check.ts';
import { createSealCheck, misfitOfKeys } from './annotate/seal-check.ts';
import type { ArchiveRecord } from './archive.ts';
import { recordsOf } from './archive.ts';
import type { Safe } from './crypto/safe.ts';
import { isSigned } from './crypto/signing.ts';
import { verifySnapshots } from './snapshot-check.ts';
import type { Store } from './store/ports.ts';
import { createWordCheck } from './word-check.ts';

/** What a verification found. */
export interface Verified {
  readonly logs: Readonly<Record<LogName, ChainCounts>>;
  readonly seals: number;
  readonly newestSeal: Seal | null;
  /** Seals of the copy they were compared with; null if there was no copy, so that all of them may be made anew. */
  readonly copies: number | null;
  /** Of a store only: caches of layers that were compared with the log. */
  readonly snapshots: number | null;
  /** Of a store only: remarks whose words were looked up, and whether they were read. */
  readonly words: { readonly count: number; readonly read: boolean } | null;
  /** The first thing of each stream, and of keys, seals and snapshots, that does not fit; none if all fits. */
  readonly misfits: readonly Misfit[];
}

/** Told now and then how many entries were read. */
export type Progress = (entries: number) => void;

const TELL_EVERY = 10_000;

/** Verifies an exported log, without any store. A file that holds nothing shows nothing, so it does not fit. */
export async function verifyRecords(
  records: AsyncIterable<ArchiveRecord>,
  witness: Witness,
  progress?: Progress,
): Promise<Verified> {
  const verified = await follow(records, witness, progress);
  const { logs, seals, misfits } = verified;
  const empty = seals === 0 && logs.events.entries + logs.audit.entries === 0 && misfits.length === 0;
  return empty ? { ...verified, misfits: [NOTHING_THERE] } : verified;
}

async function follow(
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
  let begun = false;
  for await (const record of records) {
    // What is to be compared with entries must be known before them; behind them it would be compared with nothing.
    if (begun && LEADING.has(record.kind)) misfits.push(tooLate(record));
    begun ||= record.kind === 'entry';
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
      case 'misplaced':
        misfits.push(misplacedEntry(record));
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
    copies: witness.copies?.size ?? null,
    ...{ snapshots: null, words: null },
    misfits: [...misfits, ...found, ...broken],
  };
}

/**
 * Verifies a store, which may be in use meanwhile: its logs, keys and seals, the caches made of them and the words beside them.
 *
 * @param safe what opens the words, or null to leave them closed
 */
export async function verifyStore(
  store: Store,
  witness: Witness,
  progress?: Progress,
  safe: Safe | null = null,
): Promise<Verified> {
  const check = createWordCheck(store.docs, safe);
  const verified = await follow(check.along(recordsOf(store)), witness, progress);
  const broken = new Set(verified.misfits.map(({ name }) => name));
  const cached = await verifySnapshots(store, broken);
  const words = check.result();
  return {
    ...verified,
    ...{ snapshots: cached.count, words: { count: words.count, read: safe !== null } },
    misfits: [...verified.misfits, ...words.misfits, ...cached.misfits],
  };
}

const NOWHERE = { partition: null, name: null, id: null };

const NOTHING_THERE: Misfit = { in: 'events', ...NOWHERE, version: 1, what: 'missing', why: 'the file holds no entry' };

const LEADING: ReadonlySet<ArchiveRecord['kind']> = new Set(['key', 'seal', 'broken']);

const tooLate = (record: ArchiveRecord): Misfit => ({
  ...{
    in: record.kind === 'key' ? 'keys' : 'seals',
    ...NOWHERE,
    version: record.kind === 'seal' ? record.seal.number : 0,
  },
  ...{ what: 'reordered', why: 'it stands behind entries, so it was not compared with them' },
});

const misplacedEntry = ({
  log,
  partition,
  name,
  version,
  id,
}: Extract<ArchiveRecord, { kind: 'misplaced' }>): Misfit => ({
  ...{ in: log, partition, name, version, id, what: 'inserted' },
  why: 'no stream has this version',
});

const brokenRecord = ({ in: where, number }: { in: 'keys' | 'seals'; number: number }): Misfit => ({
  in: where,
  partition: null,
  name: null,
  version: number,
  id: null,
  what: 'altered',
  why: 'it is no longer one that can be read',
});
