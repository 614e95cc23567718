import { HeldTask, NextTask } from '@chartmark/schemas';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { get, nothing, post } from './client.ts';

const Held = z.object({ rows: z.array(HeldTask) });

/** Takes the next note of a project's pool, which nobody else then gets; without one, the reasons. */
export const takeNext = (project: string): Promise<NextTask> => post(`/projects/${project}/next-task`, {}, NextTask);

/** When each task that was taken from the pool goes back to it, by the task. */
export const heldQuery = (project: string) =>
  queryOptions({
    queryKey: ['tasks', 'held', project],
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, string>> => {
      const { rows } = await get(`/projects/${project}/held`, Held, signal);
      return new Map(rows.map(({ task, until }) => [task, until]));
    },
  });

/** Gives a note back to the pool unfinished. */
export const giveBack = (project: string, task: string): Promise<null> =>
  post(`/projects/${project}/tasks/${task}/return`, undefined, nothing);
