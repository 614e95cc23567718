import type {
  AccountSummary,
  AuditEntry,
  AuditPage,
  InclusionProof,
  LayerEvent,
  LogName,
  Seal,
  SealedHead,
  SealingKey,
} from '@chartmark/schemas';
import { Id, refusal } from '@chartmark/schemas';
import { fingerprintOf, keyText, pathTo, sealOver, sealText } from '../annotate/seal.ts';
import { layers, tasks } from '../assign/collections.ts';
import type { Safe } from '../crypto/safe.ts';
import type { SigningPair } from '../crypto/signing.ts';
import { escalations } from '../escalate/collections.ts';
import { noteBriefs } from '../receive/collections.ts';
import type { Docs, Log, Position, Stream } from '../store/ports.ts';
import { Taken } from '../store/ports.ts';
import { type AuditAsked, concerns, fits, isUnfiltered } from './audit-query.ts';
import type { StoredSeal, StoredSealingKey } from './collections.ts';
import { idOfNumber, sealingKeys, seals } from './collections.ts';

export interface GovernDeps {
  readonly docs: Docs;
  readonly logs: { readonly events: Log<LayerEvent>; readonly audit: Log<AuditEntry> };
  readonly names: (ids: readonly string[]) => Promise<AccountSummary[]>;
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
/** Entries looked at for one page of what a filter lets through. */
const LOOKED = 20_000;

export type Govern = ReturnType<typeof createGovern>;

/**
 * Keeps the seals: what was done and read can then be changed by nobody unnoticed, not even with the store in hand. And shows
 * the log of reads, page by page.
 */
export const createGovern = (deps: GovernDeps) => {
  const { docs, logs, safe } = deps;

  /** The last of a collection whose ids are numbers. */
  async function newest<T extends { id: string }>(collection: Parameters<typeof docs.page<T>>[0]): Promise<T | null> {
    const { rows } = await docs.page(collection, { index: 'all', equals: [], limit: 1, reverse: true });
    return rows[0] ?? null;
  }

  /** The key in use; made now if there is none yet. */
  async function currentKey(): Promise<StoredSealingKey> {
    return (await newest(sealingKeys)) ?? addKey(null);
  }

  /** Makes a key and puts it in use; an older one endorses it. @returns the key in use, which another node may have made */
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

  /** Seals with their heads, after a number, oldest first. */
  async function* stored(after: number): AsyncIterable<StoredSeal> {
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

    /** Null before the first. */
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
      const [event] = await logs.events.read(stream, version - 1, 1);
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
        const events = await logs.events.read(stream, version - 1, head.version - version + 1);
        return { events, head, index, path: pathTo(heads, index), seal: one };
      }
      throw refusal('proof.unsealed', {});
    },

    /**
     * Entries of a project's log of reads that a filter lets through, newest first, with what they name. At most `LOOKED`
     * are looked at, so a page may hold fewer than the limit, or none, and still have a next one.
     */
    async auditPage(project: string, { before, limit, note, ...asked }: AuditAsked): Promise<AuditPage> {
      const stream = { partition: project, name: 'audit' };
      const wanted = note === undefined ? null : await notesCalled(project, note);
      const head = (await logs.audit.head(stream))?.version ?? 0;
      const found: AuditEntry[] = [];
      let end = wanted?.size === 0 ? 0 : Math.min((before ?? Number.POSITIVE_INFINITY) - 1, head);
      const least = Math.max(0, end - LOOKED);
      while (end > least && found.length < limit) {
        const count = Math.min(isUnfiltered(asked) && !wanted ? limit : PAGE, end - least);
        const chunk = (await logs.audit.read(stream, end - count, count)).reverse();
        const noteOf = wanted ? await notesBehind(chunk) : {};
        found.push(...chunk.filter((entry) => fits(entry, asked) && (!wanted || concerns(entry, wanted, noteOf))));
        // In the order of their times: further back there is nothing that is young enough.
        const isPast = asked.from !== undefined && (chunk.at(-1)?.at ?? '') < asked.from;
        end = isPast ? 0 : end - count;
      }
      const rows = found.slice(0, limit);
      const last = found.length > limit ? (rows.at(-1)?.version ?? 1) - 1 : end;
      return { rows, ...(await namesIn(rows)), next: last > 0 ? last + 1 : null };
    },
  };

  /** The notes that a code stands for: an id, or its end as titles show it. */
  async function notesCalled(project: string, code: string): Promise<ReadonlySet<string>> {
    const ends = { index: 'tail', equals: [project, code.toLowerCase()], limit: PAGE };
    const { rows } = await docs.page(noteBriefs, ends);
    return new Set([code.toLowerCase(), ...rows.map(({ id }) => id)].filter((id) => Id.safeParse(id).success));
  }

  /** The note of each layer, task and question that entries name without their note. */
  async function notesBehind(entries: readonly AuditEntry[]): Promise<Record<string, string>> {
    const idsOf = (name: string) => [
      ...new Set(entries.flatMap(({ target }) => (target['note'] === undefined ? (target[name] ?? []) : []))),
    ];
    const owners = [
      await docs.many(layers, idsOf('layer')),
      await docs.many(tasks, idsOf('task')),
      await docs.many(escalations, idsOf('escalation')),
    ];
    return Object.fromEntries(owners.flat().map(({ id, note }) => [id, note]));
  }

  /** Titles and names of what entries speak of. */
  async function namesIn(rows: readonly AuditEntry[]) {
    const noteOf = await notesBehind(rows);
    const named = [...rows.flatMap(({ target }) => target['note'] ?? []), ...Object.values(noteOf)];
    const briefs = await docs.many(noteBriefs, [...new Set(named)]);
    const people = await deps.names([
      ...new Set(rows.flatMap(({ actor, target }) => [actor ?? [], target['account'] ?? []].flat())),
    ]);
    return { people, notes: briefs.map(({ id, title }) => ({ id, title })), noteOf };
  }
};
