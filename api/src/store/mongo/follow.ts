import { type ChangeStream, type Collection, MongoError, MongoServerError, type ResumeToken } from 'mongodb';
import type { Commit } from './commit.ts';

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
const INSERTS = [{ $match: { operationType: 'insert' } }];

/**
 * Tells of every commit from now on, at least once, by a change stream that goes on where it was; where the server has
 * forgotten that place, everything since is told again.
 *
 * @param since the commits since a little before the last one told, oldest first
 * @returns ends it
 */
export async function follow(
  commits: Collection<Commit>,
  since: (last: Commit | null) => AsyncIterable<Commit>,
  tell: (commit: Commit) => void,
): Promise<() => Promise<void>> {
  let open = true;
  let last: Commit | null = null;
  let restedMs = performance.now();
  // The stream begins where its cursor was opened, so it is opened before the subscription is promised.
  let changes = commits.watch<Commit>(INSERTS);
  toldOf(await changes.tryNext());

  function toldOf(change: Awaited<ReturnType<typeof changes.tryNext>>): void {
    if (change?.operationType !== 'insert') return;
    last = change.fullDocument;
    tell(last);
  }

  async function rest(): Promise<void> {
    if (performance.now() - restedMs < AWAKE_MS) return;
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    restedMs = performance.now();
  }

  async function reopen(token: ResumeToken): Promise<ChangeStream<Commit>> {
    if (token !== null && token !== undefined) return commits.watch<Commit>(INSERTS, { resumeAfter: token });
    const anew = commits.watch<Commit>(INSERTS);
    const first = await anew.tryNext();
    for await (const commit of since(last)) tell(commit);
    toldOf(first);
    return anew;
  }

  async function work(): Promise<void> {
    let token: ResumeToken = null;
    while (open) {
      const change = await nextOf(changes);
      if (!(change instanceof MongoError)) {
        toldOf(change);
        await rest();
        continue;
      }
      if (!open) return;
      const lost = change instanceof MongoServerError && HISTORY_LOST.has(Number(change.code));
      token = lost ? null : changes.resumeToken;
      await changes.close();
      await new Promise((resolve) => setTimeout(resolve, REOPEN_MS));
      changes = await reopenUntilOpen(token);
    }
  }

  async function reopenUntilOpen(token: ResumeToken): Promise<ChangeStream<Commit>> {
    for (;;) {
      try {
        return await reopen(token);
      } catch (error) {
        if (!open || !(error instanceof MongoError)) throw error;
        await new Promise((resolve) => setTimeout(resolve, REOPEN_MS));
      }
    }
  }

  const working = work();
  return async () => {
    open = false;
    await changes.close();
    await working;
  };
}

/** The next change, or what MongoDB said instead. */
async function nextOf(changes: ChangeStream<Commit>) {
  try {
    return await changes.next();
  } catch (error) {
    if (error instanceof MongoError) return error;
    throw error;
  }
}
