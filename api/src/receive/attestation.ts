import { type Attestation, refusal } from '@chartmark/schemas';

/** What people write where they have nothing to write. */
const NOTHING =
  /^(?:none|no|nil|null|nothing|n\/?a|not applicable|unknown|tbd|todo|keine?s?|unbekannt|[^\p{L}\p{N}]*)$/iu;

/**
 * @param today ISO 8601, the day
 * @throws {Refusal} `senseless` if it is dated ahead, or names nobody, no method or no document
 */
export function requireAttestation({ by, method, date, document }: Attestation, today: string): void {
  if (date > today) throw refusal('attestation.date', {});
  if ([by, method, document].some((words) => NOTHING.test(words.trim()))) throw refusal('attestation.names', {});
}
