import {
  Adjudication,
  AdjudicationCommand,
  AdjudicationRow,
  AdjudicationState,
  AdjudicationStatistics,
  Id,
  pageOf,
  ReviewSettings,
} from '@chartmark/schemas';
import { z } from 'zod';
import { csvFile } from '../http/csv-file.ts';
import { route, signedIn } from '../http/route.ts';
import type { Review } from './service.ts';

const params = z.strictObject({ project: Id });
const ofNote = z.strictObject({ project: Id, note: Id });
const READERS = ['adjudicator', 'lead', 'auditor'] as const;

export const reviewRoutes = (review: Review) => [
  route({
    method: 'get',
    path: '/projects/:project/adjudication',
    summary: 'The notes that wait for adjudication, and those that have become gold',
    allow: READERS,
    audit: 'adjudication.list',
    takes: {
      params,
      query: z.strictObject({
        state: AdjudicationState.optional(),
        after: z.string().max(500).optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    },
    returns: pageOf(AdjudicationRow),
    handle: (input) => review.list(input.params.project, input.query),
  }),
  route({
    method: 'get',
    path: '/projects/:project/adjudication-statistics',
    summary: 'Who is overruled on what',
    allow: ['lead', 'auditor'],
    audit: 'adjudication.statistics',
    takes: { params },
    returns: AdjudicationStatistics,
    handle: (input) => review.statistics(input.params.project),
  }),
  route({
    method: 'get',
    path: '/projects/:project/adjudication-statistics/table',
    summary: 'Who is overruled on what, as one CSV table',
    allow: ['lead', 'auditor'],
    audit: 'adjudication.export',
    takes: { params },
    returns: 'csv',
    handle: async (input) => csvFile('overruled.csv', await review.statisticsTable(input.params.project)),
  }),
  route({
    method: 'get',
    path: '/projects/:project/adjudication-settings',
    summary: 'Whether adjudicators see names, and may judge notes they annotated',
    allow: READERS,
    audit: null,
    takes: { params },
    returns: ReviewSettings,
    handle: (input) => review.settings(input.params.project),
  }),
  route({
    method: 'put',
    path: '/projects/:project/adjudication-settings',
    summary: 'Change whether adjudicators see names, and may judge notes they annotated',
    allow: ['lead'],
    audit: 'adjudication.settings',
    takes: { params, body: ReviewSettings },
    returns: ReviewSettings,
    handle: (input) => review.changeSettings(input.params.project, input.body),
  }),
  route({
    method: 'post',
    path: '/projects/:project/adjudication/:note',
    summary: 'Open the adjudication of a note, or merge its layers again',
    allow: ['adjudicator'],
    audit: 'adjudication.open',
    takes: { params: ofNote },
    returns: Adjudication,
    handle: ({ params: { project, note } }, call) => review.open(signedIn(call), project, note),
  }),
  route({
    method: 'get',
    path: '/projects/:project/adjudication/:note',
    summary: 'What the annotators of a note differ about, and how it was decided',
    allow: READERS,
    audit: 'adjudication.read',
    takes: { params: ofNote },
    returns: Adjudication,
    handle: ({ params: { project, note } }, call) => review.look(signedIn(call), project, note),
  }),
  route({
    method: 'post',
    path: '/projects/:project/adjudication/:note/decisions',
    summary: 'Decide one difference; the same id twice decides it once',
    allow: ['adjudicator'],
    audit: 'adjudication.decide',
    takes: { params: ofNote, body: AdjudicationCommand },
    returns: Adjudication,
    handle: ({ params: { project, note }, body }, call) => review.decide(signedIn(call), project, note, body),
  }),
  route({
    method: 'post',
    path: '/projects/:project/adjudication/:note/gold',
    summary: 'Make the adjudicated layer the gold of its note',
    allow: ['adjudicator'],
    audit: 'adjudication.submit',
    takes: { params: ofNote, body: AdjudicationCommand.pick({ id: true, client: true }) },
    returns: Adjudication,
    handle: ({ params: { project, note }, body }, call) => review.submit(signedIn(call), project, note, body),
  }),
];
