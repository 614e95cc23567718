import { DriftReport, DriftTable, Id, Recheck } from '@chartmark/schemas';
import { z } from 'zod';
import { csvFile } from '../http/csv-file.ts';
import { route } from '../http/route.ts';
import type { Drift } from './service.ts';

const params = z.strictObject({ project: Id });
const query = z.strictObject({ person: Id.optional() });
const READERS = ['lead', 'auditor'] as const;

export const driftRoutes = (drift: Drift) => [
  route({
    method: 'get',
    path: '/projects/:project/drift',
    summary: 'Whether anybody labels otherwise than they did: control charts, those out of control first',
    allow: READERS,
    audit: 'drift.read',
    takes: { params, query },
    returns: DriftReport,
    handle: ({ params: { project }, query: { person } }) => drift.report(project, person ?? null),
  }),
  route({
    method: 'get',
    path: '/projects/:project/drift/table',
    summary: 'The batches, samples, weeks or alerts of the drift report as a CSV table',
    allow: READERS,
    audit: 'drift.export',
    takes: { params, query: query.extend({ of: DriftTable.default('batches') }) },
    returns: 'csv',
    async handle({ params: { project }, query: { person, of } }) {
      const table = await drift.table(project, person ?? null, of);
      return csvFile(`drift-${of}.csv`, table);
    },
  }),
  route({
    method: 'post',
    path: '/projects/:project/drift/rebuild',
    summary: 'Make the drift charts anew from the log; alerts that stand stay as they are',
    allow: ['lead'],
    audit: 'drift.rebuild',
    takes: { params },
    returns: z.strictObject({ layers: z.int() }),
    handle: async (input) => ({ layers: await drift.rebuild(input.params.project) }),
  }),
  route({
    method: 'get',
    path: '/projects/:project/recheck',
    summary: 'Submitted layers that were made under an older guideline',
    allow: READERS,
    audit: 'recheck.list',
    takes: { params, query: z.strictObject({ limit: z.coerce.number().int().min(1).max(1000).default(200) }) },
    returns: z.strictObject({ rows: z.array(Recheck) }),
    handle: async ({ params: { project }, query: { limit } }) => ({ rows: await drift.recheck(project, limit) }),
  }),
];
