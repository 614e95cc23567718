import { setNewest } from './bounded-map.ts';
import type { Entry, Log, Stream } from './ports.ts';
import { SameId, WrongVersion } from './ports.ts';

/** A stream as this process knows it: its newest version and hash, and what its entries fold to. */
export interface Known<S> {
  readonly version: number;
  readonly hash: string;
  readonly state: S;
}

/** Turns what is asked of a stream into entries, one after another. */
export interface AppenderOptions<S, C, E extends Entry> {
  readonly log: Log<E>;
  /** The newest snapshot, or the empty state at version 0. */
  load(stream: Stream): Promise<Known<S>>;
  fold(state: S, entries: readonly E[]): S;
  /** The entry a request becomes. Throws to refuse it. */
  decide(known: Known<S>, request: C): E;
  idOf(request: C): string;
  /** After entries were appended by this process. Must not throw. */
  appended?(stream: Stream, known: Known<S>, entries: readonly E[]): void;
}

/**
 * Queues the requests to each stream in this process and appends them in groups. The unique key over versions keeps
 * processes apart: a busy stream costs one write per group, and a lost race costs one read.
 */
export interface Appender<S, C, E extends Entry> {
  /** Settles once the entry is durable. A request whose id was used before gets the entry of that time. */
  append(stream: Stream, request: C): Promise<E>;
  /** The stream as it is now, including what other processes wrote. */
  current(stream: Stream): Promise<Known<S>>;
}

const GROUP = 256;
const PAGE = 1000;
/** Streams kept folded in memory; the one unused for longest is dropped first. */
const KEPT = 400;
/** Races lost in a row before giving up. Each lost race means that another process made progress. */
const RACES = 50;

interface Waiting<C, E> {
  readonly request: C;
  resolve(entry: E): void;
  reject(error: unknown): void;
}

interface Line<S, C, E> {
  known: Known<S> | null;
  waiting: Waiting<C, E>[];
  /** Requests on their way, by id: the same one again shares the answer. */
  pending: Map<string, Promise<E>>;
  working: boolean;
}

export function createAppender<S, C, E extends Entry>(options: AppenderOptions<S, C, E>): Appender<S, C, E> {
  const { log } = options;
  const lines = new Map<string, Line<S, C, E>>();
  let ending: Promise<void> | null = null;

  /** Settles after this turn of the event loop. All lines share it, so that the store can write their groups together. */
  function turn(): Promise<void> {
    ending ??= new Promise((resolve) =>
      setImmediate(() => {
        ending = null;
        resolve();
      }),
    );
    return ending;
  }

  function lineOf(stream: Stream): Line<S, C, E> {
    const key = `${stream.partition}\n${stream.name}`;
    const line = lines.get(key) ?? { known: null, waiting: [], pending: new Map(), working: false };
    setNewest(lines, key, line, KEPT, ({ working }) => !working);
    return line;
  }

  async function catchUp(stream: Stream, from: Known<S> | null): Promise<Known<S>> {
    let known = from ?? (await options.load(stream));
    for (;;) {
      const entries = await log.read(stream, known.version, PAGE);
      const last = entries.at(-1);
      if (last) known = { version: last.version, hash: last.hash, state: options.fold(known.state, entries) };
      if (entries.length < PAGE) return known;
    }
  }

  async function work(stream: Stream, line: Line<S, C, E>): Promise<void> {
    line.working = true;
    while (line.waiting.length > 0) {
      // Whatever else arrives in this turn joins the group.
      await turn();
      const group = line.waiting.splice(0, GROUP);
      try {
        await appendGroup(stream, line, group);
      } catch (error) {
        line.known = null;
        for (const { reject } of group) reject(error);
      }
    }
    line.working = false;
  }

  async function appendGroup(stream: Stream, line: Line<S, C, E>, group: readonly Waiting<C, E>[]): Promise<void> {
    let left = group;
    for (let race = 0; left.length > 0; race++) {
      line.known ??= await catchUp(stream, null);
      const { made, known, refused } = decideGroup(line.known, left);
      for (const { waiting, error } of refused) await answerRefused(stream, waiting, error);
      if (made.length === 0) return;
      const entries = made.map(({ entry }) => entry);
      try {
        await log.append(stream, line.known.version, entries);
        line.known = known;
        options.appended?.(stream, known, entries);
        for (const { waiting, entry } of made) waiting.resolve(entry);
        return;
      } catch (error) {
        if (race >= RACES || !(error instanceof WrongVersion || error instanceof SameId)) throw error;
        if (error instanceof WrongVersion) line.known = await catchUp(stream, line.known);
        left = made.map(({ waiting }) => waiting);
        if (error instanceof SameId) left = await withoutDone(stream, left, error.id);
      }
    }
  }

  function decideGroup(from: Known<S>, group: readonly Waiting<C, E>[]) {
    const made: { waiting: Waiting<C, E>; entry: E }[] = [];
    const refused: { waiting: Waiting<C, E>; error: unknown }[] = [];
    let known = from;
    for (const waiting of group) {
      try {
        const entry = options.decide(known, waiting.request);
        known = { version: entry.version, hash: entry.hash, state: options.fold(known.state, [entry]) };
        made.push({ waiting, entry });
      } catch (error) {
        refused.push({ waiting, error });
      }
    }
    return { made, known, refused };
  }

  /** A repeated request may be refused just because it was done already: then it gets its first answer. */
  async function answerRefused(stream: Stream, waiting: Waiting<C, E>, error: unknown): Promise<void> {
    const first = await log.find(stream.partition, options.idOf(waiting.request));
    if (first) waiting.resolve(first);
    else waiting.reject(error);
  }

  async function withoutDone(stream: Stream, group: readonly Waiting<C, E>[], id: string) {
    const first = await log.find(stream.partition, id);
    const [same] = group.filter(({ request }) => options.idOf(request) === id).slice(-1);
    if (!first || !same) throw new Error('the log reports an id twice that it does not have');
    same.resolve(first);
    return group.filter((waiting) => waiting !== same);
  }

  return {
    append(stream, request) {
      const line = lineOf(stream);
      const id = options.idOf(request);
      const pending = line.pending.get(id);
      if (pending) return pending;
      const answer = new Promise<E>((resolve, reject) => {
        line.waiting.push({ request, resolve, reject });
        if (!line.working) void work(stream, line);
      }).finally(() => line.pending.delete(id));
      line.pending.set(id, answer);
      return answer;
    },
    async current(stream) {
      const line = lineOf(stream);
      const known = await catchUp(stream, line.known);
      if (!line.working && known.version >= (line.known?.version ?? 0)) line.known = known;
      return known;
    },
  };
}
