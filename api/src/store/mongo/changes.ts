import type { ChangeStream, ChangeStreamDocument, ChangeStreamOptions, Db, ResumeToken, Timestamp } from 'mongodb';
import { MongoError, MongoServerError, ObjectId } from 'mongodb';
import { agoMs, type Moment, momentNow } from './moment.ts';

/** So often the stream says something, if only that nothing happened. */
const BEAT_MS = 500;
/**
 * Each answer costs the server and us as much as an insert, so of many changes in a row the next ones are asked for
 * together: one after a pause is told at once, those that follow it closely up to so much later.
 */
const REST_MS = 5;
const AWAKE_MS = 1;

/** How long to wait before a stream that failed is opened anew. */
const REOPEN_MS = 500;
/** The oplog no longer reaches back to where the stream was, or its place is no place any more. */
const HISTORY_LOST = new Set([260, 280, 286]);

/** Who hears of changes. */
export interface Hearer {
  /** The collections it hears of. */
  readonly collections: readonly string[];
  readonly hear: (change: ChangeStreamDocument) => void;
  /** To look up all since then by itself: the server has forgotten where the stream was. */
  readonly lookUp: (since: Timestamp) => Promise<void>;
  /** The stream was opened, if anew then where it had been. */
  readonly opened?: () => void;
  /** It answered: what changed until just now was heard. */
  readonly answered?: () => void;
  readonly brokeOff?: () => void;
}

export interface ChangesOptions {
  readonly db: Db;
  /** The server's time so many milliseconds ago, or a little before. */
  readonly timeAgo: (ms: number) => Promise<Timestamp>;
}

/**
 * What any process changes in the database, by one change stream for all who hear of it: for each that waits MongoDB
 * wakes and looks at every write.
 */
export interface Changes {
  /** To be called before it is opened. */
  add(hearer: Hearer): void;
  /** Settles once everything from now on is heard, at least once; what is put down under the own name is left out. */
  open(): Promise<void>;
  /** What this process puts its name to it tells by itself. */
  ownName(): string;
  /** Takes another name and begins anew a little before a moment, so that what was left out since is heard, too. */
  again(from: Moment): void;
  close(): Promise<void>;
}

/**
 * It goes on where it was when it breaks off; where the server has forgotten that place, those who hear look up what
 * happened since.
 */
export function createChanges({ db, timeAgo }: ChangesOptions): Changes {
  const hearers: Hearer[] = [];
  let isClosed = false;
  let name = newName();
  let heard = momentNow();
  let from: Moment | null = null;
  let restedMs = performance.now();
  let stream: ChangeStream | null = null;
  let opening: Promise<void> | null = null;
  let working: Promise<void> = Promise.resolve();

  /**
   * A stream whose cursor is open, which is where it begins.
   *
   * @param before what is to be done before anything of it is heard
   */
  async function begun(options: ChangeStreamOptions, before = async () => {}): Promise<ChangeStream> {
    const wanted = hearers.flatMap(({ collections }) => collections);
    // The server looks at that where it reads its own log, so what is left out is neither sent nor woken for.
    const match = { 'fullDocument.by': { $ne: name }, 'ns.coll': { $in: wanted } };
    const all = [{ $match: match }, { $unset: 'fullDocument.body' }];
    const changes = db.watch(all, { ...options, maxAwaitTimeMS: BEAT_MS });
    const first = await changes.tryNext();
    await before();
    hearAll(first);
    return changes;
  }

  function hearAll(change: ChangeStreamDocument | null): void {
    heard = momentNow();
    const table = change && 'ns' in change && 'coll' in change.ns ? change.ns.coll : null;
    for (const { collections, hear, answered } of hearers) {
      if (change && table !== null && collections.includes(table)) hear(change);
      answered?.();
    }
  }

  async function rest(): Promise<void> {
    if (performance.now() - restedMs < AWAKE_MS) return;
    await later(REST_MS);
    restedMs = performance.now();
  }

  /** @returns where to go on when it ended; null if the server does not know that place any more, or if it is to begin anew */
  async function follow(changes: ChangeStream): Promise<ResumeToken | null> {
    while (!isClosed) {
      const change = await nextOf(changes);
      if (from !== null) return null;
      if (change instanceof MongoError) return isLost(change) ? null : changes.resumeToken;
      hearAll(change);
      // The server ends it where the database went as a whole; asked on, the driver would answer nothing at once.
      if (changes.closed) return null;
      if (change !== null) await rest();
    }
    return null;
  }

  async function work(): Promise<void> {
    while (stream) {
      for (const hearer of hearers) hearer.opened?.();
      const place = await follow(stream);
      for (const hearer of hearers) hearer.brokeOff?.();
      await stream.close();
      if (from === null && !isClosed) await later(REOPEN_MS);
      stream = await reopenUntilOpen(from === null ? place : null);
    }
  }

  /** @param place where to go on; null = as far back as `from` says, or as the server has forgotten */
  async function reopen(place: ResumeToken | null): Promise<ChangeStream> {
    if (place !== null && place !== undefined) return begun({ resumeAfter: place });
    const since = from;
    const time = await timeAgo(agoMs(since ?? heard));
    const anew = await begun(since ? { startAtOperationTime: time } : {}, async () => {
      if (since === null) for (const { lookUp } of hearers) await lookUp(time);
    });
    if (from === since) from = null;
    return anew;
  }

  /** @returns null if it was closed meanwhile */
  async function reopenUntilOpen(place: ResumeToken | null): Promise<ChangeStream | null> {
    let at = place;
    while (!isClosed) {
      try {
        return await reopen(at);
      } catch (error) {
        if (!(error instanceof MongoError)) throw error;
        if (isLost(error)) {
          heard = from ?? heard;
          from = null;
          at = null;
        }
        if (!isClosed) await later(REOPEN_MS);
      }
    }
    return null;
  }

  async function begin(): Promise<void> {
    stream = await begun({});
    working = work();
  }

  return {
    add: (hearer) => void hearers.push(hearer),
    open() {
      opening ??= begin().catch((error: unknown) => {
        setTimeout(() => {
          opening = null;
        }, REOPEN_MS).unref();
        throw error;
      });
      return opening;
    },
    ownName: () => name,
    again(moment) {
      name = newName();
      if (opening === null) return;
      // Another object each time, so that a reopening under way does not take it for the one it sees to.
      from = { ...(from ?? moment) };
      void stream?.close();
    },
    async close() {
      isClosed = true;
      await opening?.catch(() => undefined);
      await stream?.close();
      await working;
    },
  };
}

const newName = (): string => new ObjectId().toHexString();

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const isLost = (error: unknown): boolean => error instanceof MongoServerError && HISTORY_LOST.has(Number(error.code));

/** The next change, null if there is none for a while, or what MongoDB said instead. */
async function nextOf(changes: ChangeStream): Promise<ChangeStreamDocument | null | MongoError> {
  try {
    return await changes.tryNext();
  } catch (error) {
    if (error instanceof MongoError) return error;
    throw error;
  }
}
