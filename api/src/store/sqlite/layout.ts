import type { DatabaseSync } from 'node:sqlite';
import { LogName } from '@chartmark/schemas';
import type { CollectionLayout } from '../ports.ts';

/** The logs of a store, each a table. */
export const LOGS = LogName.options;

export const tableOf = (collection: string): string => `doc_${collection}`;

/**
 * The text of an index's expression; a query must use the very same for the index to serve it. Nothing is sorted as
 * minus infinity, which JSON cannot say: so it equals itself, and comes first.
 *
 * @param row which row a trigger means; an index has but one
 */
export function fieldOf(field: string, row?: 'NEW' | 'OLD'): string {
  const of = row === undefined ? '' : `${row}.`;
  return field === 'id' ? `${of}id` : `coalesce(json_extract(${of}body, '$.${field}'), -9e999)`;
}

/** Lays out an empty store; on one that is laid out only indexes that are declared otherwise by now are made anew. */
export function layOut(db: DatabaseSync, collections: readonly CollectionLayout[]): void {
  db.exec([...LOGS.map(logLayout), ...collections.map(({ name }) => tableLayout(name))].join('\n'));
  for (const collection of collections) layOutIndexes(db, collection);
}

const logLayout = (log: LogName): string => `
  CREATE TABLE IF NOT EXISTS log_${log} (
    pos INTEGER PRIMARY KEY AUTOINCREMENT,
    part TEXT NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL,
    id TEXT NOT NULL, hash TEXT NOT NULL, body TEXT NOT NULL,
    UNIQUE (part, name, version), UNIQUE (part, id)
  ) STRICT;
  CREATE TRIGGER IF NOT EXISTS log_${log}_never_changes BEFORE UPDATE ON log_${log}
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER IF NOT EXISTS log_${log}_never_shrinks BEFORE DELETE ON log_${log}
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;`;

const tableLayout = (name: string): string =>
  `CREATE TABLE IF NOT EXISTS ${tableOf(name)} (id TEXT PRIMARY KEY, rev INTEGER NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID;`;

function layOutIndexes(db: DatabaseSync, { name, indexes }: CollectionLayout): void {
  const table = tableOf(name);
  const wanted = new Map(
    Object.entries(indexes)
      .filter(([, { on }]) => on.length > 0)
      .map(([index, { on, unique }]) => {
        const fields = [...on.map((field) => fieldOf(field)), ...(unique ? [] : ['id'])].join(', ');
        return [
          `${table}_${index}`,
          `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${table}_${index} ON ${table} (${fields})`,
        ];
      }),
  );
  const found = db.prepare(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
  );
  for (const row of found.all(table)) {
    const index = String(row['name']);
    if (wanted.get(index) === row['sql']) wanted.delete(index);
    else db.exec(`DROP INDEX ${index}`);
  }
  for (const sql of wanted.values()) db.exec(sql);
}
