import type { Task } from '@chartmark/schemas';
import type { Held } from '../api/next-task.ts';

/** One project's share of somebody's tasks. */
export interface ProjectTasks {
  readonly project: string;
  /** What to go on with: started before open, the oldest change first; submitted last. */
  readonly tasks: readonly Task[];
  readonly submitted: number;
  /** The task to go on with; null when all is submitted. */
  readonly next: Task | null;
}

/**
 * Tasks by project, projects with work left first.
 *
 * @param also projects in which one may take notes, so that they are there without any task
 */
export function tasksByProject(tasks: readonly Task[], also: readonly string[] = []): readonly ProjectTasks[] {
  const groups = Map.groupBy(tasks, (task) => task.project);
  for (const project of also) if (!groups.has(project)) groups.set(project, []);
  return [...groups]
    .map(([project, all]): ProjectTasks => {
      const ordered = [...all].sort((a, b) => ORDER[a.state] - ORDER[b.state] || (a.id < b.id ? -1 : 1));
      const next = ordered.find((task) => task.state !== 'submitted') ?? null;
      return { project, tasks: ordered, submitted: all.filter((task) => task.state === 'submitted').length, next };
    })
    .sort((a, b) => Number(a.next === null) - Number(b.next === null));
}

/**
 * Whether the pool may give somebody one more note: what they have is begun, all of it came of the pool, and it is less than
 * they may hold. Otherwise what they have is the next note.
 */
export function mayTakeMore(tasks: readonly Task[], { until, atOnce }: Held): boolean {
  const unfinished = tasks.filter(({ state }) => state !== 'submitted');
  return unfinished.length < atOnce && unfinished.every(({ id, state }) => state === 'started' && until.has(id));
}

/** What was submitted under a guideline that the project has since wanted looked at again. */
export const toRecheck = (tasks: readonly Task[], recheckBefore: number | undefined): readonly Task[] =>
  tasks.filter(
    ({ state, stage, guideline }) =>
      state === 'submitted' &&
      stage !== 'calibrate' &&
      guideline !== undefined &&
      recheckBefore !== undefined &&
      guideline < recheckBefore,
  );

const ORDER = { started: 0, open: 1, submitted: 2 } as const;
