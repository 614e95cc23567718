import { useMe } from '../api/queries.ts';
import { useOutboxSender } from '../api/use-outbox.ts';

/** Draws nothing: sends what waits, whatever screen is open. */
export function Sending(): null {
  useOutboxSender(useMe().account.id);
  return null;
}
