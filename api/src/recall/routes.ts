import { Id, TakenBack } from '@chartmark/schemas';
import { z } from 'zod';
import { route, signedIn } from '../http/route.ts';
import type { Actor } from '../people/policy.ts';
import type { Recall } from './service.ts';

export interface RecallRoutesDeps {
  readonly recall: Recall;
  /**
   * The note of a layer, also if it was taken back.
   *
   * @throws {Refusal} `missing` if the layer is not the actor's to see
   */
  readonly noteOf: (actor: Actor, layer: string) => Promise<string>;
}

export const recallRoutes = ({ recall, noteOf }: RecallRoutesDeps) => [
  route({
    method: 'post',
    path: '/layers/:layer/identifier',
    summary:
      'Report words that identify somebody: each note of the project that holds them is taken from everyone at once',
    allow: ['annotator', 'reviewer', 'adjudicator', 'lead', 'auditor'],
    audit: 'note.flag',
    takes: {
      params: z.strictObject({ layer: Id }),
      body: z.strictObject({
        place: z.strictObject({ start: z.int().min(0), end: z.int().min(1) }).nullable(),
        reason: z.string().trim().max(2000).nullable(),
      }),
    },
    returns: null,
    async handle({ params: { layer: id }, body: { place, reason } }, call) {
      const actor = signedIn(call);
      const note = await noteOf(actor, id);
      call.about({ note });
      await recall.report(note, { by: actor.account.id, place, reason: reason || null });
    },
  }),
  route({
    method: 'get',
    path: '/projects/:project/review/:note/taken-back',
    summary: 'Why a note was taken back: by whom, when, and in whose words',
    allow: ['privacy'],
    audit: 'source.read',
    takes: { params: z.strictObject({ project: Id, note: Id }) },
    returns: z.strictObject({ rows: z.array(TakenBack) }),
    handle: async ({ params: { project, note } }) => ({ rows: await recall.reasons(project, note) }),
  }),
];
