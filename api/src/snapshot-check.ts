import type { LayerEvent } from '@chartmark/schemas';
import { canonicalJson, EMPTY_LAYER, fold, snapshotOf } from '@chartmark/schemas';
import { type Snapshot, snapshots } from './annotate/collections.ts';
import { keptOf } from './annotate/kept-state.ts';
import type { Misfit } from './annotate/misfit.ts';
import { headsOf } from './archive.ts';
import type { Store, Stream } from './store/ports.ts';

/** What lies under a layer's name as its snapshot. */
interface Stored {
  readonly layer: string;
  readonly note: string | null;
  readonly doc: unknown;
}

/** Each snapshot must be what the events of its layer fold to. Layers whose events do not fit are left out. */
export async function verifySnapshots(store: Store, broken: ReadonlySet<string | null>) {
  const misfits: Misfit[] = [];
  let count = 0;
  for await (const { layer, note, doc } of storedIn(store)) {
    if (broken.has(layer)) continue;
    count++;
    const kept = keptOf(layer, note ?? '', doc);
    const version = kept?.version ?? 0;
    const place = { in: 'snapshots', partition: note, name: layer, version, id: null } as const;
    if (!kept || note === null) {
      misfits.push({ ...place, what: 'altered', why: 'it is not what was written; it is not used, and is made again' });
      continue;
    }
    const history = (await readUpTo(store.events, { partition: note, name: layer }, version)) as LayerEvent[];
    const fits =
      history.length === version &&
      history.at(-1)?.hash === kept.hash &&
      canonicalJson(snapshotOf(fold(EMPTY_LAYER, history))) === canonicalJson(snapshotOf(kept.state));
    const why = 'it is not what the events fold to; throw it away, and it is made again';
    if (!fits) misfits.push({ ...place, what: 'altered', why });
  }
  return { count, misfits };
}

async function* storedIn({ docs, events }: Store): AsyncIterable<Stored> {
  const seen = new Set<string>();
  let after: string | undefined;
  for (;;) {
    const page = await docs.page(snapshots, { index: 'all', equals: [], limit: 50, after }).catch(ifNoJson);
    if (page === null || !page.rows.every(isNamed)) break;
    for (const doc of page.rows) {
      seen.add(doc.id);
      yield { layer: doc.id, note: doc.note, doc };
    }
    if (page.next === null) return;
    after = page.next;
  }
  // Beyond a page with one that is no JSON, or has no name, none can be read: the layers are asked one by one.
  for await (const { stream } of headsOf(events)) {
    if (seen.has(stream.name)) continue;
    const doc: unknown = await docs.get(snapshots, stream.name).catch(noDocument);
    if (doc !== null) yield { layer: stream.name, note: stream.partition, doc };
  }
}

const isNamed = ({ id, note }: Snapshot): boolean => typeof id === 'string' && typeof note === 'string';

function ifNoJson(error: unknown): null {
  if (error instanceof SyntaxError) return null;
  throw error;
}

function noDocument(error: unknown): object {
  ifNoJson(error);
  return {};
}

async function readUpTo(log: Store['events'], stream: Stream, version: number) {
  const entries = [];
  while (entries.length < version) {
    const page = await log.read(stream, entries.length, Math.min(1_000, version - entries.length));
    if (page.length === 0) break;
    entries.push(...page);
  }
  return entries;
}
