import type {
  AccountSummary,
  CalibrationPost,
  CalibrationReport,
  CalibrationRound,
  Layer,
  LayerState,
  Note,
  RoundState,
  WantedRound,
} from '@chartmark/schemas';
import { refusal } from '@chartmark/schemas';
import { csvTable } from '../agree/csv-table.ts';
import { divergencesOf } from '../agree/divergence-patterns.ts';
import { report } from '../agree/report.ts';
import { type SubmittedLayer, studyOf } from '../agree/submitted.ts';
import { viewOf } from '../agree/view.ts';
import { lettered } from '../annotate/lettered.ts';
import { idOf } from '../assign/plan.ts';
import type { Actor } from '../people/policy.ts';
import { hasRole } from '../people/policy.ts';
import { ifWithdrawn } from '../receive/withdrawn.ts';
import type { Docs } from '../store/ports.ts';
import { Taken } from '../store/ports.ts';
import { calibrationPosts, calibrations } from './collections.ts';
import { roundTable } from './round-table.ts';
import { verdictsOf } from './verdict.ts';

export interface CalibrateDeps {
  readonly docs: Docs;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly guidelineOf: (project: string) => Promise<number>;
  readonly releasedNote: (id: string) => Promise<Note & { text: string }>;
  readonly releasedNotes: (project: string, ids: 'all') => AsyncIterable<Note>;
  readonly layersOf: (note: string) => Promise<Layer[]>;
  readonly current: (layer: Layer) => Promise<{ readonly state: LayerState }>;
  readonly giveTasks: (project: string, notes: readonly string[], people: readonly string[]) => Promise<void>;
  readonly names: (ids: readonly string[]) => Promise<AccountSummary[]>;
  readonly seal: (subject: string, words: string) => Promise<string>;
  readonly unseal: (subject: string, sealed: string) => Promise<string>;
}

const BOOTSTRAP = { resamples: 2000, seed: 1, level: 0.95 };
const ROUNDS = 200;
const POSTS = 5000;
/** Characters shown on either side of a divergence. */
const CONTEXT = 60;
const NEXT: Record<RoundState, RoundState | null> = { collecting: 'discussing', discussing: 'closed', closed: null };

export type Calibrate = ReturnType<typeof createCalibrate>;

