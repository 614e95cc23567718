import type { DatabaseSync } from 'node:sqlite';
import type { CollectionLayout } from '../ports.ts';
import type { Plan } from '../query.ts';
import { fieldOf, tableOf } from './layout.ts';

/** Where the numbers of documents are kept, one row for each combination of the counted fields' values. */
const countsOf = (collection: string): string => `count_${collection}`;

/**
 * Lays out what keeps the numbers, in the same transactions as the documents; where that is laid out already nothing is
 * written, and where a collection is counted otherwise by now its documents are counted anew.
 */
export function layOutCounts(db: DatabaseSync, { name, counted = [] }: CollectionLayout): void {
  const counts = countsOf(name);
  const wanted = counted.length > 0 ? definitions(name, counted) : [];
  const objects = db.prepare('SELECT type, name, sql FROM sqlite_schema WHERE name GLOB ? AND sql IS NOT NULL');
  const found = objects.all(`${counts}*`).filter((row) => row['name'] === counts || isTrigger(row));
  const standing = new Set(found.map((row) => String(row['sql'])));
  if (wanted.length === standing.size && wanted.every((sql) => standing.has(sql))) return;
  const tables = found.filter((row) => !isTrigger(row));
  for (const row of [...found.filter(isTrigger), ...tables]) db.exec(`DROP ${row['type']} ${row['name']}`);
  for (const sql of wanted) db.exec(sql);
  if (counted.length === 0) return;
  const keys = counted.map((field) => fieldOf(field)).join(', ');
  db.exec(`INSERT INTO ${counts} SELECT ${keys}, count(*) FROM ${tableOf(name)} GROUP BY ${keys}`);
}

const isTrigger = (row: Readonly<Record<string, unknown>>): boolean => row['type'] === 'trigger';

/** The statement that tells how many documents have these values, or null where that is not kept; its values are the keys. */
export function countKept({ name, counted = [] }: CollectionLayout, fixed: Plan['fixed']): string | null {
  if (counted.length === 0 || fixed.some(({ field }, i) => field !== counted[i])) return null;
  const where = fixed.map((_, i) => `k${i} = ?`).join(' AND ') || 'TRUE';
  return `SELECT coalesce(sum(n), 0) AS n FROM ${countsOf(name)} WHERE ${where}`;
}

function definitions(name: string, counted: readonly string[]): string[] {
  const [counts, docs] = [countsOf(name), tableOf(name)];
  const columns = counted.map((_, i) => `k${i}`);
  const values = (row: 'NEW' | 'OLD'): string[] => counted.map((field) => fieldOf(field, row));
  const more = `INSERT INTO ${counts} VALUES (${values('NEW').join(', ')}, 1) ON CONFLICT DO UPDATE SET n = n + 1;`;
  const isOld = values('OLD').map((value, i) => `k${i} = ${value}`);
  const less = `UPDATE ${counts} SET n = n - 1 WHERE ${isOld.join(' AND ')};`;
  const moved = `(${values('OLD').join(', ')}) IS NOT (${values('NEW').join(', ')})`;
  return [
    `CREATE TABLE ${counts} (${columns.map((column) => `${column} ANY NOT NULL`).join(', ')}, n INTEGER NOT NULL, PRIMARY KEY (${columns.join(', ')})) STRICT, WITHOUT ROWID`,
    `CREATE TRIGGER ${counts}_added AFTER INSERT ON ${docs} BEGIN ${more} END`,
    `CREATE TRIGGER ${counts}_removed AFTER DELETE ON ${docs} BEGIN ${less} END`,
    `CREATE TRIGGER ${counts}_changed AFTER UPDATE ON ${docs} WHEN ${moved} BEGIN ${less} ${more} END`,
  ];
}
