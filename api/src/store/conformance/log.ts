import { expect, test } from 'vitest';
import type { Entry, Head, Placed, Position, Store, Stream } from '../ports.ts';
import { SameId, WrongVersion } from '../ports.ts';
import { aStream, entries, entry, fresh, type Subject } from './samples.ts';

/** What both adapters' logs must keep. */
export function logRules(subject: () => Subject): void {
  const events = () => subject().store.events;

  test('[LOG1] what was appended is read back in version order, after a version, by pages', async () => {
    const s = aStream();
    const all = entries(1, 5);
    await events().append(s, 0, all.slice(0, 2));
    await events().append(s, 2, all.slice(2));
    expect(await events().read(s, 0, 10)).toEqual(all);
    expect(await events().read(s, 3, 10)).toEqual(all.slice(3));
    expect(await events().read(s, 1, 2)).toEqual(all.slice(1, 3));
    expect(await events().read(s, 5, 10)).toEqual([]);
    expect(await events().head(s)).toEqual({ stream: s, version: 5, hash: 'h5' });
  });

  test('[LOG2] of many appends at one version exactly one wins, and the others are told the newest version', async () => {
    const s = aStream();
    const settled = await Promise.allSettled(Array.from({ length: 12 }, () => events().append(s, 0, [entry(1)])));
    const lost = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(lost).toHaveLength(11);
    for (const reason of lost) {
      expect(reason).toBeInstanceOf(WrongVersion);
      expect(reason).toMatchObject({ actual: 1 });
    }
    expect(await events().read(s, 0, 20)).toHaveLength(1);
  });

  test('[LOG2] two processes racing on one stream leave no gap and lose nothing', async () => {
    const s = aStream();
    const other = await subject().again();
    const acknowledged: string[] = [];
    async function race(log: Store['events']): Promise<void> {
      for (let done = 0, version = 0; done < 30; ) {
        const next = entry(version + 1);
        try {
          await log.append(s, version, [next]);
          acknowledged.push(next.id);
          done += 1;
          version += 1;
        } catch (error) {
          if (!(error instanceof WrongVersion)) throw error;
          version = error.actual;
        }
      }
    }
    await Promise.all([race(events()), race(other.events)]);
    const stored = await events().read(s, 0, 100);
    expect(stored.map(({ version }) => version)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    expect(new Set(stored.map(({ id }) => id))).toEqual(new Set(acknowledged));
    await other.close();
  });

  test('[LOG2] of appends to many streams at once each is made or refused by itself, and told why', async () => {
    const partition = fresh();
    const streams = Array.from({ length: 60 }, () => ({ partition, name: fresh() }));
    const taken = entry(1);
    await events().append({ partition, name: fresh() }, 0, [taken]);
    for (const [i, stream] of streams.entries()) if (i % 3 === 1) await events().append(stream, 0, entries(1, 2));
    const settled = await Promise.allSettled(
      streams.map((stream, i) => events().append(stream, 0, i % 3 === 2 ? [{ ...taken }] : [entry(1)])),
    );
    for (const [i, { status, ...rest }] of settled.entries()) {
      const reason: unknown = 'reason' in rest ? rest.reason : null;
      expect(status).toBe(i % 3 === 0 ? 'fulfilled' : 'rejected');
      if (i % 3 === 1) expect(reason).toEqual(new WrongVersion(2));
      if (i % 3 === 2) expect(reason).toEqual(new SameId(taken.id));
    }
    const heads = await Promise.all(streams.map((stream) => events().head(stream)));
    expect(heads.map((head) => head?.version ?? 0)).toEqual(streams.map((_, i) => [1, 2, 0][i % 3]));
  });

  test('[LOG3] a gap, a repeat, and versions that do not follow each other are refused', async () => {
    const s = aStream();
    await events().append(s, 0, [entry(1)]);
    await expect(events().append(s, 5, [entry(6)])).rejects.toMatchObject({ name: 'WrongVersion', actual: 1 });
    await expect(events().append(s, 0, [entry(1)])).rejects.toMatchObject({ name: 'WrongVersion', actual: 1 });
    await expect(events().append(s, 1, [entry(3)])).rejects.toThrow(RangeError);
    await expect(events().append(s, 1, [entry(2), entry(2)])).rejects.toThrow(RangeError);
    await expect(events().append(s, 1, [])).rejects.toThrow(RangeError);
    expect(await events().read(s, 0, 10)).toHaveLength(1);
  });

  test('[ONCE] an id stands once in a partition, whichever the stream', async () => {
    const s = aStream();
    const first = entry(1);
    await events().append(s, 0, [first]);
    const other = { partition: s.partition, name: fresh() };
    await expect(events().append(s, 1, [entry(2, first.id)])).rejects.toThrow(SameId);
    await expect(events().append(other, 0, [entry(1, first.id)])).rejects.toThrow(SameId);
    await expect(events().append(other, 0, [entry(1, 'x'), entry(2, 'x')])).rejects.toThrow(SameId);
    expect(await events().find(s.partition, first.id)).toEqual(first);
    expect(await events().find(fresh(), first.id)).toBeNull();
    expect(await events().head(other)).toBeNull();
  });

  test('[LOG4] several entries are appended all or none', async () => {
    const s = aStream();
    const first = entry(1);
    await events().append(s, 0, [first]);
    await expect(events().append(s, 1, [entry(2), entry(3), entry(4, first.id)])).rejects.toThrow(SameId);
    expect(await events().read(s, 0, 10)).toEqual([first]);
    await events().append(s, 1, entries(2, 256));
    expect(await events().head(s)).toMatchObject({ version: 257 });
  });

  test('[LOG5] streams keep apart, and so do the two logs', async () => {
    const s = aStream();
    await events().append(s, 0, [entry(1)]);
    expect(await events().read({ ...s, name: fresh() }, 0, 10)).toEqual([]);
    expect(await subject().store.audit.read(s, 0, 10)).toEqual([]);
    expect(await subject().store.audit.head(s)).toBeNull();
  });

  test.each(['$gt', '__proto__', 'a.b', 'a\u0000b', 'a\u0000c', '', ' ', '😀', "'; DROP TABLE log_events; --"])(
    '[LOG6] any name, id and text is kept to the letter: %j',
    async (hostile) => {
      const s = { partition: `${fresh()}${hostile}`, name: hostile };
      const kept = { ...entry(1, hostile), text: `${hostile}\u202e😀 {"$where":1}`, n: -0.5e-7 };
      await events().append(s, 0, [kept]);
      expect(await events().read(s, 0, 1)).toEqual([kept]);
      expect(await events().find(s.partition, hostile)).toEqual(kept);
      expect(await events().head(s)).toEqual({ stream: s, version: 1, hash: 'h1' });
      expect(await events().heads({ ...s, partition: s.partition.slice(0, -1) }, 1)).toHaveLength(1);
    },
  );

  test('[LOG6] half a character is refused, since no store could keep it', async () => {
    const s = aStream();
    await expect(events().append({ ...s, name: '\ud83d' }, 0, [entry(1)])).rejects.toMatchObject({ kind: 'invalid' });
    await expect(events().append(s, 0, [entry(1, '\ude00')])).rejects.toMatchObject({ kind: 'invalid' });
  });

  test('[LOG7] a reader of all entries misses none while many write, and sees each stream in order', async () => {
    const streams = Array.from({ length: 6 }, aStream);
    const partitions = new Set(streams.map(({ partition }) => partition));
    const writers = streams.map(async (s, i) => {
      const group = (i % 3) + 1;
      for (let version = 1; version <= 24; version += group)
        await events().append(s, version - 1, entries(version, group));
    });
    const seen: Placed<Entry>[] = [];
    const reader = (async () => {
      let position: Position | null = null;
      while (seen.length < 144) {
        const { rows, next }: { rows: Placed<Entry>[]; next: Position } = await events().readAll(position, 7);
        expect(rows.length).toBeLessThanOrEqual(7);
        seen.push(...rows.filter((row) => partitions.has(row.stream.partition)));
        if (rows.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
        position = next;
      }
    })();
    await Promise.all(writers);
    await reader;
    for (const s of streams) {
      const versions = seen.filter((p) => p.stream.name === s.name).map((p) => p.entry.version);
      expect(versions).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
    }
  });

  test.each(['', 'nonsense', '-1', '1e9', '{"$gt":""}', '9'.repeat(40), '1.2.zzzzzzzzzzzzzzzzzzzzzzzz.0'])(
    '[LOG7] a position that is not ours is refused: %j',
    async (position) => {
      await expect(events().readAll(position, 1)).rejects.toMatchObject({ kind: 'invalid' });
    },
  );

  test('[LOG8] a follower is told of every entry, of this process and of others, each stream in order', async () => {
    const mine = aStream();
    const theirs = aStream();
    const other = await subject().again();
    const told: Placed<Entry>[] = [];
    const end = await events().subscribe((placed) => told.push(placed));
    await events().append(mine, 0, entries(1, 3));
    for (let version = 1; version <= 5; version++) await other.events.append(theirs, version - 1, [entry(version)]);
    const of = (s: Stream): number[] => [
      ...new Set(told.filter((p) => p.stream.name === s.name).map((p) => p.entry.version)),
    ];
    await expect.poll(() => of(theirs), { timeout: 10_000 }).toEqual([1, 2, 3, 4, 5]);
    await expect.poll(() => of(mine), { timeout: 10_000 }).toEqual([1, 2, 3]);
    await end();
    const before = told.length;
    await events().append(mine, 3, [entry(4)]);
    const late: Placed<Entry>[] = [];
    const endLate = await events().subscribe((placed) => late.push(placed));
    await events().append(mine, 4, [entry(5)]);
    await expect.poll(() => late.map((p) => p.entry.version), { timeout: 10_000 }).toContain(5);
    expect(told).toHaveLength(before);
    await endLate();
    await other.close();
  });

  test('[LOG8] of a stream that two processes append to in turn a follower of either is told in order', async () => {
    const stream = aStream();
    const other = await subject().again();
    const logs = [events(), other.events];
    const told = logs.map((): number[] => []);
    const ends = await Promise.all(
      logs.map((log, i) =>
        log.subscribe((placed) => {
          if (placed.stream.name === stream.name) told[i]?.push(placed.entry.version);
        }),
      ),
    );
    const all = Array.from({ length: 24 }, (_, i) => i + 1);
    // Now one after another, now twice in a row.
    for (const version of all)
      await logs[(version >> (version % 3)) % 2]?.append(stream, version - 1, [entry(version)]);
    for (const versions of told) {
      await expect.poll(() => [...new Set(versions)], { timeout: 10_000 }).toEqual(all);
      expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    }
    for (const end of ends) await end();
    await other.close();
  });

  test('[LOG9] heads go through all streams once, by pages, in the order of their bytes', async () => {
    const partition = fresh();
    const names = ['', 'a', 'a\u0000', 'b', '\uffee', '😀', 'Z'];
    const sorted = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    for (const name of names) await events().append({ partition, name }, 0, entries(1, 2));
    const found: Head[] = [];
    for (let after: Stream | null = null; ; after = found.at(-1)?.stream ?? null) {
      const heads: Head[] = await events().heads(after, 3);
      found.push(...heads);
      if (heads.length < 3) break;
    }
    const wanted = sorted.map((name) => ({ stream: { partition, name }, version: 2, hash: 'h2' }));
    expect(found.filter(({ stream }) => stream.partition === partition)).toEqual(wanted);
    expect(new Set(found.map(({ stream }) => JSON.stringify(stream))).size).toBe(found.length);
  });

  test.each([0, -1, 1.5, Number.NaN, 1e9])('[LOG10] a page of %d rows is refused', async (limit) => {
    await expect(events().read(aStream(), 0, limit)).rejects.toThrow(RangeError);
    await expect(events().readAll(null, limit)).rejects.toThrow(RangeError);
    await expect(events().heads(null, limit)).rejects.toThrow(RangeError);
  });
}
