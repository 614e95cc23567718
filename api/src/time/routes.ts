import { Id, type Layer, PersonTime, refusal, Sitting, TimeSpent } from '@chartmark/schemas';
import { z } from 'zod';
import { route, signedIn } from '../http/route.ts';
import type { Actor } from '../people/policy.ts';
import type { Time } from './service.ts';

export interface TimeRoutesDeps {
  readonly time: Time;
  /** @throws {Refusal} `missing` if the layer is not the actor's to see */
  readonly open: (actor: Actor, layer: string) => Promise<{ readonly layer: Layer }>;
}

const EVERYONE = ['annotator', 'reviewer', 'adjudicator', 'lead', 'auditor'] as const;
const params = z.strictObject({ layer: Id });

export const timeRoutes = ({ time, open }: TimeRoutesDeps) => [
  route({
    method: 'put',
    path: '/layers/:layer/time',
    summary: 'Tell what a sitting at a layer came to so far; the same sitting told again only grows',
    allow: EVERYONE,
    audit: 'time.tell',
    takes: { params, body: Sitting },
    returns: TimeSpent,
    async handle({ params: { layer: id }, body }, call) {
      const actor = signedIn(call);
      if (body.account !== actor.account.id) throw refusal('signIn.other', {});
      const { layer } = await open(actor, id);
      return { activeMs: await time.tell(layer, actor.account.id, body) };
    },
  }),
  route({
    method: 'get',
    path: '/layers/:layer/time',
    summary: 'One’s own time on a layer',
    allow: EVERYONE,
    audit: null,
    takes: { params },
    returns: TimeSpent,
    async handle({ params: { layer: id } }, call) {
      const actor = signedIn(call);
      const { layer } = await open(actor, id);
      return { activeMs: await time.on(layer.id, actor.account.id) };
    },
  }),
  route({
    method: 'get',
    path: '/projects/:project/time',
    summary: 'How long people worked on notes; leads and auditors see everybody’s, others their own',
    allow: EVERYONE,
    audit: 'time.read',
    takes: { params: z.strictObject({ project: Id }) },
    returns: z.strictObject({ rows: z.array(PersonTime) }),
    async handle({ params: { project } }, call) {
      return { rows: await time.seenBy(signedIn(call), project) };
    },
  }),
];
