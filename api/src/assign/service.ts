import type { Layer, Mode, Note, Stage, Task, TaskState } from '@chartmark/schemas';
import { refusal, unmarked } from '@chartmark/schemas';
import { rowsOf } from '../store/pages.ts';
import type { Docs, Kept, Page, Store } from '../store/ports.ts';
import { Taken } from '../store/ports.ts';
import { createRecent } from '../store/recent.ts';
import { layers, tasks } from './collections.ts';
import { plan } from './plan.ts';

export interface AssignDeps {
  readonly docs: Docs;
  readonly kept: Kept;
  readonly atomically: Store['atomically'];
  readonly now: () => Date;
  /** The released notes among these, or all of the project page by page. */
  readonly releasedNotes: (project: string, ids: readonly string[] | 'all') => AsyncIterable<Note>;
  readonly mayLabel: (project: string, account: string) => Promise<boolean>;
  readonly secret: string;
}

export interface Request {
  readonly notes: readonly string[] | 'all';
  readonly people: readonly string[];
  readonly mode: Mode;
  readonly stage: Stage;
}

export interface TaskQuery {
  readonly project?: string | undefined;
  readonly state?: TaskState | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A person's task on a layer, and whether they still have to label its note on another. */
export interface Standing {
  readonly task: Task | null;
  readonly isStillToLabel: boolean;
}

const PAGE = 1000;
const FRESH_MS = 1_000;

export type Assign = ReturnType<typeof createAssign>;

export const createAssign = ({ docs, kept, atomically, now, releasedNotes, mayLabel, secret }: AssignDeps) => {
  async function read(id: string): Promise<Layer> {
    const found = await docs.get(layers, id);
    if (!found) throw refusal('layer.missing', {});
    return found;
  }
  // A layer never changes; it can only lapse.
  const recent = createRecent(read, () => now().getTime(), FRESH_MS);
  const layer = (id: string): Promise<Layer> => recent.get(id);

  async function cameBack({ note, assignee }: Task): Promise<boolean> {
    const { rows } = await docs.page(tasks, { index: 'note', equals: [note, assignee], limit: PAGE });
    return rows.some(({ stage }) => stage === 'sample');
  }

  /** A person's tasks, of one project or of all. */
  async function tasksOf(account: string, { project, state, after, limit }: TaskQuery): Promise<Page<Task>> {
    const where = project === undefined ? [account] : [account, project];
    const index = project === undefined ? 'mine' : 'mineIn';
    return state
      ? docs.page(tasks, { index: `${index}ByState`, equals: [...where, state], after, limit })
      : docs.page(tasks, { index, equals: where, after, limit });
  }

  return {
    layer,

    async projectOf(id: string): Promise<string | null> {
      return (await docs.get(layers, id))?.project ?? null;
    },

    /**
     * Asks these people to label these notes. What they were asked before stays as it is.
     *
     * @returns how many tasks are new, and when they were made
     */
    async make(project: string, { notes, people, mode, stage }: Request): Promise<{ made: number; at: string }> {
      for (const person of people) {
        if (!(await mayLabel(project, person))) throw refusal('task.annotators', {});
      }
      const at = now().toISOString();
      let made = 0;
      for await (const note of releasedNotes(project, notes)) {
        const planned = plan(note, { people, mode, stage, at, secret });
        made += await atomically(async (tx) => {
          let added = 0;
          for (const wanted of planned.layers) if (!(await tx.get(layers, wanted.id))) await tx.add(layers, wanted);
          for (const wanted of planned.tasks) {
            if (await tx.get(tasks, wanted.id)) continue;
            await tx.add(tasks, wanted);
            added += 1;
          }
          return added;
        }).catch((error: unknown) => {
          if (error instanceof Taken) return 0;
          throw error;
        });
      }
      return { made, at };
    },

    /**
     * Asks these people no more for what they were asked at that moment and have not begun.
     *
     * @returns how many tasks were taken back
     */
    async takeBack(project: string, { notes, at }: { notes: readonly string[]; at: string }): Promise<number> {
      let taken = 0;
      for (const note of notes) {
        const { rows } = await docs.page(tasks, { index: 'note', equals: [note], limit: PAGE });
        for (const { id, layer: layerId, project: of, createdAt } of rows) {
          if (of !== project || createdAt !== at) continue;
          taken += await atomically(async (tx) => {
            const task = await tx.get(tasks, id);
            if (task?.state !== 'open') return 0;
            await tx.remove(tasks, id);
            if (task.mode === 'independent') await tx.remove(layers, layerId);
            return 1;
          });
        }
      }
      return taken;
    },

    /** The person's task on a layer, and whether they still have to label its note on another; in one look. */
    async standingOn(layer: Layer, account: string): Promise<Standing> {
      const { rows } = await docs.page(tasks, { ...tasksOfOn(layer.note, account), limit: PAGE });
      return standingIn(rows, layer);
    },

    /** The same from memory: what another process changed shows within milliseconds. */
    async standingAtHand(layer: Layer, account: string): Promise<Standing> {
      return standingIn(await kept.all(tasks, tasksOfOn(layer.note, account)), layer);
    },

    /** Who was asked to make a layer. */
    async peopleOn(layerId: string): Promise<string[]> {
      const { rows } = await docs.page(tasks, { index: 'layer', equals: [layerId], limit: PAGE });
      return rows.map(({ assignee }) => assignee);
    },

    /** All tasks on a note, of everybody and of every stage. */
    async tasksOn(note: string): Promise<Task[]> {
      return (await docs.page(tasks, { index: 'note', equals: [note], limit: PAGE })).rows;
    },

    /** All layers of a note, of every stage. */
    async layersOf(note: string): Promise<Layer[]> {
      return (await docs.page(layers, { index: 'note', equals: [note], limit: PAGE })).rows;
    },

    /** Asks nobody any more to label a note; what was done on it stays in its layers. */
    async withdraw(note: string): Promise<void> {
      const { rows } = await docs.page(tasks, { index: 'note', equals: [note], limit: PAGE });
      for (const { id } of rows) await docs.remove(tasks, id);
    },

    /** Under which guideline version each submitted layer was made; page by page, as layers are. */
    async guidelinesOf(project: string): Promise<Map<string, number>> {
      const versions = new Map<string, number>();
      const query = { index: 'projectByState', equals: [project, 'submitted'], limit: PAGE };
      for await (const { layer: id, guideline = 0 } of rowsOf(docs, tasks, query)) versions.set(id, guideline);
      return versions;
    },

    /** Whether the person still has to label the note. @param otherThan a layer that does not count */
    async isStillToLabel(note: string, account: string, otherThan?: string): Promise<boolean> {
      const { rows } = await docs.page(tasks, { index: 'note', equals: [note, account], limit: PAGE });
      return rows.some((task) => task.layer !== otherThan && task.state !== 'submitted');
    },

    tasksOf,

    /**
     * A person's tasks as they are shown to that person. Of a note that came back to them they see only the later task: two
     * of one note would give away which of their work is being checked.
     */
    async tasksToldTo(account: string, query: TaskQuery): Promise<Page<Task>> {
      const { rows, next } = await tasksOf(account, query);
      const told: Task[] = [];
      for (const task of rows) {
        if (!isAnnotated(task) || !(await cameBack(task))) told.push(unmarked(task));
      }
      return { rows: told, next };
    },

    async tasksIn(project: string, { state, after, limit }: Omit<TaskQuery, 'project'>): Promise<Page<Task>> {
      return state
        ? docs.page(tasks, { index: 'projectByState', equals: [project, state], after, limit })
        : docs.page(tasks, { index: 'project', equals: [project], after, limit });
    },

    /** The next task to take up after this one, an opened one first. */
    async nextTask(account: string, project: string, otherThan: string | null): Promise<Task | null> {
      for (const state of ['started', 'open'] as const) {
        const query = { index: 'mineInByState', equals: [account, project, state], limit: 2 };
        const next = (await docs.page(tasks, query)).rows.find((task) => task.id !== otherThan);
        if (next) return next;
      }
      return null;
    },

    /** The layers of one stage; page by page, since a project may have hundreds of thousands. */
    layersIn: (project: string, stage: Stage): AsyncIterable<Layer> =>
      rowsOf(docs, layers, { index: 'project', equals: [project, stage], limit: PAGE }),

    /** What the log says of a layer, as its tasks show it. @returns the tasks */
    async tell(layerId: string, state: TaskState, guideline: number): Promise<Task[]> {
      const { rows } = await docs.page(tasks, { index: 'layer', equals: [layerId], limit: PAGE });
      for (const task of rows) {
        if (task.state === state) continue;
        await docs.change(tasks, task.id, (doc) => ({ ...doc, state, guideline, changedAt: now().toISOString() }));
      }
      return rows;
    },

    async counts(project: string): Promise<Record<TaskState, number>> {
      const count = (state: TaskState) => docs.count(tasks, { index: 'projectByState', equals: [project, state] });
      return { open: await count('open'), started: await count('started'), submitted: await count('submitted') };
    },
  };
};

const isAnnotated = ({ stage, state }: Task): boolean => stage === 'annotate' && state === 'submitted';

const tasksOfOn = (note: string, account: string) => ({ index: 'note', equals: [note, account] });

const standingIn = (held: readonly Task[], { id }: Layer): Standing => ({
  task: held.find((task) => task.layer === id) ?? null,
  isStillToLabel: held.some((task) => task.layer !== id && task.state !== 'submitted'),
});
