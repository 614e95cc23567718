import type { Entry, Placed, Stream } from '../ports.ts';
import { type Commit, placedOf } from './commit.ts';
import { createKnown } from './known.ts';

/** Tells one subscriber of entries, each stream in order. */
export interface Teller<E extends Entry> {
  /** Whether it was told of everything of the stream up to this version, so that the next entries can be told at once. */
  isAt(stream: Stream, version: number): boolean;
  /**
   * What this process appended is told as soon as it is durable, unless something before it was not told yet.
   *
   * @param isFollowed whether the change stream brings it, too
   */
  own(stream: Stream, expected: number, entries: readonly E[], isFollowed: boolean): void;
  /** What the change stream brings, in order: everything that is not told without it, and some that is. */
  followed(commit: Commit): void;
}

export function createTeller<E extends Entry>(on: (placed: Placed<E>) => void): Teller<E> {
  const told = createKnown();
  return {
    isAt: (stream, version) => told.of(stream) === version,
    own(stream, expected, entries, isFollowed) {
      const last = expected + entries.length;
      if (isFollowed ? told.of(stream) !== expected : told.of(stream) >= last) return;
      told.keep(stream, last);
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
