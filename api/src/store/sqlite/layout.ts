import type { CollectionLayout } from '../ports.ts';

/** The logs of a store, each a table. */
export type LogName = 'events' | 'audit';
export const LOGS: readonly LogName[] = ['events', 'audit'];

export const tableOf = (collection: string): string => `doc_${collection}`;
/** The text of an index's expression; a query must use the very same for the index to serve it. */
export const fieldOf = (field: string): string => (field === 'id' ? 'id' : `json_extract(body, '$.${field}')`);

/** The statements that lay out an empty store; on one that is laid out they change nothing. */
export function layout(collections: readonly CollectionLayout[]): string {
  return [...LOGS.map(logLayout), ...collections.map(collectionLayout)].join('\n');
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

function collectionLayout({ name, indexes }: CollectionLayout): string {
  const table = tableOf(name);
  const made = Object.entries(indexes).map(([index, { on, unique }]) => {
    const fields = [...on.map(fieldOf), ...(unique ? [] : ['id'])].join(', ');
    return `CREATE ${unique ? 'UNIQUE ' : ''}INDEX IF NOT EXISTS ${table}_${index} ON ${table} (${fields});`;
  });
  return `
  CREATE TABLE IF NOT EXISTS ${table} (id TEXT PRIMARY KEY, rev INTEGER NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
  ${made.join('\n  ')}`;
}
