import { Id, Stage } from '@chartmark/schemas';
import { z } from 'zod';
import { route } from '../http/route.ts';
import type { Release } from './service.ts';

export const releaseRoutes = (release: Release) => [
  route({
    method: 'get',
    path: '/projects/:project/export',
    summary: 'The layers of a stage, or the gold, as Prodigy JSONL, one line a layer',
    allow: ['lead'],
    audit: 'layer.export',
    takes: {
      params: z.strictObject({ project: Id }),
      query: z.strictObject({
        format: z.literal('prodigy').default('prodigy'),
        of: z.enum(['layers', 'gold']).default('layers'),
        stage: Stage.default('annotate'),
        person: Id.optional(),
      }),
    },
    returns: 'stream',
    handle: async ({ params, query }) => ({
      type: 'application/x-ndjson',
      fileName: `chartmark-${query.of === 'gold' ? 'gold' : query.stage}.jsonl`,
      chunks:
        query.of === 'gold'
          ? release.gold(params.project)
          : release.prodigy(params.project, query.stage, query.person ?? null),
    }),
  }),
];
