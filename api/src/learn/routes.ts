import { Id, LexiconEntry, LexiconSummary, LexiconWords, TaggerInsight } from '@chartmark/schemas';
import { z } from 'zod';
import { route, signedIn } from '../http/route.ts';
import type { Learn } from './service.ts';

const params = z.strictObject({ project: Id });
const LOOKERS = ['lead', 'auditor'] as const;

export const learnRoutes = (learn: Learn) => [
  route({
    method: 'get',
    path: '/projects/:project/lexicon',
    summary: 'What the project learned from decisions, and how many of its suggestions were accepted, week by week',
    allow: LOOKERS,
    audit: null,
    takes: { params },
    returns: LexiconSummary,
    handle: (input) => learn.summary(input.params.project),
  }),
  route({
    method: 'get',
    path: '/projects/:project/lexicon/entries',
    summary: 'The words that were decided on, the most often met first',
    allow: LOOKERS,
    audit: 'lexicon.read',
    takes: {
      params,
      query: z.strictObject({
        after: z.coerce.number().int().min(0).default(0),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    },
    returns: z.strictObject({ rows: z.array(LexiconEntry) }),
    handle: async ({ params: { project }, query: { after, limit } }) => ({
      rows: await learn.entries(project, after, limit),
    }),
  }),
  route({
    method: 'get',
    path: '/projects/:project/lexicon/tagger',
    summary:
      'What the tagger goes by that was trained of decisions: kinds of weights, and the words that speak most for a label',
    allow: LOOKERS,
    audit: 'lexicon.read',
    takes: { params },
    returns: TaggerInsight,
    handle: (input) => learn.insight(input.params.project),
  }),
  route({
    method: 'delete',
    path: '/projects/:project/lexicon',
    summary: 'Forget what was learned',
    allow: ['lead'],
    audit: 'lexicon.forget',
    takes: { params },
    returns: LexiconSummary,
    handle: (input, call) => learn.forget(input.params.project, signedIn(call).account.id),
  }),
  route({
    method: 'post',
    path: '/projects/:project/lexicon/aside',
    summary: 'Put words aside, so that they are not learned again, or take them back',
    allow: ['lead'],
    audit: 'lexicon.aside',
    takes: { params, body: LexiconWords.extend({ aside: z.boolean() }) },
    returns: LexiconSummary,
    handle: ({ params: { project }, body }, call) => learn.setAside(project, signedIn(call).account.id, body),
  }),
];
