import { DriftReport, Id, Recheck } from '@chartmark/schemas';
import { z } from 'zod';
import { route } from '../http/route.ts';
import type { Drift } from './service.ts';

const params = z.strictObject({ project: Id });
const READERS = ['lead', 'auditor'] as const;

export const driftRoutes = (drift: Drift) => [
  route({
    method: 'get',
    path: '/projects/:project/drift',
    summary: 'Whether anybody labels otherwise than they did: control charts, those out of control first',
    allow: READERS,
    audit: 'drift.read',
    takes: { params },
    returns: DriftReport,
    handle: (input) => drift.report(input.params.project),
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
