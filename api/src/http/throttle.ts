import { Refusal, refusal } from '@chartmark/schemas';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Too many tries of one kind. */
export class Throttled extends Refusal {
  /** How long until there is another try. */
  readonly seconds: number;
  /** Whether it is the first refused try of its period; those after it are not worth an audit entry each. */
  readonly isFirst: boolean;

  constructor(seconds: number, isFirst: boolean) {
    const { kind, message, reason } = refusal('request.throttled', { seconds });
    super(kind, message, [], undefined, reason);
    this.seconds = seconds;
    this.isFirst = isFirst;
  }
}

/** Counts tries by key; refuses when there were too many recently. */
export interface Throttle {
  /** @throws {Throttled} */
  take(key: string): Promise<void>;
  /** Takes one counted try back. */
  giveBack(key: string): Promise<void>;
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
        throw new Throttled(Math.ceil(error.msBeforeNext / 1000), error.consumedPoints === points + 1);
      }
    },
    async giveBack(key) {
      await limiter.reward(key);
    },
    async forget(key) {
      await limiter.delete(key);
    },
  };
}
