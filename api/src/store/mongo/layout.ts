import { type Db, type IndexDescription, MongoServerError } from 'mongodb';
import type { CollectionLayout } from '../ports.ts';

export const tableOf = (collection: string): string => `doc_${collection}`;
/** The field an index is sorted by; a document's own keys are never keys of MongoDB's. */
export const fieldOf = (field: string): string => (field === 'id' ? '_id' : `k_${field}`);

/** The key of a declared index. */
export function indexOf({ indexes }: CollectionLayout, index: string): Readonly<Record<string, 1>> {
  const { on = [], unique = false } = indexes[index] ?? {};
  const fields = unique ? on : [...on, 'id'];
  return Object.fromEntries(fields.map((field): [string, 1] => [fieldOf(field), 1]));
}

const NAMESPACE_EXISTS = 48;
/** Our indexes are told by their names from those an operator made by hand. */
const OURS = 'chartmark ';

/** Lays out collections and indexes; an index that is declared otherwise by now, or no more, is dropped. */
export async function layOut(db: Db, collections: readonly CollectionLayout[]): Promise<void> {
  for (const layout of collections) {
    const { name, indexes } = layout;
    await db.createCollection(tableOf(name)).catch((error: unknown) => {
      if (!(error instanceof MongoServerError) || error.code !== NAMESPACE_EXISTS) throw error;
    });
    const wanted = Object.entries(indexes)
      .filter(([, { on }]) => on.length > 0)
      .map(([index, { unique = false }]): IndexDescription & { name: string } => {
        const key = indexOf(layout, index);
        return { name: `${OURS}${unique ? 'unique ' : ''}${Object.keys(key).join(' ')}`, key, unique };
      });
    const names = new Set(wanted.map((index) => index.name));
    for (const { name: found } of await db.collection(tableOf(name)).indexes()) {
      if (found?.startsWith(OURS) && !names.has(found)) await db.collection(tableOf(name)).dropIndex(found);
    }
    const made = [...new Map(wanted.map((index) => [index.name, index])).values()];
    if (made.length > 0) await db.collection(tableOf(name)).createIndexes(made);
  }
}
