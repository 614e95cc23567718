import {
  Adjudication,
  AdjudicationRow,
  type AdjudicationState,
  AdjudicationStatistics,
  pageOf,
  ReviewSettings,
} from '@chartmark/schemas';
import { queryOptions } from '@tanstack/react-query';
import { allPages, pagePath } from '../api/answers.ts';
import { get } from '../api/client.ts';

const Rows = pageOf(AdjudicationRow);

/** Where a note's adjudication is read, opened and decided. */
export const adjudicationPath = (project: string, note: string): string => `/projects/${project}/adjudication/${note}`;

export const adjudicationsQuery = (project: string, state: AdjudicationState | '') =>
  queryOptions({
    queryKey: ['project', project, 'adjudication', state],
    queryFn: ({ signal }) =>
      allPages((after) =>
        get(pagePath(`/projects/${project}/adjudication`, after, { state, limit: 500 }), Rows, signal),
      ),
  });

/** Read again now and then: an annotator who changes a layer is in no room the adjudicator is in. */
export const adjudicationQuery = (project: string, note: string) =>
  queryOptions({
    queryKey: ['project', project, 'adjudication', 'of', note],
    queryFn: ({ signal }) => get(adjudicationPath(project, note), Adjudication, signal),
    refetchInterval: 30_000,
  });

export const statisticsQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'adjudication', 'statistics'],
    queryFn: ({ signal }) => get(`/projects/${project}/adjudication-statistics`, AdjudicationStatistics, signal),
  });

export const settingsQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'adjudication', 'settings'],
    queryFn: ({ signal }) => get(`/projects/${project}/adjudication-settings`, ReviewSettings, signal),
  });
