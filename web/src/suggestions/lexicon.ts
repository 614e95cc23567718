import { LexiconEntry, LexiconSummary, TaggerInsight, Terminology } from '@chartmark/schemas';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { get, query } from '../api/client.ts';

const Entries = z.object({ rows: z.array(LexiconEntry) });
const Terminologies = z.object({ rows: z.array(Terminology) });
/** As many as the service gives at once. */
const LIMIT = 500;

/** Below this lie all queries of what a project learned. */
export const lexiconKey = (project: string) => ['project', project, 'lexicon'] as const;

export const lexiconQuery = (project: string) =>
  queryOptions({
    queryKey: [...lexiconKey(project), 'summary'],
    queryFn: ({ signal }) => get(`/projects/${project}/lexicon`, LexiconSummary, signal),
  });

/** The words of a version, page by page, the most often met first. */
export const entriesQuery = (project: string, version: number) =>
  infiniteQueryOptions({
    queryKey: [...lexiconKey(project), 'entries', version],
    queryFn: ({ pageParam, signal }) =>
      get(`/projects/${project}/lexicon/entries${query({ after: pageParam, limit: LIMIT })}`, Entries, signal),
    initialPageParam: 0,
    getNextPageParam: ({ rows }, pages) => (rows.length < LIMIT ? null : pages.length * LIMIT),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What the tagger of a version goes by. */
export const insightQuery = (project: string, version: number) =>
  queryOptions({
    queryKey: [...lexiconKey(project), 'tagger', version],
    queryFn: ({ signal }) => get(`/projects/${project}/lexicon/tagger`, TaggerInsight, signal),
  });

export const terminologiesQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'terminologies'],
    queryFn: async ({ signal }) => (await get(`/projects/${project}/terminologies`, Terminologies, signal)).rows,
    staleTime: Number.POSITIVE_INFINITY,
  });
