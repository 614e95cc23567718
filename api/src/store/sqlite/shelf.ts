import type { Shelf } from '../docs.ts';
import { type Collection, Taken } from '../ports.ts';
import type { Key, Plan } from '../query.ts';
import { countKept } from './counts.ts';
import { fieldOf, tableOf } from './layout.ts';
import type { Bound, Reader } from './reader.ts';
import type { Writer } from './writer.ts';

/** Reads on the main thread's connection, writes through the writer. */
export function createShelf(reader: Reader, writer: Writer): Shelf {
  return {
    find: async (collection, id) => reader.doc(collection, id),
    findMany: async (collection, ids) => ids.flatMap((id) => reader.doc(collection, id) ?? []),
    async rows<T extends { id: string }>(collection: Collection<T>, plan: Plan) {
      const ranges = rangesOf(collection.name, plan);
      const read = (): T[] => {
        const found: T[] = [];
        for (const { sql, values } of ranges) {
          found.push(...reader.bodies<T>(sql, [...values, plan.limit + 1 - found.length]));
          if (found.length > plan.limit) break;
        }
        return found;
      };
      // A single statement is of one moment by itself.
      return ranges.length === 1 ? read() : reader.atOneMoment(read);
    },
    async count(collection, fixed) {
      const where = fixed.length > 0 ? `WHERE ${fixed.map(equal).join(' AND ')}` : '';
      const walked = `SELECT count(*) AS n FROM ${tableOf(collection.name)} ${where}`;
      return reader.number(countKept(collection, fixed) ?? walked, fixed.map(bound));
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

/**
 * The ranges of an index that together are what comes after a place, in their order: rows that share all but the last
 * field with it, then all but the last two, and so on. As one condition SQLite would walk the index from its start.
 * Each takes the number of rows as its last value.
 */
export function rangesOf(collection: string, { fixed, order, place, reverse }: Plan): Range[] {
  if (place === null) return [rangeOf(collection, fixed, order, null, reverse)];
  const pairs = order.map((field, i) => ({ field, key: place[i] ?? null }));
  return pairs
    .map((beyond, i) => rangeOf(collection, [...fixed, ...pairs.slice(0, i)], order.slice(i), beyond, reverse))
    .toReversed();
}

interface Range {
  readonly sql: string;
  readonly values: readonly Bound[];
}

function rangeOf(
  collection: string,
  same: Plan['fixed'],
  order: readonly string[],
  beyond: Plan['fixed'][number] | null,
  reverse: boolean,
): Range {
  const where = same.map(equal);
  if (beyond) where.push(`${fieldOf(beyond.field)} ${reverse ? '<' : '>'} ?`);
  const sql = `SELECT body FROM ${tableOf(collection)}
    ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
    ORDER BY ${order.map((field) => `${fieldOf(field)} ${reverse ? 'DESC' : 'ASC'}`).join(', ')} LIMIT ?`;
  return { sql, values: [...same, ...(beyond ? [beyond] : [])].map(bound) };
}

const equal = ({ field }: { field: string }): string => `${fieldOf(field)} = ?`;
const bound = ({ key }: { key: Key }): Bound => key ?? Number.NEGATIVE_INFINITY;
