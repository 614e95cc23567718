import type {
  LexiconEntry,
  LexiconSummary,
  LexiconWords,
  Note,
  Project,
  Suggestion,
  TaggerInsight,
} from '@chartmark/schemas';
import { refusal } from '@chartmark/schemas';
import type { Example } from '../preannotate/learned-lexicon.ts';
import type { LearnedModel, LearnedProject } from '../preannotate/project-lexicon.ts';
import { createAcceptance, exampleOf, withoutWords } from '../preannotate/project-lexicon.ts';
import { shareLexicon } from '../preannotate/shared-lexicon.ts';
import type { SharedLexicon } from '../receive/processing.ts';
import { ifWithdrawn } from '../receive/withdrawn.ts';
import { setNewest } from '../store/bounded-map.ts';
import { rowsOf } from '../store/pages.ts';
import { type Collection, type Docs, type Page, Taken } from '../store/ports.ts';
import type { StoredTagger } from '../tagger/collections.ts';
import type { StoredLexicon } from './collections.ts';
import { lessons, lexicons } from './collections.ts';
import type { Decided, Lesson } from './decided.ts';
import { summaryOf } from './summary.ts';

export interface LearnDeps {
  readonly docs: Docs;
  readonly now: () => Date;
  readonly newId: () => string;
  /** The versions of the terminologies that suggestions draw on. */
  readonly terminologies: () => Promise<string>;
  /** Learns, away from the thread that answers requests; null if `more` said no. */
  readonly learn: (
    examples: AsyncIterable<Example>,
    learning: Pick<Project, 'schema'> & { readonly more: (share: number) => Promise<boolean> },
  ) => Promise<LearnedProject | null>;
  /** Where the weights of taggers lie. */
  readonly taggers: {
    add(project: string, tagger: LearnedModel): Promise<StoredTagger>;
    /** Null if they are being taken away. */
    bytes(project: string, tagger: StoredTagger): Promise<Uint8Array | null>;
    /** Takes away those of the project's other taggers. */
    keepOnly(project: string, tagger: string | null): Promise<void>;
  };
  /** What was suggested for a note. */
  readonly suggestions: (note: string) => Promise<readonly Suggestion[]>;
  /** Why notes under a policy may not be seen now, or null if they may. */
  readonly closed: (project: string, policy: string) => Promise<object | null>;
}

/** Layers and characters that are learned from at most, and names and words a lexicon holds at most: the commonest. */
const LAYERS = 20_000;
const CHARACTERS = 100_000_000;
const ENTRIES = 30_000;
const EVENTS = 1_000;
/** What projects learned that stays in memory. */
const KEPT = 8;
/** Learnings anew when notes are taken back while it is learned from them. */
const TRIES = 3;
/** Notes looked up at once. */
const TOGETHER = 500;

export type Learn = ReturnType<typeof createLearn>;

