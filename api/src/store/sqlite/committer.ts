import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { LogName } from '@chartmark/schemas';
import { tableOf } from './layout.ts';
import type { Answered, Operation, Outcome, Write } from './operation.ts';
import { codeOf } from './unavailable.ts';

const CONSTRAINT = 19;
/** By chance out of 2^53, so that a document removed and written again never has a revision it had before. */
const NEW_REVISION = 'random() & 0x1fffffffffffff | 1';

/** A connection that writes. */
export interface Committer {
  /** Does all of a group in one transaction, and answers once that is flushed. Blocks its thread meanwhile. */
  commit(group: readonly Operation[]): Answered;
  close(): void;
}

export interface CommitterOptions {
  readonly path: string;
  /** How long another process may hold the file. */
  readonly busyMs: number;
  /** Whether it writes the write-ahead log back into the file when that has grown, which takes several flushes. */
  readonly writesBack: boolean;
}

export function createCommitter({ path, busyMs, writesBack }: CommitterOptions): Committer {
  const db = new DatabaseSync(path, { timeout: busyMs });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  if (!writesBack) db.exec('PRAGMA wal_autocheckpoint = 0;');
  const statements = new Map<string, StatementSync>();
  /** Changes when another connection has committed; the one of the readers never does. */
  let seen = dataVersion();

  /** One operation within the group: what goes wrong with it is undone for it alone. */
  function attempt(operation: Operation): Outcome {
    if (operation.kind === 'look') return look();
    const parts = operation.kind === 'append' ? operation.entries.length : operation.writes.length;
    // A single statement undoes itself.
    if (parts === 1) return tried(operation);
    prepared('SAVEPOINT one').run();
    const outcome = tried(operation);
    if (outcome.kind !== 'done' && outcome.kind !== 'appended') prepared('ROLLBACK TO one').run();
    prepared('RELEASE one').run();
    return outcome;
  }

  function tried(operation: Exclude<Operation, { kind: 'look' }>): Outcome {
    try {
      return operation.kind === 'append' ? append(operation) : write(operation);
    } catch (error) {
      // A failing disk may have ended the transaction itself: then all of the group failed.
      if (!db.isTransaction) throw error;
      return failure(error);
    }
  }

  function look(): Outcome {
    const before = seen;
    seen = dataVersion();
    return { kind: seen === before ? 'done' : 'othersWrote' };
  }

  function dataVersion(): unknown {
    return prepared('PRAGMA data_version').get()?.['data_version'];
  }

  function append({ log, part, name, expected, entries }: Extract<Operation, { kind: 'append' }>): Outcome {
    const actual = headOf(log, part, name);
    if (actual !== expected) return { kind: 'wrongVersion', actual };
    const insert = prepared(`INSERT INTO log_${log} (part, name, version, id, hash, body) VALUES (?, ?, ?, ?, ?, ?)`);
    let last = 0;
    for (const { version, id, hash, body } of entries) {
      try {
        last = Number(insert.run(part, name, version, id, hash, body).lastInsertRowid);
      } catch (error) {
        // The version is free, as was just seen, so it is the id that is taken.
        if (codeOf(error) === CONSTRAINT) return { kind: 'sameId', id };
        throw error;
      }
    }
    return { kind: 'appended', last };
  }

  function headOf(log: LogName, part: string, name: string): number {
    const row = prepared(
      `SELECT version FROM log_${log} WHERE part = ? AND name = ? ORDER BY version DESC LIMIT 1`,
    ).get(part, name);
    return Number(row?.['version'] ?? 0);
  }

  function write({ checks, writes }: Extract<Operation, { kind: 'write' }>): Outcome {
    for (const { collection, id, rev } of checks) {
      const row = prepared(`SELECT rev FROM ${tableOf(collection)} WHERE id = ?`).get(id);
      if (Number(row?.['rev'] ?? 0) !== rev) return { kind: 'changedSince' };
    }
    for (const one of writes) {
      try {
        put(one);
      } catch (error) {
        if (codeOf(error) === CONSTRAINT) return { kind: 'keyTaken', collection: one.collection };
        throw error;
      }
    }
    return { kind: 'done' };
  }

  function put({ collection, id, body }: Write): void {
    const table = tableOf(collection);
    if (body === null) prepared(`DELETE FROM ${table} WHERE id = ?`).run(id);
    else {
      prepared(
        `INSERT INTO ${table} (id, rev, body) VALUES (?, ${NEW_REVISION}, ?)
         ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, body = excluded.body`,
      ).run(id, body);
    }
  }

  function prepared(sql: string): StatementSync {
    const known = statements.get(sql);
    if (known) return known;
    const made = db.prepare(sql);
    statements.set(sql, made);
    return made;
  }

  return {
    commit(group) {
      try {
        prepared('BEGIN IMMEDIATE').run();
        const outcomes = group.map(attempt);
        prepared('COMMIT').run();
        return outcomes;
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        return group.map(() => failure(error));
      }
    },
    close() {
      try {
        if (writesBack) db.exec('PRAGMA wal_checkpoint(TRUNCATE);');
      } catch {
        // On a full disk all that was acknowledged stays in the write-ahead log, which the next to open the file reads.
      }
      db.close();
    },
  };
}

const failure = (error: unknown): Outcome => ({
  kind: 'failed',
  code: codeOf(error),
  reason: error instanceof Error ? error.message : 'unknown',
});
