import type { ConceptHit, Suggestion } from '@chartmark/schemas';
import type { Docs } from '../store/ports.ts';
import { suggested } from './collections.ts';

export interface PreannotateDeps {
  readonly docs: Docs;
  readonly nowMs: () => number;
  readonly search: (query: string, filter: { systems: readonly string[]; limit: number }) => ConceptHit[];
}

/** Notes whose suggestions stay in memory, and for how long another process's new run may go unseen. */
const KEPT = 200;
const FRESH_MS = 5_000;

export type Preannotate = ReturnType<typeof createPreannotate>;

export const createPreannotate = ({ docs, nowMs, search }: PreannotateDeps) => {
  const kept = new Map<string, { readonly suggestions: readonly Suggestion[]; readonly atMs: number }>();
  return {
    search,

    /** What was suggested for a note; empty if nothing was. */
    async suggestions(note: string): Promise<readonly Suggestion[]> {
      const atMs = nowMs();
      const known = kept.get(note);
      if (known && atMs - known.atMs < FRESH_MS) return known.suggestions;
      const suggestions = (await docs.get(suggested, note))?.suggestions ?? [];
      kept.delete(note);
      kept.set(note, { suggestions, atMs });
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT) break;
        kept.delete(oldest);
      }
      return suggestions;
    },

    /** Keeps the suggestions of a run over a note, in the place of those of an earlier one. */
    async keep(
      tx: Docs,
      note: { id: string; project: string },
      version: string,
      all: readonly Suggestion[],
    ): Promise<void> {
      await tx.put(suggested, { id: note.id, project: note.project, version, suggestions: [...all] });
      kept.delete(note.id);
    },
  };
};
