import { DriftAlert, DriftAlertState, DriftAlerts, Id } from '@chartmark/schemas';
import { z } from 'zod';
import { route, signedIn } from '../http/route.ts';
import type { Alerts } from './service.ts';

const params = z.strictObject({ project: Id });
const ofOne = params.extend({ alert: Id });

export const alertRoutes = (alerts: Alerts) => [
  route({
    method: 'get',
    path: '/projects/:project/drift/alerts',
    summary: 'Drift alerts of the project, newest first',
    allow: ['lead', 'auditor'],
    audit: 'drift.alerts',
    takes: { params, query: z.strictObject({ state: DriftAlertState.optional(), person: Id.optional() }) },
    returns: DriftAlerts,
    handle: ({ params: { project }, query: { state, person } }) =>
      alerts.list(project, { state: state ?? null, person: person ?? null }),
  }),
  route({
    method: 'post',
    path: '/projects/:project/drift/alerts/:alert/acknowledge',
    summary: 'Say that one looks into a drift alert',
    allow: ['lead'],
    audit: 'drift.acknowledge',
    takes: { params: ofOne },
    returns: DriftAlert,
    handle: ({ params: { project, alert } }, call) => alerts.acknowledge(project, alert, signedIn(call).account.id),
  }),
  route({
    method: 'post',
    path: '/projects/:project/drift/alerts/:alert/resolve',
    summary: 'Say what was found behind a drift alert; its chart begins again',
    allow: ['lead'],
    audit: 'drift.resolve',
    takes: {
      params: ofOne,
      body: z.strictObject({ finding: z.string().trim().min(1).max(2000), anew: z.boolean().default(false) }),
    },
    returns: DriftAlert,
    handle: ({ params: { project, alert }, body }, call) =>
      alerts.resolve(project, alert, signedIn(call).account.id, body),
  }),
];
