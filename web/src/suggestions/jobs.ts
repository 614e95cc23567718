import { Job, pageOf } from '@chartmark/schemas';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { get, query } from '../api/client.ts';

const Jobs = pageOf(Job);
const RUNNING_MS = 1_500;
const RESTING_MS = 30_000;

export const jobsKey = (project: string) => ['project', project, 'jobs'] as const;

/** Bulk work, newest first; asked again soon while some of it runs. */
export const jobsQuery = (project: string) =>
  infiniteQueryOptions({
    queryKey: jobsKey(project),
    queryFn: ({ pageParam, signal }) =>
      get(`/projects/${project}/jobs${query({ after: pageParam, limit: 10 })}`, Jobs, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ rows }) => rows.some(isRunning)) ? RUNNING_MS : RESTING_MS,
  });

export const isRunning = ({ state }: Job): boolean => state === 'running';

/** Work that has ended since the list was read before, also if it was begun and done in between. Newest first, both. */
export function endedSince(before: readonly Job[], jobs: readonly Job[]): Job[] {
  const ran = new Set(before.filter(isRunning).map(({ id }) => id));
  const newest = before[0]?.createdAt ?? '';
  return jobs.filter((job) => !isRunning(job) && (ran.has(job.id) || job.createdAt > newest));
}
