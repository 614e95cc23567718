import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { type LogName, Refusal } from '@chartmark/schemas';
import { LOGS } from './layout.ts';

/** What a copy of an embedded store was found to hold. */
export interface Checked {
  readonly logs: Readonly<Record<LogName, { readonly streams: number; readonly entries: number }>>;
  readonly documents: number;
}

/** Pages copied between two looks at whether anyone waits; 4 KiB each. */
const STEP_PAGES = 4_096;

/**
 * Copies an embedded store while it is in use. The copy is of one moment, whole, one file without a write-ahead log, and
 * stands under its name only once it was checked and is durable.
 *
 * @param to the file to make; must not exist yet
 * @returns what the copy holds
 * @throws {Refusal} `missing` if there is no store, `conflict` if there is a file already, `senseless` if the copy does not hold together
 */
export async function backUp(from: string, to: string): Promise<Checked> {
  if (!existsSync(from)) throw new Refusal('missing', 'There is no store to back up');
  if (existsSync(to)) throw new Refusal('conflict', 'There is a file where the backup would go');
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    await copy(from, unfinished);
    const checked = check(unfinished);
    flush(unfinished);
    renameSync(unfinished, to);
    flush(dirname(to));
    return checked;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/**
 * Looks whether a file is a whole embedded store: its pages and indexes fit, and no stream of a log has a gap. That the
 * entries themselves were not changed the chain of their hashes says.
 *
 * @throws {Refusal} `senseless`, saying what is wrong
 */
export function check(path: string): Checked {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const number = (sql: string): number => Number(db.prepare(sql).get()?.['n']);
    const found = String(db.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check']);
    if (found !== 'ok') throw broken(found);
    const logs = LOGS.map((log) => {
      const gaps = `SELECT 1 FROM log_${log} GROUP BY part, name HAVING min(version) <> 1 OR max(version) <> count(*)`;
      if (number(`SELECT count(*) AS n FROM (${gaps})`) > 0) throw broken(`the log of ${log} has a gap`);
      const streams = number(`SELECT count(*) AS n FROM (SELECT DISTINCT part, name FROM log_${log})`);
      return [log, { streams, entries: number(`SELECT count(*) AS n FROM log_${log}`) }] as const;
    });
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'doc\\_%' ESCAPE '\\'")
      .all();
    const documents = tables.reduce((sum, { name }) => sum + number(`SELECT count(*) AS n FROM ${name}`), 0);
    return { logs: { events: empty, audit: empty, ...Object.fromEntries(logs) }, documents };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw broken(error instanceof Error ? error.message : 'unknown');
  } finally {
    db.close();
  }
}

const empty = { streams: 0, entries: 0 };
const broken = (what: string): Refusal =>
  new Refusal('senseless', `The copy of the store does not hold together: ${what}`);

async function copy(from: string, to: string): Promise<void> {
  // Like the store itself it is for its owner alone, also while it grows; what SQLite puts beside it is as it is.
  closeSync(openSync(to, 'wx', 0o600));
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    // A reader's moment lasts as long as its transaction, so that writers do not make the copy begin anew.
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    await backup(source, to, { rate: STEP_PAGES });
  } finally {
    source.close();
  }
  const copied = new DatabaseSync(to);
  copied.exec('PRAGMA journal_mode = DELETE;');
  copied.close();
}

function flush(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}
