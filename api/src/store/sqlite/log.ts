import { type LogName, parse } from '@chartmark/schemas';
import { z } from 'zod';
import { asFound } from '../as-found.ts';
import type { Entry, Head, Log, Placed, Stream } from '../ports.ts';
import { SameId, WrongVersion } from '../ports.ts';
import { bounded } from '../query.ts';
import { checkSequence } from '../sequence.ts';
import { tellApart } from '../tell-apart.ts';
import type { Reader } from './reader.ts';
import type { Writer } from './writer.ts';

/** A log and the way to wake its followers. */
export interface SqliteLog<E extends Entry> extends Log<E> {
  /** Tells followers what was committed since they were last told. */
  wake(): void;
}

const Position = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const PAGE = 1000;

/** One writer, so the row number is the order in which entries became visible. */
export function createLog<E extends Entry>(name: LogName, reader: Reader, writer: Writer): SqliteLog<E> {
  const table = `log_${name}`;
  const followers = new Set<(placed: Placed<E>) => void>();
  let told = 0;

  function after(position: number, limit: number): { rows: Placed<E>[]; last: number } {
    const found = reader.rows(`SELECT pos, part, name, id, body FROM ${table} WHERE pos > ? ORDER BY pos LIMIT ?`, [
      position,
      limit,
    ]);
    const rows = found.map((row) => ({
      stream: streamOf(row),
      entry: entryOf<E>(row),
    }));
    return { rows, last: Number(found.at(-1)?.['pos'] ?? position) };
  }

  function headOf(stream: Stream): Head | null {
    const [row] = reader.rows(
      `SELECT version, hash FROM ${table} WHERE part = ? AND name = ? ORDER BY version DESC LIMIT 1`,
      [stream.partition, stream.name],
    );
    return row ? { stream, version: Number(row['version']), hash: String(row['hash']) } : null;
  }

  /** One step along the index, however long the streams are. */
  function next(after: Stream | null): Stream | null {
    const where = after ? 'WHERE (part, name) > (?, ?)' : '';
    const [row] = reader.rows(
      `SELECT part, name FROM ${table} ${where} ORDER BY part, name LIMIT 1`,
      after ? [after.partition, after.name] : [],
    );
    return row ? streamOf(row) : null;
  }

  function tell(rows: readonly Placed<E>[], last: number): void {
    told = last;
    for (const placed of rows) for (const follower of followers) follower(placed);
  }

  function wake(): void {
    if (followers.size === 0) return;
    for (;;) {
      const { rows, last } = after(told, PAGE);
      tell(rows, last);
      if (rows.length < PAGE) return;
    }
  }

  /** What this process appended it need not read again, unless another process came between. */
  function tellOwn(stream: Stream, entries: readonly E[], last: number): void {
    if (followers.size === 0 || last <= told) return;
    if (last - entries.length > told) wake();
    else
      tell(
        entries.map((entry) => ({ stream, entry })),
        last,
      );
  }

  const newest = (): number => reader.number(`SELECT coalesce(max(pos), 0) AS n FROM ${table}`, []);

  return {
    async append(stream, expected, entries) {
      checkSequence(stream, expected, entries);
      const outcome = await writer.run({
        kind: 'append',
        log: name,
        part: stream.partition,
        name: stream.name,
        expected,
        entries: entries.map((entry) => {
          const { version, id, hash } = entry;
          return { version, id, hash, body: JSON.stringify(entry) };
        }),
      });
      if (outcome.kind === 'wrongVersion') throw new WrongVersion(outcome.actual);
      if (outcome.kind === 'sameId') throw new SameId(outcome.id);
      if (outcome.kind === 'appended') tellApart(() => tellOwn(stream, entries, outcome.last));
    },
    async find(partition, id) {
      const [row] = reader.rows(`SELECT id, body FROM ${table} WHERE part = ? AND id = ?`, [partition, id]);
      return row ? entryOf<E>(row) : null;
    },
    async read(stream, version, limit) {
      const rows = reader.rows(
        `SELECT id, body FROM ${table} WHERE part = ? AND name = ? AND version > ? ORDER BY version LIMIT ?`,
        [stream.partition, stream.name, version, bounded(limit)],
      );
      return rows.map((row) => entryOf<E>(row));
    },
    head: async (stream) => headOf(stream),
    async heads(after, limit) {
      const heads: Head[] = [];
      bounded(limit);
      for (let stream = next(after); stream && heads.length < limit; stream = next(stream)) {
        const head = headOf(stream);
        if (head) heads.push(head);
      }
      return heads;
    },
    async misplaced(limit) {
      const rows = reader.rows(
        `SELECT part, name, version, id FROM ${table} WHERE version < 1 ORDER BY part, name, version LIMIT ?`,
        [bounded(limit)],
      );
      return rows.map((row) => ({ stream: streamOf(row), version: Number(row['version']), id: String(row['id']) }));
    },
    async readAll(position, limit) {
      const from = position === null ? 0 : parse(Position, position, '/after');
      const { rows, last } = after(from, bounded(limit));
      return { rows, next: String(last) };
    },
    async subscribe(on) {
      if (followers.size === 0) told = newest();
      followers.add(on);
      return async () => {
        followers.delete(on);
      };
    },
    wake,
  };
}

const streamOf = (row: Record<string, unknown>): Stream => ({
  partition: String(row['part']),
  name: String(row['name']),
});

const entryOf = <E extends Entry>({ id, body }: Record<string, unknown>): E => asFound<E>(JSON.parse(String(body)), id);
