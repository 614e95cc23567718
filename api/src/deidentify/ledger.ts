/**
 * What stands for each identifier of a subject: by the kind and the normalised identifier (`name okonkwo`, `code 8842913`),
 * the normalised surrogate. It identifies, so it is only ever kept sealed.
 */
export type Ledger = Readonly<Record<string, string>>;

export const EMPTY_LEDGER: Ledger = {};

/** The words and codes of the identifiers a ledger knows, normalised. */
export function* originalsOf(ledger: Ledger): Iterable<string> {
  for (const key of Object.keys(ledger)) yield* key.split(' ').slice(1);
}

/**
 * A ledger with what a note used of another state of it; what both have stays.
 *
 * @returns undefined if they contradict each other: the same identifier stands otherwise, a surrogate is given out already, or
 *   is an identifier that has become known
 */
export function merged(ledger: Ledger, used: Ledger): Ledger | undefined {
  const fresh = Object.entries(used).filter(([key, value]) => ledger[key] !== value);
  if (fresh.length === 0) return ledger;
  const given = new Set(Object.values(ledger));
  const originals = new Set(originalsOf(ledger));
  for (const [key, value] of fresh) {
    if (ledger[key] !== undefined || given.has(value) || value.split(' ').some((word) => originals.has(word))) {
      return undefined;
    }
    given.add(value);
  }
  return { ...ledger, ...used };
}
