import { parse } from '@chartmark/schemas';
import { z } from 'zod';
import { EMPTY_LEDGER, type Ledger, merged } from '../deidentify/ledger.ts';
import type { Subject } from '../receive/collections.ts';
import { LedgerMoved } from '../receive/ledger-moved.ts';
import type { Docs } from '../store/ports.ts';
import { ledgers } from './collections.ts';

export interface SurrogatesDeps {
  readonly docs: Docs;
  readonly safe: { seal(key: string, text: string): string; open(key: string, sealed: string): string };
  readonly now: () => Date;
}

const Contents = z.record(z.string(), z.string());

/** Keeps what stands for each subject's identifiers: in the vault's way, sealed, and never past the subject's key. */
export const createSurrogates = ({ docs, safe, now }: SurrogatesDeps) => {
  async function read(from: Docs, { id, key }: Pick<Subject, 'id' | 'key'>): Promise<Ledger> {
    const found = await from.get(ledgers, id);
    return found === null ? EMPTY_LEDGER : parse(Contents, JSON.parse(safe.open(key, found.sealed)));
  }

  return {
    ledger: (subject: Pick<Subject, 'id' | 'key'>): Promise<Ledger> => read(docs, subject),

    /**
     * Keeps what a note used, in the transaction that keeps its text.
     *
     * @throws {LedgerMoved} if it contradicts what was kept meanwhile; nothing may be kept of the note then
     */
    async keep(tx: Docs, { id, project, key }: Omit<Subject, 'digest'>, used: Ledger): Promise<void> {
      if (Object.keys(used).length === 0) return;
      const before = await read(tx, { id, key });
      const after = merged(before, used);
      if (after === undefined) throw new LedgerMoved();
      if (after === before) return;
      await tx.put(ledgers, { id, project, sealed: safe.seal(key, JSON.stringify(after)), at: now().toISOString() });
    },
  };
};
