import type { LogName, SealedHead } from '@chartmark/schemas';
import { fits, GENESIS } from './chain.ts';
import type { ReadEntry } from './diagnose.ts';
import { diagnose } from './diagnose.ts';
import type { Misfit } from './misfit.ts';

/** Names one stream of one log. */
export interface LogStream {
  readonly log: LogName;
  readonly partition: string;
  readonly name: string;
}

interface Line {
  readonly stream: LogStream;
  version: number;
  hash: string;
  /** The first entry that does not fit, and those after it. */
  rest: ReadEntry[];
  /** What seals and the store's index claim about the stream, by version. */
  claims: Claim[];
  /** How many of the claims the entries so far have confirmed. */
  passed: number;
  /** The highest version that a seal covers. */
  sealed: number;
  /** Whether the store's index said where the stream ends. */
  headed: boolean;
  misfit: Misfit | null;
}

interface Claim {
  readonly version: number;
  readonly hash: string;
  /** The number of the seal, or 0 for the index of the store. */
  readonly seal: number;
}

export interface ChainCounts {
  readonly streams: number;
  readonly entries: number;
  /** Entries behind the last seal of their stream. */
  readonly unsealed: number;
}

/** Entries kept from the first misfit on, for the diagnosis. */
const REST = 2_000;

/**
 * Checks every stream of an export or a store, in whatever order the streams come, and finds the first entry of each that
 * does not fit its chain or the seals. Constant time per entry; memory grows with streams and seals, not with entries.
 */
export function createChainCheck() {
  const lines = new Map<string, Line>();

  function lineOf(stream: LogStream): Line {
    const key = JSON.stringify([stream.log, stream.partition, stream.name]);
    const known = lines.get(key);
    if (known) return known;
    const line: Line = {
      ...{ stream, version: 0, hash: GENESIS, rest: [], claims: [], passed: 0, sealed: 0 },
      ...{ headed: false, misfit: null },
    };
    lines.set(key, line);
    return line;
  }

  return {
    /** Takes a head that a seal holds. All of them come before the first entry, in the order of the seals. */
    sealed({ log, partition, name, version, hash }: SealedHead, seal: number): void {
      const line = lineOf({ log, partition, name });
      line.claims.push({ version, hash, seal });
      line.sealed = Math.max(line.sealed, version);
    },

    /** Takes the end of a stream as the index of its store has it. Comes before the first entry of the stream. */
    indexed({ log, partition, name, version, hash }: SealedHead): void {
      const line = lineOf({ log, partition, name });
      line.headed = true;
      line.claims.push({ version, hash, seal: 0 });
      line.claims.sort((a, b) => a.version - b.version);
    },

    /** Takes the next entry of a stream. @returns whether the stream has fitted so far */
    take(stream: LogStream, entry: ReadEntry): boolean {
      const line = lineOf(stream);
      if (line.misfit) return false;
      if (line.rest.length === 0 && isForeign(stream, entry)) {
        const why = 'it is an entry of another stream, from which it was moved here';
        return fail(line, { version: entry.version, id: entry.id, what: 'inserted', why });
      }
      if (line.rest.length > 0 || entry.version !== line.version + 1 || !fits(line.hash, entry)) {
        if (line.rest.length < REST) line.rest.push(entry);
        return false;
      }
      line.version = entry.version;
      line.hash = entry.hash;
      return keepsToClaims(line, entry);
    },

    /** Takes note of an entry that cannot even be read. */
    unreadable(stream: LogStream): void {
      const line = lineOf(stream);
      if (line.misfit || line.rest.length > 0) return;
      fail(line, { version: line.version + 1, id: null, what: 'altered', why: 'it cannot be read' });
    },

    /** The first misfit of each stream, and counts over all that was checked. */
    result(): { misfits: Misfit[]; counts: Record<LogName, ChainCounts> } {
      const counts = { events: { ...NOTHING }, audit: { ...NOTHING } };
      const misfits: Misfit[] = [];
      for (const line of lines.values()) {
        const misfit = line.misfit ?? misfitAtEnd(line);
        if (misfit) misfits.push(misfit);
        const count = counts[line.stream.log];
        count.streams += 1;
        count.entries += line.version;
        count.unsealed += Math.max(0, line.version - line.sealed);
      }
      return { misfits, counts };
    },
  };
}

const NOTHING = { streams: 0, entries: 0, unsealed: 0 };

/** Whether an entry is the one that seals and the store's index have at its version. */
function keepsToClaims(line: Line, entry: ReadEntry): boolean {
  for (let due = line.claims[line.passed]; due && due.version <= entry.version; due = line.claims[++line.passed]) {
    if (due.version === entry.version && due.hash === entry.hash) continue;
    const from = Math.min((line.claims[line.passed - 1]?.version ?? 0) + 1, due.version);
    const place = { version: from, id: null, ...(from < due.version && { upTo: due.version }) };
    return fail(line, { ...place, what: 'altered', why: `${claimant(due)} holds another chain` });
  }
  return true;
}

/** What is wrong with a stream whose entries have all been taken, as far as they alone did not show it. */
function misfitAtEnd({ stream, version, hash, rest, claims, passed, headed }: Line): Misfit | null {
  if (rest.length > 0) return misfitIn(stream, diagnose(version, hash, rest));
  const due = claims[passed];
  if (due && due.version <= version) {
    const why = `${claimant(due)} stands behind the entries, so it was not compared with them`;
    return misfitIn(stream, { version: due.version, id: null, what: 'reordered', why });
  }
  const missing = { version: version + 1, id: null, what: 'missing' } as const;
  if (!headed && version > 0) return misfitIn(stream, { ...missing, why: 'where the stream ends is not told' });
  const last = claims.at(-1);
  if (!last || last.version <= version) return null;
  return misfitIn(stream, { ...missing, why: `${claimant(last)} has the stream up to version ${last.version}` });
}

/** Takes down what is wrong with a stream. @returns false, for who asks whether it fits */
function fail(line: Line, found: Omit<Misfit, keyof Place>): false {
  line.misfit = misfitIn(line.stream, found);
  return false;
}

/** Which part of the misfit names the stream. */
type Place = Pick<Misfit, 'in' | 'partition' | 'name'>;

const misfitIn = ({ log, partition, name }: LogStream, found: Omit<Misfit, keyof Place>): Misfit => ({
  ...{ in: log, partition, name },
  ...found,
});

const claimant = ({ seal }: Claim): string => (seal === 0 ? 'the index of the store' : `seal ${seal}`);

/** An event says which layer it is of, so it cannot be moved to another one. */
function isForeign({ log, partition, name }: LogStream, entry: ReadEntry): boolean {
  return log === 'events' && (entry.note !== partition || entry.layer !== name);
}
