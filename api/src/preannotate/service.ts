import type {
  Layer,
  LayerEvent,
  LayerState,
  LexiconEntry,
  LexiconSummary,
  LexiconWords,
  Note,
  Project,
  Suggestion,
} from '@chartmark/schemas';
import { refusal } from '@chartmark/schemas';
import type { Move } from '../deidentify/engine.ts';
import { inBatches } from '../receive/batches.ts';
import type { SharedLexicon } from '../receive/processing.ts';
import { ifWithdrawn } from '../receive/withdrawn.ts';
import { type Docs, type Page, Taken } from '../store/ports.ts';
import type { StoredLexicon } from './collections.ts';
import { lexicons, suggested } from './collections.ts';
import type { Example } from './learned-lexicon.ts';
import { createAcceptance, exampleOf, type ProjectLexicon, withoutWords } from './project-lexicon.ts';
import { shareLexicon } from './shared-lexicon.ts';
import { createSlots, inSlots } from './slots.ts';
import { type CameAlong, cameAlongIn, movedTo, ofModels } from './suggestions.ts';

export interface PreannotateDeps {
  readonly docs: Docs;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Threads there are to suggest: so many batches of notes are in memory at most. */
  readonly threads: number;
  /** Learns, away from the thread that answers requests. */
  readonly learn: (
    task: { readonly examples: readonly Example[] } & Pick<Project, 'schema'>,
  ) => Promise<Omit<ProjectLexicon, 'version'>>;
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

/** Where decided notes come from. */
export interface Decided {
  readonly project: Project;
  readonly by: string;
  /** Layers in which somebody has decided, the newest first. */
  readonly layers: AsyncIterable<Layer>;
  readonly state: (layer: Layer) => Promise<LayerState>;
  readonly events: (layer: Layer, after: number, limit: number) => Promise<LayerEvent[]>;
  /** @throws {Refusal} unless it is released */
  readonly note: (id: string) => Promise<Note & { text: string }>;
  readonly more: () => Promise<boolean>;
}

/** Notes handed to a thread at once. */
const BATCH = 25;
/** Notes whose suggestions stay in memory, and for how long another process's new run may go unseen. */
const KEPT = 200;
const FRESH_MS = 5_000;
/** Layers a lexicon is learned from at most, and names and words it holds at most: the commonest. */
const LAYERS = 20_000;
const ENTRIES = 30_000;
const EVENTS = 1_000;

interface Kept {
  readonly all: readonly Suggestion[];
  readonly byId: ReadonlyMap<string, Suggestion>;
  readonly atMs: number;
}

export type Preannotate = ReturnType<typeof createPreannotate>;

export const createPreannotate = ({ docs, now, newId, threads, learn, suggest }: PreannotateDeps) => {
  const slots = createSlots(threads);
  const kept = new Map<string, Kept>();
  const shared = new Map<string, SharedLexicon>();

  async function known(note: string): Promise<Kept> {
    const atMs = now().getTime();
    const before = kept.get(note);
    if (before && atMs - before.atMs < FRESH_MS) return before;
    const all = (await docs.get(suggested, note))?.suggestions ?? [];
    const found = { all, byId: new Map(all.map((suggestion) => [suggestion.id, suggestion])), atMs };
    kept.delete(note);
    kept.set(note, found);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return found;
  }

  /** What was suggested for a note; empty if nothing was. */
  const suggestions = async (note: string): Promise<readonly Suggestion[]> => (await known(note)).all;

  async function newest(project: string): Promise<StoredLexicon | null> {
    const query = { index: 'version', equals: [project], limit: 1, reverse: true };
    const { rows }: Page<StoredLexicon> = await docs.page(lexicons, query);
    return rows[0] ?? null;
  }

  /** @throws {Refusal} `conflict` if another version was made meanwhile */
  async function keepLexicon(
    project: string,
    by: string,
    what: Pick<StoredLexicon, 'layers' | 'terms' | 'entries' | 'putAside' | 'acceptance'>,
  ) {
    const version = ((await newest(project))?.version ?? 0) + 1;
    const lexicon = {
      id: newId(),
      project,
      version,
      at: now().toISOString(),
      by,
      ...withoutWords(what, what.putAside),
    };
    await docs.add(lexicons, lexicon).catch((error: unknown) => {
      throw error instanceof Taken ? refusal('learned.changed', {}) : error;
    });
    return summaryOf(lexicon);
  }

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

  /** What the project learned, for the threads; null if it has not, or has forgotten. */
  async function lexicon(project: string): Promise<SharedLexicon | null> {
    const stored = await newest(project);
    if (!stored || stored.terms.length + stored.entries.length === 0) return null;
    const known = shared.get(project);
    if (known?.version === stored.version) return known;
    const { version, terms, entries } = stored;
    const made = shareLexicon(project, { version, terms, entries });
    shared.set(project, made);
    return made;
  }

  return {
    suggestions,
    /** The same by id, for commands, of which each asks for one at most. */
    suggestionsById: async (note: string): Promise<ReadonlyMap<string, Suggestion>> => (await known(note)).byId,
    keep,
    move,
    lexicon,

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

    /**
     * Learns from what people accepted, turned down and added, as the next version of the project's lexicon.
     *
     * @returns null if `more` said no
     */
    async learnFrom({ project, by, layers, state, events, note, more }: Decided): Promise<LexiconSummary | null> {
      const examples: Example[] = [];
      const acceptance = createAcceptance();
      for await (const layer of layers) {
        if (examples.length === LAYERS) break;
        if (examples.length % 50 === 0 && !(await more())) return null;
        const released = await note(layer.note).catch(ifWithdrawn);
        if (!released) continue;
        examples.push(exampleOf(released.text, await state(layer)));
        const offered = await suggestions(layer.note);
        for (let after = 0; ; after += EVENTS) {
          const page = await events(layer, after, EVENTS);
          acceptance.add(page, offered);
          if (page.length < EVENTS) break;
        }
      }
      const { terms, entries } = await learn({ examples, schema: project.schema });
      return keepLexicon(project.id, by, {
        layers: examples.length,
        terms: terms.slice(0, ENTRIES),
        entries: entries.slice(0, ENTRIES),
        putAside: (await newest(project.id))?.putAside ?? [],
        acceptance: acceptance.rows(),
      });
    },

    /** Forgets all that was learned, as a version of its own; the versions before stay to be looked at. */
    forget: (project: string, by: string): Promise<LexiconSummary> =>
      keepLexicon(project, by, { layers: 0, terms: [], entries: [], putAside: [], acceptance: [] }),

    /**
     * Puts words aside, so that neither this version nor a later learning knows them, or takes them back for the next
     * learning. Either makes a new version.
     *
     * @throws {Refusal} missing, if the newest version does not have the words
     */
    async setAside(
      project: string,
      by: string,
      { label, words, aside }: LexiconWords & { readonly aside: boolean },
    ): Promise<LexiconSummary> {
      const known = await newest(project);
      const isIt = (one: LexiconWords): boolean => one.label === label && one.words === words;
      if (!known || !(aside ? known.entries : known.putAside).some(isIt)) {
        throw refusal('learned.missing', {});
      }
      const others = known.putAside.filter((one) => !isIt(one));
      const { layers, terms, entries, acceptance } = known;
      const putAside = aside ? [...others, { label, words }] : others;
      return keepLexicon(project, by, { layers, terms, entries, putAside, acceptance });
    },

    async summary(project: string): Promise<LexiconSummary> {
      return summaryOf(await newest(project));
    },

    /** Words of the newest version, the most often met first. @param after how many to pass over */
    async entries(project: string, after: number, limit: number): Promise<LexiconEntry[]> {
      return ((await newest(project))?.entries ?? []).slice(after, after + limit);
    },
  };
};

function summaryOf(lexicon: StoredLexicon | null): LexiconSummary {
  if (!lexicon)
    return { version: 0, at: null, by: null, layers: 0, names: 0, turnedDown: 0, putAside: [], acceptance: [] };
  const { version, at, by, layers, terms, entries, putAside, acceptance } = lexicon;
  const turnedDown = entries.filter(({ right, wrong }) => wrong > right).length;
  return { version, at, by, layers, names: terms.length, turnedDown, putAside, acceptance };
}
