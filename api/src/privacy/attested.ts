import type { Note } from '@chartmark/schemas';

type Counts = Record<string, number>;

/** What the engine would have found in notes that were de-identified elsewhere, by who attested it; never their words. */
export interface Attested {
  readonly batches: Batch[];
  /** Those with the most findings first; `left` more have some. */
  readonly notes: { id: string; title: string; found: Counts }[];
  readonly left: number;
}

interface Batch {
  readonly by: string;
  readonly method: string;
  /** ISO 8601, the day. */
  readonly date: string;
  readonly document: string;
  readonly found: Counts;
  notes: number;
  withFindings: number;
}

const LISTED = 200;

/** Linear in the notes. */
export async function attestedOf(notes: AsyncIterable<Note>): Promise<Attested> {
  const batches = new Map<string, Batch>();
  const suspects: { row: Attested['notes'][number]; total: number }[] = [];
  for await (const { id, title, transformation, findings } of notes) {
    if (transformation?.kind !== 'attested') continue;
    const { by, method, date, document } = transformation;
    const key = JSON.stringify([by, method, date, document]);
    const batch = batches.get(key) ?? { by, method, date, document, notes: 0, withFindings: 0, found: {} };
    batches.set(key, batch);
    const total = Object.values(findings).reduce((sum, count) => sum + count, 0);
    batch.notes += 1;
    if (total === 0) continue;
    batch.withFindings += 1;
    for (const [kind, count] of Object.entries(findings)) batch.found[kind] = (batch.found[kind] ?? 0) + count;
    suspects.push({ row: { id, title, found: findings }, total });
  }
  suspects.sort((a, b) => b.total - a.total);
  return {
    batches: [...batches.values()],
    notes: suspects.slice(0, LISTED).map(({ row }) => row),
    left: Math.max(0, suspects.length - LISTED),
  };
}
