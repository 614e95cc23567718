import { EscalationRow, EscalationState, EscalationTimes, Id, pageOf, unmarked } from '@chartmark/schemas';
import { z } from 'zod';
import { csvFile } from '../http/csv-file.ts';
import { route, signedIn } from '../http/route.ts';
import type { Escalate } from './service.ts';

const params = z.strictObject({ project: Id });
const ofOne = z.strictObject({ project: Id, escalation: Id });
const query = z.strictObject({
  state: EscalationState.optional(),
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const Guideline = z.int().positive().nullable();
const EVERYONE = ['annotator', 'reviewer', 'adjudicator', 'lead', 'auditor'] as const;

export const escalateRoutes = (escalate: Escalate) => [
  route({
    method: 'get',
    path: '/projects/:project/escalations',
    summary: 'Questions that wait for an expert, and those that were answered',
    allow: ['adjudicator', 'lead', 'auditor'],
    audit: 'escalation.list',
    takes: { params, query },
    returns: pageOf(EscalationRow),
    handle: (input, call) => escalate.queue(signedIn(call), input.params.project, input.query),
  }),
  route({
    method: 'get',
    path: '/projects/:project/escalations/all',
    summary: 'All questions with their answers, to take out',
    allow: ['adjudicator', 'lead', 'auditor'],
    audit: 'escalation.export',
    takes: { params },
    returns: z.strictObject({ rows: z.array(EscalationRow) }),
    handle: async (input, call) => ({ rows: await escalate.all(signedIn(call), input.params.project) }),
  }),
  route({
    method: 'get',
    path: '/projects/:project/escalations/table',
    summary: 'Who asked and answered when, as one CSV table without the words',
    allow: ['adjudicator', 'lead', 'auditor'],
    audit: 'escalation.export',
    takes: { params },
    returns: 'csv',
    handle: async (input, call) => csvFile('questions.csv', await escalate.table(signedIn(call), input.params.project)),
  }),
  route({
    method: 'get',
    path: '/projects/:project/escalations/mine',
    summary: 'What one asked oneself, with the answers',
    allow: EVERYONE,
    audit: 'escalation.list',
    takes: { params, query },
    returns: pageOf(EscalationRow),
    async handle(input, call) {
      const { rows, next } = await escalate.mine(signedIn(call), input.params.project, input.query);
      return { rows: rows.map(unmarked), next };
    },
  }),
  route({
    method: 'get',
    path: '/projects/:project/escalations/times',
    summary: 'How many questions wait, and how long answers took',
    allow: ['adjudicator', 'lead', 'auditor'],
    audit: null,
    takes: { params },
    returns: EscalationTimes,
    handle: (input) => escalate.times(input.params.project),
  }),
  route({
    method: 'post',
    path: '/projects/:project/escalations/:escalation/answer',
    summary: 'Answer a question; who asked sees it on their layer',
    allow: ['adjudicator', 'lead'],
    audit: 'escalation.answer',
    takes: {
      params: ofOne,
      body: z.strictObject({
        id: Id,
        client: z.string().min(1).max(80),
        text: z.string().trim().min(1).max(4000),
        guideline: Guideline,
      }),
    },
    returns: EscalationRow.nullable(),
    handle: ({ params: { project, escalation }, body }, call) =>
      escalate.answer(signedIn(call), project, escalation, body),
  }),
  route({
    method: 'put',
    path: '/projects/:project/escalations/:escalation/guideline',
    summary: 'Say which guideline version was changed for it',
    allow: ['adjudicator', 'lead'],
    audit: 'escalation.link',
    takes: { params: ofOne, body: z.strictObject({ guideline: Guideline }) },
    returns: null,
    handle: ({ params: { project, escalation }, body }, call) =>
      escalate.link(signedIn(call), project, escalation, body.guideline),
  }),
  route({
    method: 'put',
    path: '/projects/:project/escalations/:escalation/expert',
    summary: 'Give a question to one expert, or to whoever comes first',
    allow: ['adjudicator', 'lead'],
    audit: 'escalation.give',
    takes: { params: ofOne, body: z.strictObject({ expert: Id.nullable() }) },
    returns: null,
    handle: ({ params: { project, escalation }, body }, call) =>
      escalate.give(signedIn(call), project, escalation, body.expert),
  }),
];
