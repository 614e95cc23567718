import { refusal } from '@chartmark/schemas';
import {
  MongoExpiredSessionError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
  MongoWriteConcernError,
} from 'mongodb';

const DUPLICATE_KEY = 11000;
/** Time ran out on the server, no primary, or not enough members: the server's codes. */
const AWAY = new Set([50, 64, 91, 100, 189, 262, 10107, 11600, 11602, 13435, 13436]);

/** The fields of the unique index a write ran against, or null if it failed otherwise. */
export function takenKey(error: unknown): readonly string[] | null {
  if (!(error instanceof MongoServerError) || error.code !== DUPLICATE_KEY) return null;
  const pattern: unknown = error['keyPattern'];
  return typeof pattern === 'object' && pattern !== null ? Object.keys(pattern) : [];
}

/**
 * Runs work on the database. A write whose answer was lost may have been made: whoever repeats it does so by its id.
 *
 * @throws {Refusal} `unavailable` if the replica set did not answer in time, or not with a majority
 */
export async function reach<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if (isAway(error)) throw refusal('store.away', {});
    throw error;
  }
}

const isAway = (error: unknown): boolean =>
  error instanceof MongoNetworkError ||
  error instanceof MongoServerSelectionError ||
  error instanceof MongoNotConnectedError ||
  error instanceof MongoTopologyClosedError ||
  error instanceof MongoExpiredSessionError ||
  error instanceof MongoWriteConcernError ||
  (error instanceof MongoServerError && typeof error.code === 'number' && AWAY.has(error.code));
