import type { NoteState, ReceiveReport, ReceiveRow } from '@chartmark/schemas';
import type { KnownBy } from './subject.ts';

/** Counts what became of what arrived. */
export interface Tally {
  /** @param knownBy what identifies the patient of a received note, or `none` */
  add(row: ReceiveRow, state?: NoteState, knownBy?: KnownBy | 'none'): void;
  report(): ReceiveReport;
}

/** @param rows how many of the rows that were not simply received are listed; the counts always cover all */
export function createTally(rows: number): Tally {
  const counts = { received: 0, duplicate: 0, refused: 0 };
  const states: Partial<Record<NoteState, number>> = {};
  const subjects = { subject: 0, mrn: 0, none: 0 };
  const told: ReceiveRow[] = [];
  return {
    add(row, state, knownBy) {
      counts[row.outcome] += 1;
      if (state) states[state] = (states[state] ?? 0) + 1;
      if (knownBy) subjects[knownBy] += 1;
      if ((row.outcome !== 'received' || row.reason !== null) && told.length < rows) told.push(row);
    },
    report: () => ({
      received: counts.received,
      duplicates: counts.duplicate,
      refused: counts.refused,
      states: { received: 0, review: 0, failed: 0, released: 0, withdrawn: 0, ...states },
      subjects: { ...subjects },
      rows: [...told],
    }),
  };
}
