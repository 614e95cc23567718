import { Id, Probe, pageOf } from '@chartmark/schemas';
import { z } from 'zod';
import { route, signedIn } from '../http/route.ts';
import type { Probes } from './service.ts';

const params = z.strictObject({ project: Id });

export const probeRoutes = (probes: Probes) => [
  route({
    method: 'get',
    path: '/projects/:project/probes',
    summary: 'Gold notes, and which of them are given as probes',
    allow: ['lead', 'auditor'],
    audit: 'probe.list',
    takes: {
      params,
      query: z.strictObject({
        after: z.string().max(500).optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    },
    returns: pageOf(Probe),
    handle: ({ params: { project }, query }) => probes.list(project, query),
  }),
  route({
    method: 'put',
    path: '/projects/:project/probes/:note',
    summary: 'Give a gold note as a probe under today’s guideline, or no longer',
    allow: ['lead'],
    audit: 'probe.mark',
    takes: { params: params.extend({ note: Id }), body: z.strictObject({ on: z.boolean() }) },
    returns: null,
    handle: ({ params: { project, note }, body: { on } }, call) =>
      probes.mark(project, note, signedIn(call).account.id, on),
  }),
];
