import type { Entry, Stream } from './ports.ts';
import { SameId } from './ports.ts';
import { wellFormed } from './query.ts';

/**
 * Checks what every store requires of entries to append: at least one, the next versions in order, no id twice.
 *
 * @throws {RangeError} if there is none, or the versions do not follow `expected` one by one
 * @throws {SameId} if an id comes twice
 * @throws {Refusal} `invalid` if a name or id is no Unicode text
 */
export function checkSequence(stream: Stream, expected: number, entries: readonly Entry[]): void {
  if (entries.length === 0) throw new RangeError('nothing to append');
  wellFormed(stream.partition, 'partition');
  wellFormed(stream.name, 'name');
  const ids = new Set<string>();
  for (const [i, { version, id }] of entries.entries()) {
    if (version !== expected + 1 + i) throw new RangeError(`version ${version} does not follow ${expected + i}`);
    if (ids.has(id)) throw new SameId(id);
    ids.add(wellFormed(id, 'id'));
  }
}
