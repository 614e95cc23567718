import { Refusal } from '@chartmark/schemas';

/**
 * Null in the place of a note that is not released any more, for what goes on without it.
 *
 * @throws whatever else is caught: a store that does not answer must end the work, not thin it out
 */
export function ifWithdrawn(error: unknown): null {
  if (error instanceof Refusal && (error.kind === 'gone' || error.kind === 'missing')) return null;
  throw error;
}
