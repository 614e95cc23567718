import { AccountSummary, ExportRecord, Id, Stage } from '@chartmark/schemas';
import { z } from 'zod';
import { route, signedIn } from '../http/route.ts';
import type { Release } from './service.ts';

export interface ReleaseRoutesDeps {
  readonly release: Release;
  readonly names: (ids: readonly string[]) => Promise<AccountSummary[]>;
}

export const releaseRoutes = ({ release, names }: ReleaseRoutesDeps) => [
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
    returns: 'jsonl',
    handle: async ({ params: { project }, query: { of, stage, person = null } }, call) => ({
      fileName: `chartmark-${of === 'gold' ? 'gold' : stage}.jsonl`,
      chunks: release.prodigy({ project, by: signedIn(call).account.id, of, stage, person }),
    }),
  }),
  route({
    method: 'get',
    path: '/projects/:project/notes/:note/exports',
    summary: 'The exports that held a note, when and by whom',
    allow: ['lead', 'privacy', 'auditor'],
    audit: 'export.list',
    takes: { params: z.strictObject({ project: Id, note: Id }) },
    returns: z.strictObject({ rows: z.array(ExportRecord), people: z.array(AccountSummary) }),
    async handle({ params: { project, note } }) {
      const rows = await release.exportsOf(project, note);
      return { rows, people: await names([...new Set(rows.flatMap(({ by }) => by ?? []))]) };
    },
  }),
];
