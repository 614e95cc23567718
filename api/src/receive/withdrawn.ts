import { Refusal } from '@chartmark/schemas';

/**
 * For work that goes on without a note: null if the note is no longer released.
 *
 * @throws whatever else is caught: a store that does not answer must end the work, not thin it out
 */
export function ifWithdrawn(error: unknown): null {
  if (error instanceof Refusal && (error.kind === 'gone' || error.kind === 'missing')) return null;
  throw error;
}
