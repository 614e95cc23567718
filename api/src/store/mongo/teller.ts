import type { Entry, Placed, Stream } from '../ports.ts';
import { type Commit, placedOf } from './commit.ts';
import { createKnown, keyOf } from './known.ts';

/** Tells one subscriber of entries, each stream in order. */
export interface Teller<E extends Entry> {
  /**
   * Whether it told of everything of the stream up to this version, so that the next entries can be told at once. Of a
   * stream it has not met it does not know.
   */
  isAt(stream: Stream, version: number): boolean;
  /**
   * What this process appended is told as soon as it is durable, unless something before it was not told yet.
   *
   * @param isFollowed whether the change stream brings it, too
   */
  own(stream: Stream, expected: number, entries: readonly E[], isFollowed: boolean): void;
  /**
   * What the change stream brings, in order: everything that is not told without it, and some that is. It can overtake the
   * answer to an append of this process that it leaves out, and waits for that then.
   */
  followed(commit: Commit): void;
}

export function createTeller<E extends Entry>(on: (placed: Placed<E>) => void): Teller<E> {
  const told = createKnown();
  /** What overtook an append of this process, by stream, oldest first. */
  const early = new Map<string, Commit[]>();

  function hear(stream: Stream, commit: Commit): void {
    const version = told.of(stream);
    if (commit.last <= version) return;
    if (version > 0 && commit.last - commit.versions.length > version) {
      const key = keyOf(stream);
      early.set(key, [...(early.get(key) ?? []), commit]);
      return;
    }
    told.keep(stream, commit.last);
    placedOf<E>(commit).forEach(on);
  }

  /** Those that are still too early wait on. */
  function hearWaiting(stream: Stream): void {
    if (early.size === 0) return;
    const key = keyOf(stream);
    const waiting = early.get(key) ?? [];
    early.delete(key);
    for (const commit of waiting) hear(stream, commit);
  }

  return {
    isAt: (stream, version) => version > 0 && told.of(stream) === version,
    own(stream, expected, entries, isFollowed) {
      const last = expected + entries.length;
      if (isFollowed ? told.of(stream) !== expected : told.of(stream) >= last) return;
      told.keep(stream, last);
      for (const entry of entries) on({ stream, entry });
      hearWaiting(stream);
    },
    followed(commit) {
      const stream = { partition: commit.part, name: commit.name };
      hear(stream, commit);
      hearWaiting(stream);
    },
  };
}
