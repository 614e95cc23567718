import type { Gold, Probe, Task, Workflow } from '@chartmark/schemas';
import { refusal } from '@chartmark/schemas';
import type { NoteInHand, Wanted } from '../pool/wanted.ts';
import type { Docs, Page } from '../store/ports.ts';
import { inDrawnOrder, isDue } from './choose-probe.ts';
import { probes, type StoredProbe } from './collections.ts';

export interface ProbeDeps {
  readonly docs: Docs;
  readonly now: () => Date;
  readonly gold: (note: string) => Promise<Gold | null>;
  readonly goldsIn: (project: string, after: string | undefined, limit: number) => Promise<Page<Gold>>;
  readonly guidelineOf: (project: string) => Promise<number>;
  readonly workflow: (project: string) => Promise<Workflow>;
  /** Tasks people have or had on a note. */
  readonly tasksOn: (note: string) => Promise<Pick<Task, 'assignee' | 'stage' | 'state'>[]>;
  readonly releasedNotes: (project: string, ids: readonly string[]) => AsyncIterable<NoteInHand>;
  /** Lays a note into the pool; nothing happens where it lies there. */
  readonly lay: (note: NoteInHand, wanted: Wanted) => Promise<boolean>;
}

/** Probes a project can have under one guideline version. */
const MOST = 1000;

export type Probes = ReturnType<typeof createProbes>;

/** Gold given to people who do not know it for what it is, so that they can be scored against it. */
export const createProbes = (deps: ProbeDeps) => {
  const { docs } = deps;
  const noteInHand = async (project: string, note: string): Promise<NoteInHand | undefined> =>
    (await Array.fromAsync(deps.releasedNotes(project, [note])))[0];
  const given = (note: string): Promise<StoredProbe | null> => docs.get(probes, note);

  return {
    given,

    /** The gold notes of the project, and which of them are probes. */
    async list(project: string, { after, limit }: { after?: string | undefined; limit: number }): Promise<Page<Probe>> {
      const { rows: golds, next } = await deps.goldsIn(project, after, limit);
      const rows: Probe[] = [];
      for (const gold of golds) {
        const note = await noteInHand(project, gold.note);
        if (!note) continue;
        const marked = await given(gold.note);
        const tasks = await deps.tasksOn(gold.note);
        const annotated = new Set(tasks.filter(({ stage }) => stage === 'annotate').map(({ assignee }) => assignee));
        const done = tasks.filter(
          ({ stage, state, assignee }) => stage === 'sample' && state === 'submitted' && !annotated.has(assignee),
        );
        const { title } = note;
        const guideline = marked?.guideline ?? null;
        rows.push({ note: gold.note, title, goldAt: gold.at, guideline, done: marked ? done.length : 0 });
      }
      return { rows, next };
    },

    /**
     * Makes a gold note a probe under today's guideline, or no longer one.
     *
     * @throws {Refusal} `missing` if the note has no gold
     */
    async mark(project: string, note: string, by: string, on: boolean): Promise<void> {
      const gold = await deps.gold(note);
      if (gold?.project !== project) throw refusal('gold.missing', {});
      const guideline = on ? await deps.guidelineOf(project) : null;
      const known = await given(note);
      const markedAt = known?.markedAt ?? deps.now().toISOString();
      await docs.put(probes, { id: note, project, guideline, markedAt, by });
    },

    /** Follows a submitted annotation: the draw decides whether a probe comes next, to which person it looks like any note. */
    async submitted({ project, note, assignee: person, stage }: Task): Promise<void> {
      if (stage !== 'annotate') return;
      const { probes: share, seed } = await deps.workflow(project);
      if (!isDue(share, seed, { note, person })) return;
      const index = { index: 'project', equals: [project, await deps.guidelineOf(project)], limit: MOST };
      const marked = (await docs.page(probes, index)).rows.map(({ id }) => id);
      for (const probe of inDrawnOrder(marked, seed, { note, person })) {
        const [inHand, tasks] = await Promise.all([noteInHand(project, probe), deps.tasksOn(probe)]);
        if (!inHand || tasks.some(({ assignee }) => assignee === person)) continue;
        await deps.lay(inHand, {
          ...{ stage: 'sample', priority: 5, place: 0, chosen: 'chance', dueAt: null },
          ...{ wanted: 1, barred: [], only: person },
        });
        return;
      }
    },
  };
};
