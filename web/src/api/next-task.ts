import { NextTask } from '@chartmark/schemas';
import { post } from './client.ts';

/** Takes the next note of a project's pool, which nobody else then gets; without one, the reasons. */
export const takeNext = (project: string): Promise<NextTask> => post(`/projects/${project}/next-task`, {}, NextTask);
