import {
  type ChangeStream,
  type ChangeStreamOptions,
  type Collection,
  MongoError,
  MongoServerError,
  type ResumeToken,
  type Timestamp,
} from 'mongodb';
import type { Commit } from './commit.ts';
import { agoMs, type Moment, momentNow } from './moment.ts';

/** How long to wait before a change stream that failed is opened anew. */
const REOPEN_MS = 500;
/**
 * Each answer costs the server and us as much as an insert, so of many changes in a row the next ones are asked for
 * together: one after a pause is told at once, those that follow it closely up to so much later.
 */
const REST_MS = 5;
const AWAKE_MS = 1;
/** The oplog no longer reaches back to where the stream was. */
const HISTORY_LOST = new Set([280, 286]);

export interface FollowOptions {
  readonly commits: Collection<Commit>;
  /** Whose commits are left out just now. */
  readonly skipped: () => string;
  /** The server's time so many milliseconds ago, or a little before. */
  readonly timeAgo: (ms: number) => Promise<Timestamp>;
  /** The commits since then, oldest first. */
  readonly since: (time: Timestamp) => AsyncIterable<Commit>;
  readonly tell: (commit: Commit) => void;
}

export interface Following {
  /** Begins anew a little before a moment: what was left out since is told, if it is no longer left out now. */
  again(from: Moment): void;
  end(): Promise<void>;
}

/**
 * Tells of every commit from now on but the skipped, at least once, by a change stream that goes on where it was; where the
 * server has forgotten that place, everything since is told again, the skipped too.
 */
export async function follow({ commits, skipped, timeAgo, since, tell }: FollowOptions): Promise<Following> {
  let open = true;
  let heard = momentNow();
  let from: Moment | null = null;
  let restedMs = performance.now();
  // The stream begins where its cursor was opened, so it is opened before the subscription is promised.
  let changes = watch({});
  toldOf(await changes.tryNext());

  function watch(options: ChangeStreamOptions): ChangeStream<Commit> {
    // The server looks at that where it reads its own log, so what is skipped is neither sent nor waked for.
    const wanted = { operationType: 'insert', 'fullDocument.by': { $ne: skipped() } };
    return commits.watch<Commit>([{ $match: wanted }], options);
  }

  function toldOf(change: Awaited<ReturnType<typeof changes.tryNext>>): void {
    heard = momentNow();
    if (change?.operationType === 'insert') tell(change.fullDocument);
  }

  async function rest(): Promise<void> {
    if (performance.now() - restedMs < AWAKE_MS) return;
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    restedMs = performance.now();
  }

  /** @param token where to go on; null = as far back as `from` says, or as the server has forgotten */
  async function reopen(token: ResumeToken | null): Promise<ChangeStream<Commit>> {
    if (token !== null && token !== undefined) return watch({ resumeAfter: token });
    const begun = from;
    const time = await timeAgo(agoMs(begun ?? heard));
    const anew = watch(begun ? { startAtOperationTime: time } : {});
    const first = await anew.tryNext();
    if (begun === null) for await (const commit of since(time)) tell(commit);
    toldOf(first);
    if (from === begun) from = null;
    return anew;
  }

  async function work(): Promise<void> {
    while (open) {
      const change = await nextOf(changes);
      if (!(change instanceof MongoError) && from === null) {
        toldOf(change);
        if (change !== null) await rest();
        continue;
      }
      if (!open) return;
      const token = from !== null || isLost(change) ? null : changes.resumeToken;
      await changes.close();
      if (from === null) await new Promise((resolve) => setTimeout(resolve, REOPEN_MS));
      changes = await reopenUntilOpen(token);
    }
  }

  async function reopenUntilOpen(token: ResumeToken | null): Promise<ChangeStream<Commit>> {
    for (;;) {
      try {
        return await reopen(token);
      } catch (error) {
        if (!open || !(error instanceof MongoError)) throw error;
        if (isLost(error) && from !== null) {
          heard = from;
          from = null;
        }
        await new Promise((resolve) => setTimeout(resolve, REOPEN_MS));
      }
    }
  }

  const working = work();
  return {
    again(moment) {
      // Another object each time, so that a reopening under way does not take it for the one it sees to.
      from = { ...(from ?? moment) };
      void changes.close();
    },
    async end() {
      open = false;
      await changes.close();
      await working;
    },
  };
}

const isLost = (error: unknown): boolean => error instanceof MongoServerError && HISTORY_LOST.has(Number(error.code));

/** The next change, null if there is none for a while, or what MongoDB said instead. */
async function nextOf(changes: ChangeStream<Commit>) {
  try {
    return await changes.tryNext();
  } catch (error) {
    if (error instanceof MongoError) return error;
    throw error;
  }
}
