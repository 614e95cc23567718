import type { Entry, Placed, Stream } from '../ports.ts';
import { type Commit, placedOf } from './commit.ts';
import { createKnown } from './known.ts';

/** Tells one subscriber of entries, each stream in order. */
export interface Teller<E extends Entry> {
  /** What this process appended is told as soon as it is durable, unless something before it was not told yet. */
  own(stream: Stream, expected: number, entries: readonly E[]): void;
  /** What the change stream brings, which is everything, in order. */
  followed(commit: Commit): void;
}

export function createTeller<E extends Entry>(on: (placed: Placed<E>) => void): Teller<E> {
  const told = createKnown();
  return {
    own(stream, expected, entries) {
      if (told.of(stream) !== expected) return;
      told.keep(stream, expected + entries.length);
      for (const entry of entries) on({ stream, entry });
    },
    followed(commit) {
      const stream = { partition: commit.part, name: commit.name };
      if (commit.last <= told.of(stream)) return;
      told.keep(stream, commit.last);
      placedOf<E>(commit).forEach(on);
    },
  };
}
