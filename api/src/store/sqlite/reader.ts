import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { refusal } from '@chartmark/schemas';
import type { Found } from '../docs.ts';
import type { Collection } from '../ports.ts';
import { tableOf } from './layout.ts';

export type Bound = string | number;

/** The main thread's connection, which only reads: readers of a write-ahead log wait for nobody. */
export interface Reader {
  doc<T extends { id: string }>(collection: Collection<T>, id: string): Found<T> | null;
  /** The `body` of each row, parsed. */
  bodies<T>(sql: string, values: readonly Bound[]): T[];
  rows(sql: string, values: readonly Bound[]): Record<string, unknown>[];
  /** The first column, named `n`, of the one row. */
  number(sql: string, values: readonly Bound[]): number;
  /** What the work reads is of one moment, whatever is committed meanwhile. */
  atOneMoment<R>(work: () => R): R;
  /** Changes when another connection has committed. */
  dataVersion(): number;
  close(): void;
}

/** Compiled statements kept; queries come from a few dozen call sites. */
const KEPT = 300;

export function createReader(path: string): Reader {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
  const statements = new Map<string, StatementSync>();
  function prepared(sql: string): StatementSync {
    if (!db.isOpen) throw refusal('store.closed', {});
    const known = statements.get(sql) ?? db.prepare(sql);
    if (statements.size < KEPT) statements.set(sql, known);
    return known;
  }
  return {
    doc(collection, id) {
      const row = prepared(`SELECT rev, body FROM ${tableOf(collection.name)} WHERE id = ?`).get(id);
      return row ? { doc: JSON.parse(String(row['body'])), rev: Number(row['rev']) } : null;
    },
    bodies: (sql, values) =>
      prepared(sql)
        .all(...values)
        .map((row) => JSON.parse(String(row['body']))),
    rows: (sql, values) => prepared(sql).all(...values),
    number: (sql, values) => Number(prepared(sql).get(...values)?.['n'] ?? 0),
    atOneMoment(work) {
      prepared('BEGIN').run();
      try {
        return work();
      } finally {
        prepared('COMMIT').run();
      }
    },
    dataVersion: () => Number(prepared('PRAGMA data_version').get()?.['data_version'] ?? 0),
    close: () => db.close(),
  };
}
