import type { InclusionProof, LayerEvent, LogName, Seal, SealedHead, SealingKey } from '@chartmark/schemas';
import { refusal } from '@chartmark/schemas';
import { fingerprintOf, keyText, pathTo, sealOver, sealText } from '../annotate/seal.ts';
import type { Safe } from '../crypto/safe.ts';
import type { SigningPair } from '../crypto/signing.ts';
import type { Docs, Entry, Log, Position, Stream } from '../store/ports.ts';
import { Taken } from '../store/ports.ts';
import type { StoredSeal, StoredSealingKey } from './collections.ts';
import { idOfNumber, sealingKeys, seals } from './collections.ts';

export interface GovernDeps<A extends Entry> {
  readonly docs: Docs;
  readonly events: Log<LayerEvent>;
  readonly audit: Log<A>;
  readonly safe: Safe;
  readonly newSigningPair: () => SigningPair;
  readonly sign: (privateKey: string, text: string) => string;
  readonly now: () => Date;
}

/** How far the clocks of nodes may be apart. */
const SKEW_MS = 60_000;
/** Heads under one seal; more that moved come under the next one. */
const HEADS = 10_000;
const PAGE = 1_000;

export type Govern<A extends Entry> = ReturnType<typeof createGovern<A>>;

/** Keeps the seals: what was done and read can then be changed by nobody unnoticed, not even with the store in hand. */
export const createGovern = <A extends Entry>(deps: GovernDeps<A>) => {
  const { docs, safe } = deps;
  const logs: Readonly<Record<LogName, Log<Entry>>> = { events: deps.events, audit: deps.audit };

  async function newest<T extends { id: string }>(collection: Parameters<typeof docs.page<T>>[0]): Promise<T | null> {
    const { rows } = await docs.page(collection, { index: 'all', equals: [], limit: 1, reverse: true });
    return rows[0] ?? null;
  }

  /** The key in use, made at the first start. */
  async function currentKey(): Promise<StoredSealingKey> {
    return (await newest(sealingKeys)) ?? addKey(null);
  }

  async function addKey(before: StoredSealingKey | null): Promise<StoredSealingKey> {
    const { publicKey, privateKey } = deps.newSigningPair();
    const unendorsed = { id: fingerprintOf(publicKey), publicKey, madeAt: deps.now().toISOString() };
    const endorsement = before && { by: before.key.id, signature: signWith(before, keyText(unendorsed)) };
    const wrappedKey = safe.newKey();
    const stored = {
      id: idOfNumber(Number(before?.id ?? 0) + 1),
      key: { ...unendorsed, endorsement },
      wrappedKey,
      sealedPrivateKey: safe.seal(wrappedKey, privateKey),
    };
    try {
      await docs.add(sealingKeys, stored);
      return stored;
    } catch (error) {
      // Another node was faster: its key it is.
      if (error instanceof Taken) return currentKey();
      throw error;
    }
  }

  const signWith = ({ wrappedKey, sealedPrivateKey }: StoredSealingKey, text: string): string =>
    deps.sign(safe.open(wrappedKey, sealedPrivateKey), text);

  /** The newest head of each stream that has moved, and how far was read. */
  async function moved(log: LogName, after: Position | null, room: number) {
    const heads = new Map<string, SealedHead>();
    let next = after;
    for (;;) {
      const page = await logs[log].readAll(next, Math.min(PAGE, room - heads.size));
      for (const { stream, entry } of page.rows) {
        const { partition, name } = stream;
        heads.set(JSON.stringify(stream), { log, partition, name, version: entry.version, hash: entry.hash });
      }
      next = page.next;
      if (page.rows.length === 0 || heads.size >= room) return { heads: [...heads.values()], next };
    }
  }

  /** @returns whether there is more to seal */
  async function sealSome(): Promise<boolean> {
    const before = await newest(seals);
    const events = await moved('events', before?.next.events ?? null, HEADS / 2);
    const audit = await moved('audit', before?.next.audit ?? null, HEADS / 2);
    const heads = [...events.heads, ...audit.heads];
    if (heads.length === 0) return false;
    // Before the key is looked up, so that no seal looks younger than the key that takes its key's place.
    const at = [deps.now().toISOString(), before?.seal.at ?? ''].sort().at(-1) ?? '';
    const key = await currentKey();
    const unsigned = sealOver(before?.seal ?? null, heads, at, key.key.id);
    const seal = { ...unsigned, signature: signWith(key, sealText(unsigned)) };
    const next = { events: events.next, audit: audit.next };
    try {
      await docs.add(seals, { id: idOfNumber(seal.number), seal, heads, next });
      return Math.max(events.heads.length, audit.heads.length) === HEADS / 2;
    } catch (error) {
      // Another node has just done it.
      if (error instanceof Taken) return false;
      throw error;
    }
  }

  async function* stored(after = 0): AsyncIterable<StoredSeal> {
    for (let number = after + 1; ; number++) {
      const next = await docs.get(seals, idOfNumber(number));
      if (!next) return;
      yield next;
    }
  }

  /** The first seal made at or after a moment: seals are in the order of their times. */
  async function numberAt(at: string): Promise<number> {
    let from = 1;
    let to = (await newest(seals))?.seal.number ?? 0;
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      const found = await docs.get(seals, idOfNumber(middle));
      if (found && found.seal.at < at) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  return {
    /** Seals what has happened since the last seal, if anything has. */
    async seal(): Promise<void> {
      while (await sealSome());
    },

    /** Seals after a number, oldest first. */
    async *seals(after: number): AsyncIterable<Seal> {
      for await (const { seal: one } of stored(after)) yield one;
    },

    async newestSeal(): Promise<Seal | null> {
      return (await newest(seals))?.seal ?? null;
    },

    /** The public keys, oldest first; the last one is in use. */
    async keys(): Promise<SealingKey[]> {
      await currentKey();
      const { rows } = await docs.page(sealingKeys, { index: 'all', equals: [], limit: PAGE });
      return rows.map(({ key }) => key);
    },

    /** Makes a new key, endorsed by the one in use, which signs no more. */
    async rotateKey(): Promise<SealingKey> {
      return (await addKey(await currentKey())).key;
    },

    /**
     * What shows that an event stood in the log when the next seal was made.
     *
     * @throws {Refusal} `missing` if there is no such event, `conflict` if it is not sealed yet
     */
    async proof(stream: Stream, version: number): Promise<InclusionProof> {
      const [event] = await deps.events.read(stream, version - 1, 1);
      if (event?.version !== version) throw refusal('proof.version', {});
      const since = new Date(Date.parse(event.at) - SKEW_MS).toISOString();
      for await (const { seal: one, heads } of stored((await numberAt(since)) - 1)) {
        const index = heads.findIndex(
          (head) =>
            head.log === 'events' &&
            head.partition === stream.partition &&
            head.name === stream.name &&
            head.version >= version,
        );
        const head = heads[index];
        if (!head) continue;
        const events = await deps.events.read(stream, version - 1, head.version - version + 1);
        return { events, head, index, path: pathTo(heads, index), seal: one };
      }
      throw refusal('proof.unsealed', {});
    },

    /** Entries of a project's audit log, newest first. */
    async auditPage(project: string, before: number | undefined, limit: number): Promise<A[]> {
      const stream = { partition: project, name: 'audit' };
      const end = Math.min((before ?? Number.POSITIVE_INFINITY) - 1, (await deps.audit.head(stream))?.version ?? 0);
      const count = Math.min(limit, end);
      return count <= 0 ? [] : (await deps.audit.read(stream, end - count, count)).reverse();
    },
  };
};
