import { randomBytes } from 'node:crypto';
import { uuidv7 } from '@chartmark/schemas';

/** Ids that grow, so that things made in one millisecond are still in the order they were made. */
export function createIds(): () => string {
  let lastMs = 0;
  return () => {
    lastMs = Math.max(lastMs + 1, Date.now());
    return uuidv7(lastMs, randomBytes(10));
  };
}
