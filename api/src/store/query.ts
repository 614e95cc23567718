import { refusal } from '@chartmark/schemas';
import { placeOf } from './cursor.ts';
import type { CollectionLayout, Query, Scalar } from './ports.ts';

/** What a field is sorted by, the same on each store: null first, then numbers, then text by its UTF-8 bytes. */
export type Key = string | number | null;

/** A query, checked against the index it names. */
export interface Plan {
  readonly index: string;
  /** The index's first fields, and what each must be. */
  readonly fixed: readonly { readonly field: string; readonly key: Key }[];
  /** The fields the rows are sorted by, the id last. */
  readonly order: readonly string[];
  /** Rows come after this place; null = from the start. */
  readonly place: readonly Key[] | null;
  readonly reverse: boolean;
  readonly limit: number;
}

const LIMIT = 10_000;

/**
 * @throws {RangeError} if the index is not declared or has fewer fields, or the limit is out of bounds
 * @throws {Refusal} `invalid` if the cursor is not one of this query's
 */
export function planOf(collection: CollectionLayout, query: Query): Plan {
  const { index, limit, after, reverse = false } = query;
  const fixed = fixedOf(collection, query);
  const rest = collection.indexes[index]?.on.slice(fixed.length) ?? [];
  const order = [...rest, 'id'];
  const place = after === undefined ? null : placeOf(after, order.length).map((value) => keyOf(value));
  return { index, fixed, order, place, reverse, limit: bounded(limit) };
}

/** @throws {RangeError} if the index is not declared or has fewer fields */
export function fixedOf(
  { name, indexes }: CollectionLayout,
  { index, equals }: Pick<Query, 'index' | 'equals'>,
): Plan['fixed'] {
  const on = indexes[index]?.on;
  if (!on || equals.length > on.length) {
    throw new RangeError(`${name} has no index '${index}' over ${equals.length} fields`);
  }
  return on.slice(0, equals.length).map((field, i) => ({ field, key: keyOf(equals[i], field) }));
}

/** @throws {RangeError} if it is not a whole number of rows within bounds */
export function bounded(limit: number): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= LIMIT) return limit;
  throw new RangeError(`a page has 1 to ${LIMIT} rows`);
}

/** What a document's indexed fields are sorted by. @throws {Refusal} `invalid` if one is no Unicode text */
export function keysOf({ indexes }: CollectionLayout, doc: object): Readonly<Record<string, Key>> {
  const fields = new Set(Object.values(indexes).flatMap(({ on }) => on));
  return Object.fromEntries([...fields].map((field) => [field, keyOf(Reflect.get(doc, field), field)]));
}

/** A boolean sorts as 0 or 1; what JSON cannot represent sorts as null. */
function keyOf(value: Scalar | undefined, field = ''): Key {
  if (typeof value === 'string') return wellFormed(value, field);
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A lone surrogate has no UTF-8 form, so stores would change it. @throws {Refusal} `invalid` if there is one */
export function wellFormed(value: string, field: string): string {
  if (value.isWellFormed()) return value;
  throw refusal('key.text', {}, undefined, [
    { pointer: `/${field}`, expected: 'text without half characters', found: 'half of a surrogate pair' },
  ]);
}
