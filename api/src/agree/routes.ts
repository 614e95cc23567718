import { AccountSummary, Id, Stage } from '@chartmark/schemas';
import { z } from 'zod';
import { route } from '../http/route.ts';
import type { Agreement } from './service.ts';

export const agreementRoutes = (agreement: Agreement) => [
  route({
    method: 'get',
    path: '/projects/:project/agreement',
    summary: 'How well people agree, per entity type',
    allow: ['lead', 'auditor', 'adjudicator'],
    audit: 'agreement.read',
    takes: {
      params: z.strictObject({ project: Id }),
      query: z.strictObject({ stage: Stage.default('annotate') }),
    },
    returns: z.strictObject({ report: z.unknown(), people: z.array(AccountSummary) }),
    handle: ({ params, query }) => agreement.report(params.project, query.stage),
  }),
];
