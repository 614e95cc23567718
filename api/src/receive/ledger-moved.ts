/** What was made of a note contradicts what its subject's ledger has become meanwhile: it has to be made anew. */
export class LedgerMoved extends Error {
  override readonly name = 'LedgerMoved';

  constructor() {
    super('the ledger of a subject was changed since it was read');
  }
}

/** Each attempt meets one that came through, so it takes as many as there are writers of one subject at one moment. */
const ATTEMPTS = 8;

/** Does work that reads a ledger and keeps what it used of it, again while others change it in between. */
export async function whileLedgerMoves<T>(work: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (!(error instanceof LedgerMoved) || attempt === ATTEMPTS) throw error;
    }
  }
}
