import type { PoolOrder, Stage, Suggestion } from '@chartmark/schemas';
import { coverageOf, uncertaintiesOf } from './pool/scores.ts';

export interface NoteScoresDeps {
  readonly disputes: (project: string, stage: Stage) => Promise<Map<string, number>>;
  readonly suggestions: (note: string) => Promise<readonly Suggestion[]>;
}

/** What makes a note worth doing early, by the order a lead asks for; notes without a score are placed by chance. */
export const createNoteScores =
  ({ disputes, suggestions }: NoteScoresDeps) =>
  async (project: string, notes: readonly string[], by: PoolOrder['by']): Promise<Map<string, number>> => {
    if (by === 'chance') return new Map();
    if (by === 'disagreement') return disputes(project, 'annotate');
    const guesses = new Map<string, readonly Suggestion[]>();
    for (const note of notes) guesses.set(note, await suggestions(note));
    return by === 'coverage' ? coverageOf(guesses) : uncertaintiesOf(guesses);
  };
