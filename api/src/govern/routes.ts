import { AuditKind, AuditPage, Id, InclusionProof, Instant, type Layer, Seal, SealingKey } from '@chartmark/schemas';
import { z } from 'zod';
import { route, signedIn } from '../http/route.ts';
import type { Actor } from '../people/policy.ts';
import type { Govern } from './service.ts';

export interface GovernRoutesDeps {
  readonly govern: Govern;
  /** @throws {Refusal} `missing` if the layer is not the actor's to see */
  readonly open: (actor: Actor, layer: string) => Promise<{ readonly layer: Layer }>;
}

const READERS = ['lead', 'privacy', 'auditor'] as const;

export const governRoutes = ({ govern, open }: GovernRoutesDeps) => [
  route({
    method: 'get',
    path: '/seals',
    summary: 'The newest seal, and the public keys that seals are checked with',
    allow: 'anyone',
    audit: null,
    returns: z.strictObject({ newest: Seal.nullable(), keys: z.array(SealingKey) }),
    handle: async () => ({ newest: await govern.newestSeal(), keys: await govern.keys() }),
  }),
  route({
    method: 'post',
    path: '/seals/keys',
    summary: 'Change the key that signs seals; the new one is endorsed by the old one',
    allow: 'admin',
    audit: 'key.rotate',
    returns: SealingKey,
    handle: () => govern.rotateKey(),
  }),
  route({
    method: 'get',
    path: '/layers/:layer/proof',
    summary: 'What shows that an event stood in the log when it was sealed',
    allow: ['annotator', 'reviewer', 'adjudicator', 'lead', 'auditor'],
    audit: 'layer.proof',
    takes: {
      params: z.strictObject({ layer: Id }),
      query: z.strictObject({ version: z.coerce.number().int().positive() }),
    },
    returns: InclusionProof,
    async handle({ params, query }, call) {
      const { layer } = await open(signedIn(call), params.layer);
      return govern.proof({ partition: layer.note, name: layer.id }, query.version);
    },
  }),
  route({
    method: 'get',
    path: '/projects/:project/audit',
    summary: 'Who did and read what in the project, newest first',
    allow: READERS,
    audit: 'audit.read',
    takes: {
      params: z.strictObject({ project: Id }),
      query: z.strictObject({
        before: z.coerce.number().int().positive().optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
        actor: Id.optional().meta({ description: 'done by this person, or to their account' }),
        kind: AuditKind.optional(),
        note: z.string().min(1).max(40).optional().meta({ description: 'a note by its id or its code' }),
        from: Instant.optional(),
        to: Instant.optional(),
      }),
    },
    returns: AuditPage,
    handle: ({ params, query }) => govern.auditPage(params.project, query),
  }),
];
