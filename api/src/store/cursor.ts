import { parse, type Refusal, refusal } from '@chartmark/schemas';
import { z } from 'zod';
import type { Cursor, Scalar } from './ports.ts';

const Place = z
  .array(z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .min(1)
  .max(10);

/** Where a page ended: the index's further fields of its last row, and its id. Opaque to whoever passes it on. */
export const cursorAt = (place: readonly Scalar[]): Cursor => Buffer.from(JSON.stringify(place)).toString('base64url');

/**
 * @param length how many values the place must have
 * @throws {Refusal} `invalid` if it is not one of ours
 */
export function placeOf(cursor: Cursor, length: number): Scalar[] {
  try {
    const place = parse(Place, JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (place.length === length && typeof place.at(-1) === 'string') return place;
  } catch {
    // Not one of our cursors, which is refused below.
  }
  throw notOurs();
}

/** The refusal of a cursor that no list gave out. */
export const notOurs = (): Refusal =>
  refusal('page.unknown', {}, undefined, [
    { pointer: '/query/after', expected: 'the `next` of the page before', found: 'something else' },
  ]);
