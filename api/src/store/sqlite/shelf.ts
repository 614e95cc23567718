import type { Shelf } from '../docs.ts';
import { Taken } from '../ports.ts';
import type { Key, Plan } from '../query.ts';
import { fieldOf, tableOf } from './layout.ts';
import type { Bound, Reader } from './reader.ts';
import type { Writer } from './writer.ts';

/** Reads on the main thread's connection, writes through the writer. */
export function createShelf(reader: Reader, writer: Writer): Shelf {
  return {
    find: async (collection, id) => reader.doc(collection, id),
    findMany: async (collection, ids) => ids.flatMap((id) => reader.doc(collection, id) ?? []),
    async rows(collection, plan) {
      const { sql, values } = statementOf(collection.name, plan);
      return reader.bodies(sql, values);
    },
    async count({ name }, fixed) {
      const where = fixed.length > 0 ? `WHERE ${fixed.map(equal).join(' AND ')}` : '';
      return reader.number(`SELECT count(*) AS n FROM ${tableOf(name)} ${where}`, fixed.map(bound));
    },
    async commit(checks, writes) {
      const outcome = await writer.run({
        kind: 'write',
        checks: checks.map(({ collection, id, rev }) => ({ collection: collection.name, id, rev })),
        writes: writes.map(({ collection, id, body }) => ({ collection: collection.name, id, body })),
      });
      if (outcome.kind === 'keyTaken') throw new Taken(outcome.collection);
      return outcome.kind === 'done' ? 'done' : 'changedSince';
    },
  };
}

/** The statement of a page: a range of one index, read in its order. */
export function statementOf(collection: string, plan: Plan): { sql: string; values: Bound[] } {
  const { fixed, order, place, reverse, limit } = plan;
  const fields = order.map(fieldOf);
  const beyond = `(${fields.join(', ')}) ${reverse ? '<' : '>'} (${fields.map(() => '?').join(', ')})`;
  const where = [...fixed.map(equal), ...(place === null ? [] : [beyond])];
  const sql = `SELECT body FROM ${tableOf(collection)}
    ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
    ORDER BY ${fields.map((field) => `${field} ${reverse ? 'DESC' : 'ASC'}`).join(', ')} LIMIT ?`;
  return { sql, values: [...fixed.map(bound), ...(place ?? []).map(boundTo), limit + 1] };
}

const equal = ({ field }: { field: string }): string => `${fieldOf(field)} = ?`;
const bound = ({ key }: { key: Key }): Bound => boundTo(key);
const boundTo = (key: Key): Bound => key ?? Number.NEGATIVE_INFINITY;
