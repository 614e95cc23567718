import type { Note, Project, Suggestion } from '@chartmark/schemas';
import type { Move } from '../deidentify/engine.ts';
import { inBatches } from '../receive/batches.ts';
import type { SharedLexicon } from '../receive/processing.ts';
import { setNewest } from '../store/bounded-map.ts';
import type { Docs } from '../store/ports.ts';
import { suggested } from './collections.ts';
import { createSlots, inSlots } from './slots.ts';
import { type CameAlong, cameAlongIn, movedTo, ofModels } from './suggestions.ts';

export interface PreannotateDeps {
  readonly docs: Docs;
  readonly now: () => Date;
  /** Threads there are to suggest: so many batches of notes are in memory at most. */
  readonly threads: number;
  /** What a project has learned by now; null if nothing. */
  readonly lexicon: (project: string) => Promise<SharedLexicon | null>;
  /** Suggests anew, away from the thread that answers requests; null for a note that made the engine fail. */
  readonly suggest: (
    task: SuggestTask,
  ) => Promise<
    readonly { readonly id: string; readonly suggestions: readonly Suggestion[] | null; readonly version: string }[]
  >;
}

interface SuggestTask extends Pick<Project, 'schema'> {
  readonly notes: readonly { readonly id: string; readonly text: string; readonly cameAlong: CameAlong }[];
  readonly lexicon: SharedLexicon | null;
}

/** Notes to be suggested for anew. */
export interface Wanted {
  readonly project: Project;
  readonly notes: readonly string[];
  readonly released: (ids: readonly string[]) => AsyncIterable<Note>;
  /** Whether somebody works on the note already: then what was suggested stays. */
  readonly begun: (note: string) => Promise<boolean>;
  /** Names of the models outside whose suggestions stay. */
  readonly models: readonly string[];
  readonly more: () => Promise<boolean>;
}

/** Notes handed to a thread at once. */
const BATCH = 25;
/** Notes whose suggestions stay in memory, and for how long another process's new run may go unseen. */
const KEPT = 200;
const FRESH_MS = 5_000;
interface Kept {
  readonly all: readonly Suggestion[];
  readonly byId: ReadonlyMap<string, Suggestion>;
  readonly atMs: number;
}

export type Preannotate = ReturnType<typeof createPreannotate>;

export const createPreannotate = ({ docs, now, threads, lexicon, suggest }: PreannotateDeps) => {
  const slots = createSlots(threads);
  const kept = new Map<string, Kept>();

  async function known(note: string): Promise<Kept> {
    const atMs = now().getTime();
    const before = kept.get(note);
    if (before && atMs - before.atMs < FRESH_MS) return before;
    const all = (await docs.get(suggested, note))?.suggestions ?? [];
    const found = { all, byId: new Map(all.map((suggestion) => [suggestion.id, suggestion])), atMs };
    setNewest(kept, note, found, KEPT);
    return found;
  }

  /** What was suggested for a note; empty if nothing was. */
  const suggestions = async (note: string): Promise<readonly Suggestion[]> => (await known(note)).all;

  /** Keeps the suggestions of a run over a note, in the place of those of an earlier one. */
  async function keep(
    tx: Docs,
    note: { id: string; project: string },
    version: string,
    all: readonly Suggestion[],
  ): Promise<void> {
    await tx.put(suggested, { id: note.id, project: note.project, version, suggestions: [...all] });
    kept.delete(note.id);
  }

  /** Moves what was suggested for a note to another text of it, or to the note that takes its place. */
  async function move(tx: Docs, from: string, to: Pick<Note, 'id' | 'project'>, by: Move): Promise<void> {
    const found = await tx.get(suggested, from);
    if (found) await keep(tx, to, found.version, movedTo(found.suggestions, by));
  }

  return {
    suggestions,
    /** The same by id, for commands, of which each asks for one at most. */
    suggestionsById: async (note: string): Promise<ReadonlyMap<string, Suggestion>> => (await known(note)).byId,
    keep,
    move,

    /**
     * Suggests anew for notes on which nobody works yet, with what the project has learned by now. What came along with a
     * note stays among its suggestions, and what models outside suggest.
     *
     * @returns how many notes it got through, all unless `more` said no, and those that made the engine fail, whose
     *   suggestions stay as they were
     */
    async suggestAnew({ project, notes, released, begun, models, more }: Wanted): Promise<{
      done: number;
      failures: { note: string; reason: string }[];
    }> {
      const learned = await lexicon(project.id);
      let stopped = false;
      const ran = await inSlots(slots, inBatches(released(notes), BATCH), async (batch) => {
        stopped ||= !(await more());
        if (stopped) return { done: 0, failures: [] };
        const fresh: SuggestTask['notes'][number][] = [];
        for (const { id, text } of batch) {
          if (text === null || (await begun(id))) continue;
          fresh.push({ id, text, cameAlong: cameAlongIn(await suggestions(id)) });
        }
        const failures: { note: string; reason: string }[] = [];
        const done = await suggest({ notes: fresh, schema: project.schema, lexicon: learned });
        for (const { id, suggestions: found, version } of done) {
          if (found)
            await keep(docs, { id, project: project.id }, version, [
              ...found,
              ...ofModels(await suggestions(id), models, found),
            ]);
          else failures.push({ note: id, reason: 'pre-annotation failed' });
        }
        return { done: batch.length, failures };
      });
      return {
        done: stopped ? ran.reduce((sum, { done }) => sum + done, 0) : notes.length,
        failures: ran.flatMap(({ failures }) => failures),
      };
    },
  };
};