/** What projects learn from decisions: a lexicon of their own and a tagger, in versions. */
export const createLearn = (deps: LearnDeps) => {
  const { docs, now, newId, terminologies, learn, taggers, suggestions, closed } = deps;
  const shared = new Map<string, SharedLexicon>();

  async function newest(project: string): Promise<StoredLexicon | null> {
    const query = { index: 'version', equals: [project], limit: 1, reverse: true };
    const { rows }: Page<StoredLexicon> = await docs.page(lexicons, query);
    return rows[0] ?? null;
  }

  const told = async (lexicon: StoredLexicon | null): Promise<LexiconSummary> =>
    summaryOf(lexicon, lexicon?.tagger ? await terminologies() : null);

  /** @throws {Refusal} `conflict` if another version was made meanwhile */
  async function keep(
    project: string,
    by: string,
    what: Omit<StoredLexicon, 'id' | 'project' | 'version' | 'at' | 'by'>,
  ): Promise<StoredLexicon> {
    const version = ((await newest(project))?.version ?? 0) + 1;
    const lexicon: StoredLexicon = {
      ...{ id: newId(), project, version, at: now().toISOString(), by },
      ...withoutWords(what, what.putAside),
    };
    await docs.add(lexicons, lexicon).catch((error: unknown) => {
      throw error instanceof Taken ? refusal('learned.changed', {}) : error;
    });
    await taggers.keepOnly(project, lexicon.tagger?.id ?? null);
    return lexicon;
  }

  /** Reads what people decided, the newest first; tells what it read in the lesson. */
  async function* examplesOf(
    { layers, state, events, note, more }: Decided,
    lesson: Lesson,
  ): AsyncGenerator<Example, void> {
    let characters = 0;
    for await (const layer of layers()) {
      if (lesson.layers === LAYERS || characters >= CHARACTERS) return;
      if (lesson.layers % 50 === 0 && !(await more())) throw STOPPED;
      const released = await note(layer.note).catch(ifWithdrawn);
      if (!released) continue;
      const { text, transformation } = released;
      yield exampleOf(text, await state(layer));
      lesson.layers += 1;
      characters += text.length;
      lesson.notes.add(layer.note);
      if (transformation?.kind === 'policy') lesson.policies.add(transformation.policy);
      const offered = await suggestions(layer.note);
      for (let after = 0; ; after += EVENTS) {
        const page = await events(layer, after, EVENTS);
        lesson.acceptance.add(page, offered);
        if (page.length < EVENTS) break;
      }
    }
  }

  /** Takes all words, and the tagger, out of every version that was learned from a note, and of which it tells by whom. */
  async function forgetNote({ id, project }: Pick<Note, 'id' | 'project'>): Promise<string | null> {
    const known = await newest(project);
    if (!known) return null;
    const gone = new Set<string>();
    for await (const lesson of all(lessons, 'project', project)) if (lesson.notes.includes(id)) gone.add(lesson.id);
    if (gone.size === 0) return null;
    for await (const { id: version, lesson } of all(lexicons, 'version', project)) {
      if (lesson === null || !gone.has(lesson)) continue;
      await docs.change(lexicons, version, (found) => ({ ...found, terms: [], entries: [], ...NO_TAGGER }));
    }
    const isNewest = known.lesson !== null && gone.has(known.lesson);
    if (!isNewest) return null;
    await taggers.keepOnly(project, null);
    shared.delete(project);
    return known.by;
  }

  /** One at a time, as each may be of megabytes. */
  const all = <T extends { id: string }>(collection: Collection<T>, index: string, project: string) =>
    rowsOf(docs, collection, { index, equals: [project], limit: 1 });

  /** Whether all the notes of a lesson may still be learned from; those that may not are forgotten. */
  async function stillThere({ project, released }: Decided, notes: readonly string[]): Promise<boolean> {
    let there = true;
    for (let from = 0; from < notes.length; from += TOGETHER) {
      const some = notes.slice(from, from + TOGETHER);
      const known = new Set<string>();
      for await (const { id } of released(some)) known.add(id);
      for (const id of some) {
        if (known.has(id)) continue;
        there = false;
        await forgetNote({ id, project: project.id });
      }
    }
    return there;
  }

  async function learnOnce(decided: Decided): Promise<{ kept: StoredLexicon; notes: readonly string[] } | null> {
    const { project, by, more } = decided;
    const lesson: Lesson = { layers: 0, notes: new Set(), policies: new Set(), acceptance: createAcceptance() };
    const learned = await learn(examplesOf(decided, lesson), { schema: project.schema, more }).catch(ifStopped);
    if (!learned || !(await more())) return null;
    const { terms, entries, tagger } = learned;
    const notes = [...lesson.notes];
    const of = { id: newId(), project: project.id, notes };
    await docs.add(lessons, of);
    const kept = await keep(project.id, by, {
      layers: lesson.layers,
      terms: terms.slice(0, ENTRIES),
      entries: entries.slice(0, ENTRIES),
      putAside: (await newest(project.id))?.putAside ?? [],
      acceptance: lesson.acceptance.rows(),
      ...{ lesson: of.id, policies: [...lesson.policies] },
      tagger: tagger && (await taggers.add(project.id, tagger)),
      withoutTagger: 'few',
    });
    return { kept, notes };
  }

  return {
    /** What the project learned, for the threads; null if it has not, has forgotten, or may not use it now. */
    async lexicon(project: string): Promise<SharedLexicon | null> {
      const stored = await newest(project);
      if (!stored || stored.terms.length + stored.entries.length === 0) return null;
      for (const policy of stored.policies) if ((await closed(project, policy)) !== null) return null;
      const known = shared.get(project);
      if (known?.version === stored.version) return known;
      const { version, terms, entries, putAside } = stored;
      const weights = stored.tagger && (await taggers.bytes(project, stored.tagger));
      const made = shareLexicon(project, { version, terms, entries, putAside }, weights);
      setNewest(shared, project, made, KEPT);
      return made;
    },

    /**
     * Learns from what people accepted, turned down and added, as the next version of the project's lexicon and tagger.
     * Linear in the layers; memory is bounded by the most that is learned from.
     *
     * @returns null if `more` said no
     */
    async learnFrom(decided: Decided): Promise<LexiconSummary | null> {
      for (let attempt = 1; ; attempt++) {
        const learned = await learnOnce(decided);
        if (!learned) return null;
        // Whoever takes a note back meanwhile has not seen this version, so it is looked for once more.
        if ((await stillThere(decided, learned.notes)) || attempt === TRIES) {
          return told(await newest(decided.project.id));
        }
      }
    },

    /**
     * Told that a note was taken from everyone: nothing that was learned from it is used any more, or kept.
     *
     * @returns the account by which to learn anew, or null if nothing that is in use was learned from it
     */
    forgetNote,

    /** Forgets all that was learned, as a version of its own; the words of versions before stay to be looked at. */
    forget: async (project: string, by: string): Promise<LexiconSummary> =>
      told(await keep(project, by, { ...NOTHING, withoutTagger: 'nothing' })),

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
      const { id: _, project: __, version: ___, at, by: before, ...what } = known;
      const putAside = aside ? [...others, { label, words }] : others;
      return told(await keep(project, by, { ...what, putAside }));
    },

    summary: async (project: string): Promise<LexiconSummary> => told(await newest(project)),

    /** Words of the newest version, the most often met first. @param after how many to pass over */
    async entries(project: string, after: number, limit: number): Promise<LexiconEntry[]> {
      return ((await newest(project))?.entries ?? []).slice(after, after + limit);
    },

    /** What the newest tagger goes by. */
    async insight(project: string): Promise<TaggerInsight> {
      const { kinds = [], words = [] } = (await newest(project))?.tagger ?? {};
      return { kinds, words };
    },
  };
};

const NO_TAGGER = { tagger: null, withoutTagger: 'withdrawn' } as const;
const NOTHING = {
  ...{ layers: 0, terms: [], entries: [], putAside: [], acceptance: [] },
  ...{ lesson: null, policies: [], tagger: null },
};

/** Ends the reading of decided notes where the work is cancelled. */
const STOPPED = new Error('the learning was ended');

function ifStopped(error: unknown): null {
  if (error === STOPPED) return null;
  throw error;
}
