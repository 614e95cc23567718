import type { Project } from '@chartmark/schemas';
import { ConceptSearch, entityType, Id, Label } from '@chartmark/schemas';
import { z } from 'zod';
import { route } from '../http/route.ts';
import type { Preannotate } from './service.ts';

export const preannotateRoutes = (preannotate: Preannotate, projectOf: (id: string) => Promise<Project>) => [
  route({
    method: 'get',
    path: '/projects/:project/concepts',
    summary: 'Concepts by name, synonym or code, of the terminologies a label is bound to',
    allow: ['annotator', 'reviewer', 'adjudicator', 'lead', 'auditor'],
    audit: null,
    takes: {
      params: z.strictObject({ project: Id }),
      query: z.strictObject({
        q: z.string().min(1).max(200),
        label: Label.optional(),
        limit: z.coerce.number().int().min(1).max(50).default(10),
      }),
    },
    returns: ConceptSearch,
    async handle({ params, query }) {
      const { schema } = await projectOf(params.project);
      const systems = query.label === undefined ? [] : (entityType(schema, query.label)?.terminologies ?? []);
      return { hits: preannotate.search(query.q, { systems, limit: query.limit }) };
    },
  }),
];