export const createCalibrate = (deps: CalibrateDeps) => {
  const { docs, now } = deps;

  async function rounds(project: string): Promise<CalibrationRound[]> {
    return (await docs.page(calibrations, { index: 'project', equals: [project], limit: ROUNDS, reverse: true })).rows;
  }

  async function get(project: string, id: string): Promise<CalibrationRound> {
    const round = await docs.get(calibrations, id);
    if (round?.project !== project) throw refusal('round.missing', {});
    return round;
  }

  const peopleOf = ({ people, key }: CalibrationRound): string[] => [...new Set([...people, ...(key ? [key] : [])])];

  /** What was submitted in the round, and who submitted all of it; a note that was withdrawn meanwhile is left out. */
  async function collected(round: CalibrationRound) {
    const people = peopleOf(round);
    const layers: (SubmittedLayer & { layer: string })[] = [];
    const found = await Promise.all(round.notes.map((note) => deps.releasedNote(note).catch(ifWithdrawn)));
    const notes = found.filter((note) => note !== null);
    for (const { id, text } of notes) {
      for (const layer of await deps.layersOf(id)) {
        if (layer.stage !== 'calibrate' || layer.owner === null || !people.includes(layer.owner)) continue;
        const { state } = await deps.current(layer);
        if (state.submitted)
          layers.push({ layer: layer.id, note: id, length: text.length, annotator: layer.owner, state });
      }
    }
    const counts = new Map(people.map((one) => [one, layers.filter(({ annotator }) => annotator === one).length]));
    const done = new Set(people.filter((person) => counts.get(person) === notes.length));
    return { layers, notes, counts, done };
  }

  /** Leads and auditors see a round at any time; who takes part only once it is discussed, and their own part is done. */
  function requireSight(actor: Actor, round: CalibrationRound, done: ReadonlySet<string>): void {
    const { id } = actor.account;
    const takesPart = peopleOf(round).includes(id);
    if (takesPart ? round.state !== 'collecting' && done.has(id) : hasRole(actor, round.project, 'lead', 'auditor'))
      return;
    throw refusal('round.early', {});
  }

  async function threads(round: string): Promise<Map<string, CalibrationPost[]>> {
    const { rows } = await docs.page(calibrationPosts, { index: 'round', equals: [round], limit: POSTS });
    const posts = await Promise.all(
      rows.map(async ({ id, kind, by, at, divergence, subject, sealed }) => {
        return { divergence, post: { id, kind, by, at, text: await deps.unseal(subject, sealed) } };
      }),
    );
    return new Map(
      [...Map.groupBy(posts, ({ divergence }) => divergence)].map(([id, all]) => [id, all.map(({ post }) => post)]),
    );
  }

  /** A round as this person may see it, with where its layers differ. @throws {Refusal} `conflict` if not yet */
  async function seen(actor: Actor, project: string, id: string) {
    const round = await get(project, id);
    const { layers, notes, counts, done } = await collected(round);
    requireSight(actor, round, done);
    const study = studyOf(layers);
    const letters = new Map(lettered(peopleOf(round)).map((one) => [one.id, one.name]));
    const { places, patterns } = divergencesOf(study, new Map(notes.map((note) => [note.id, note.text])), letters);
    const divergences = places.map((place) => {
      return { ...place, id: idOf('divergence', id, place.note, String(place.start), String(place.end)) };
    });
    return { round, layers, notes, counts, done, study, letters, divergences, patterns };
  }

  async function look(actor: Actor, project: string, id: string): Promise<CalibrationReport> {
    const found = await seen(actor, project, id);
    const { round, layers, notes, counts, done, study, letters, divergences, patterns } = found;
    const names = await deps.names(peopleOf(round));
    const said = await threads(id);
    const writers = new Set([...said.values()].flatMap((posts) => posts.map(({ by }) => by)));
    const layerOf = new Map(layers.map(({ note, annotator, layer }) => [`${note} ${annotator}`, layer]));
    return {
      round,
      writers: await deps.names([...writers]),
      people: names.map((one) => ({ ...one, letter: letters.get(one.id) ?? '', submitted: counts.get(one.id) ?? 0 })),
      verdicts: verdictsOf(study, round, done, BOOTSTRAP).map(({ types, ...one }) => ({ ...one, types: [...types] })),
      agreement: viewOf(report(study, { bootstrap: BOOTSTRAP }), names),
      patterns: patterns.map((one) => ({ ...one, labels: [...one.labels], notes: [...one.notes] })),
      divergences: divergences.map(({ id: divergence, note, kind, start, end, by, pattern }) => {
        const { text = '', title = '' } = notes.find((one) => one.id === note) ?? {};
        return {
          ...{ id: divergence, note, title, kind, pattern, start, end, thread: said.get(divergence) ?? [] },
          before: text.slice(Math.max(0, start - CONTEXT), start),
          words: text.slice(start, end),
          after: text.slice(end, end + CONTEXT),
          marked: by.map(({ annotator, spans }) => ({
            person: annotator,
            layer: layerOf.get(`${note} ${annotator}`) ?? '',
            spans: spans.map((span) => ({
              ...{ label: span.label, start: span.start, end: span.end },
              words: text.slice(span.start, span.end),
            })),
          })),
        };
      }),
    };
  }

  /** Notes by chance, of those that no round has used and nobody has annotated. @throws {Refusal} `senseless` if there are too few */
  async function drawn(project: string, count: number, used: ReadonlySet<string>): Promise<string[]> {
    const lots: { note: string; lot: string }[] = [];
    const salt = deps.newId();
    for await (const { id } of deps.releasedNotes(project, 'all')) {
      if (!used.has(id)) lots.push({ note: id, lot: idOf('lot', salt, id) });
    }
    lots.sort((a, b) => (a.lot < b.lot ? -1 : 1));
    const chosen: string[] = [];
    for (const { note } of lots) {
      if (chosen.length === count) break;
      if ((await deps.layersOf(note)).length === 0) chosen.push(note);
    }
    if (chosen.length < count) throw refusal('round.few', { n: chosen.length });
    return chosen;
  }

  return {
    rounds,
    look,

    /** What a round showed, as CSV. */
    table: async (...round: Parameters<typeof look>): Promise<string> => csvTable(roundTable(await look(...round))),

    /** @throws {Refusal} `senseless` for notes of an earlier round, `conflict` while a round runs */
    async open(project: string, wanted: WantedRound): Promise<CalibrationRound> {
      const before = await rounds(project);
      if (before.some(({ state }) => state !== 'closed')) throw refusal('round.running', {});
      const used = new Set(before.flatMap(({ notes }) => notes));
      const notes = 'draw' in wanted.notes ? await drawn(project, wanted.notes.draw, used) : wanted.notes;
      if (notes.some((note) => used.has(note))) {
        throw refusal('round.again', {});
      }
      for (const note of notes) {
        if ((await deps.releasedNote(note)).project !== project) throw refusal('note.missing', {});
      }
      const round: CalibrationRound = {
        ...wanted,
        notes,
        id: deps.newId(),
        project,
        number: (before[0]?.number ?? 0) + 1,
        guideline: await deps.guidelineOf(project),
        state: 'collecting',
        passed: [],
        nextGuideline: null,
        openedAt: now().toISOString(),
        closedAt: null,
      };
      await docs.add(calibrations, round).catch((error: unknown) => {
        throw error instanceof Taken ? refusal('round.running', {}) : error;
      });
      await deps.giveTasks(project, round.notes, peopleOf(round));
      return round;
    },

    /** Goes on to the discussion, and from there to the end, where everybody is judged. */
    async advance(project: string, id: string, from: RoundState): Promise<CalibrationRound> {
      const to = NEXT[from];
      if (to === null) throw refusal('round.closed', {});
      const round = await get(project, id);
      const { layers, done } = await collected(round);
      const verdicts = to === 'closed' ? verdictsOf(studyOf(layers), round, done, BOOTSTRAP) : [];
      const passed = verdicts.filter((one) => one.passed).map(({ person }) => person);
      const changed = await docs.change(calibrations, id, (doc) => {
        if (doc.state !== from) throw refusal('round.further', {});
        return { ...doc, state: to, passed, closedAt: to === 'closed' ? now().toISOString() : null };
      });
      return changed ?? round;
    },

    /** Says which guideline version the round's decisions led to. */
    async linkGuideline(project: string, id: string, version: number): Promise<CalibrationRound> {
      const round = await get(project, id);
      if (version <= round.guideline || version > (await deps.guidelineOf(project))) {
        throw refusal('round.guideline', {});
      }
      return (await docs.change(calibrations, id, (doc) => ({ ...doc, nextGuideline: version }))) ?? round;
    },

    /** Writes into the thread of a divergence; leads decide it. The same id twice writes once. */
    async say(
      actor: Actor,
      project: string,
      round: string,
      divergence: string,
      { id, kind, text }: Pick<CalibrationPost, 'id' | 'kind' | 'text'>,
    ): Promise<void> {
      const place = (await seen(actor, project, round)).divergences.find((one) => one.id === divergence);
      if (!place) throw refusal('round.divergence', {});
      if (kind === 'decision' && !hasRole(actor, project, 'lead')) throw refusal('round.lead', {});
      const { subject } = await deps.releasedNote(place.note);
      const by = actor.account.id;
      const post = { id, kind, by, at: now().toISOString(), round, divergence, subject };
      await docs
        .add(calibrationPosts, { ...post, sealed: await deps.seal(subject, text) })
        .catch(async (error: unknown) => {
          const first = error instanceof Taken ? await docs.get(calibrationPosts, id) : null;
          if (first?.by !== by) throw error instanceof Taken ? refusal('id.used', {}) : error;
        });
    },

    /** Why a person may not annotate yet, or null once they passed a round. */
    async notYet(project: string, account: string): Promise<string | null> {
      const all = await rounds(project);
      if (all.some(({ passed }) => passed.includes(account))) return null;
      const [last] = all.filter((round) => peopleOf(round).includes(account));
      if (!last) return 'Annotating begins with a calibration round, and you are in none yet';
      if (last.key === account) return null;
      return last.state === 'closed'
        ? `Calibration round ${last.number} was not passed; another one follows`
        : `Calibration round ${last.number} is not closed yet`;
    },
  };
};
