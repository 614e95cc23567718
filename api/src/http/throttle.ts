import { Refusal } from '@chartmark/schemas';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts tries by key; refuses when there were too many of late. */
export interface Throttle {
  /** @throws {Refusal} `throttled` */
  take(key: string): Promise<void>;
  forget(key: string): Promise<void>;
}

/** @param points how many tries are free within the duration */
export function createThrottle({ points, durationSeconds }: { points: number; durationSeconds: number }): Throttle {
  const limiter = new RateLimiterMemory({ points, duration: durationSeconds });
  return {
    async take(key) {
      try {
        await limiter.consume(key);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const seconds = Math.ceil(error.msBeforeNext / 1000);
        throw new Refusal('throttled', `Too many tries; wait ${seconds} seconds`);
      }
    },
    async forget(key) {
      await limiter.delete(key);
    },
  };
}
