import { type Job, Suggester, SuggesterRun } from '@chartmark/schemas';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { get } from '../api/client.ts';

const Suggesters = z.object({ rows: z.array(Suggester) });

export const suggestersKey = (project: string) => ['project', project, 'suggesters'] as const;

export const suggestersQuery = (project: string) =>
  queryOptions({
    queryKey: suggestersKey(project),
    queryFn: async ({ signal }) => (await get(`/projects/${project}/suggesters`, Suggesters, signal)).rows,
  });

/** What a run brought; asked anew as the run goes on. */
export const runQuery = (project: string, { id, done, state }: Job) =>
  queryOptions({
    queryKey: [...suggestersKey(project), 'run', id, done, state],
    queryFn: ({ signal }) => get(`/projects/${project}/suggester-runs/${id}`, SuggesterRun, signal),
  });
