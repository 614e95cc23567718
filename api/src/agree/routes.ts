import { AgreementReport, Disagreement, Id, Label, NO_SPAN, pageOf, Stage } from '@chartmark/schemas';
import { z } from 'zod';
import { csvFile } from '../http/csv-file.ts';
import { route, signedIn } from '../http/route.ts';
import type { Actor } from '../people/policy.ts';
import type { Agreement } from './service.ts';

const params = z.strictObject({ project: Id });
const query = z.strictObject({
  stage: Stage.default('annotate'),
  guideline: z.coerce
    .number()
    .int()
    .nonnegative()
    .optional()
    .meta({ description: 'only what was made under this version; without it, under any' }),
});
/** A label, or nothing. */
const Called = z.union([Label, z.literal(NO_SPAN)]);
const READERS = ['lead', 'auditor', 'adjudicator'] as const;

export interface AgreementRoutesDeps {
  readonly agreement: Agreement;
  /** Whether annotators go by letters before this person. */
  readonly veiled: (actor: Actor, project: string) => Promise<boolean>;
}

export const agreementRoutes = ({ agreement, veiled }: AgreementRoutesDeps) => [
  route({
    method: 'get',
    path: '/projects/:project/agreement',
    summary: 'How well people agree, per entity type',
    allow: READERS,
    audit: 'agreement.read',
    takes: { params, query },
    returns: AgreementReport,
    handle: async ({ params: { project }, query: { stage, guideline = null } }, call) =>
      agreement.report({ project, stage, guideline }, await veiled(signedIn(call), project)),
  }),
  route({
    method: 'get',
    path: '/projects/:project/agreement/table',
    summary: 'The agreement report as one CSV table',
    allow: READERS,
    audit: 'agreement.export',
    takes: { params, query },
    returns: 'csv',
    async handle({ params: { project }, query: { stage, guideline = null } }, call) {
      const table = await agreement.table({ project, stage, guideline }, await veiled(signedIn(call), project));
      return csvFile(`agreement-${stage}${guideline === null ? '' : `-guideline-${guideline}`}.csv`, table);
    },
  }),
  route({
    method: 'get',
    path: '/projects/:project/agreement/disagreements',
    summary: 'Where people do not agree, with what each marked',
    allow: READERS,
    audit: 'agreement.read',
    takes: {
      params,
      query: query.extend({
        label: Label.optional(),
        first: Id.optional().meta({ description: 'with `second`: only where these two differ' }),
        second: Id.optional(),
        from: Called.optional().meta({ description: 'with `to`: what the first and the second called the same words' }),
        to: Called.optional(),
        after: Id.optional(),
        limit: z.coerce.number().int().min(1).max(500).default(50),
      }),
    },
    returns: pageOf(Disagreement),
    handle: ({ params: { project }, query: { stage, guideline = null, ...asked } }, call) => {
      const { label = null, first, second, from, to, after, limit } = asked;
      const pair = first !== undefined && second !== undefined ? ([first, second] as const) : null;
      const called = from !== undefined && to !== undefined ? ([from, to] as const) : null;
      const wanted = { label, pair, called, after, limit };
      return agreement.disagreements(signedIn(call).account.id, { project, stage, guideline }, wanted);
    },
  }),
];
