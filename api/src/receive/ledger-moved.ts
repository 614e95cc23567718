/** The ledger of a subject has changed in a way that contradicts how a note was transformed: it must be processed again. */
export class LedgerMoved extends Error {
  override readonly name = 'LedgerMoved';

  constructor() {
    super('the ledger of a subject was changed since it was read');
  }
}

/** An attempt fails only if another writer of the same subject got through, so this many can write at one moment. */
const ATTEMPTS = 8;

/** Runs work that reads a ledger and stores what it used, and repeats it as long as others change the ledger in between. */
export async function whileLedgerMoves<T>(work: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (!(error instanceof LedgerMoved) || attempt === ATTEMPTS) throw error;
    }
  }
}
