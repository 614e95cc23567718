import type { Task } from '@chartmark/schemas';

/** One project's share of somebody's tasks. */
export interface ProjectTasks {
  readonly project: string;
  /** What to go on with: started before open, the oldest change first; submitted last. */
  readonly tasks: readonly Task[];
  readonly submitted: number;
  /** The task to go on with; null when all is submitted. */
  readonly next: Task | null;
}

/** Tasks by project, projects with work left first. */
export function tasksByProject(tasks: readonly Task[]): readonly ProjectTasks[] {
  const groups = Map.groupBy(tasks, (task) => task.project);
  return [...groups]
    .map(([project, all]): ProjectTasks => {
      const ordered = [...all].sort((a, b) => ORDER[a.state] - ORDER[b.state] || (a.id < b.id ? -1 : 1));
      const next = ordered.find((task) => task.state !== 'submitted') ?? null;
      return { project, tasks: ordered, submitted: all.filter((task) => task.state === 'submitted').length, next };
    })
    .sort((a, b) => Number(a.next === null) - Number(b.next === null));
}

const ORDER = { started: 0, open: 1, submitted: 2 } as const;
