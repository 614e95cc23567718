import { Id, Job, NoteFilter, NoteIds, NoteList, NoteOrder, PoolStage, Priorities } from '@chartmark/schemas';
import { z } from 'zod';
import { route, signedIn } from '../http/route.ts';
import type { Browse } from './service.ts';

export interface BrowseRoutesDeps {
  readonly browse: Browse;
  readonly suggestAnew: (
    project: string,
    by: string,
    notes: AsyncIterable<{ readonly id: string }>,
  ) => Promise<z.input<typeof Job>>;
}

const params = z.strictObject({ project: Id });
const Asked = z.strictObject({
  filter: NoteFilter.default({}),
  order: NoteOrder.default('received'),
  reverse: z.boolean().default(false),
  after: z.string().max(1000).optional(),
  limit: z.int().min(1).max(500).default(100),
});

/** What is searched for goes in the body, since addresses are written down in more places than meant. */
export const browseRoutes = ({ browse, suggestAnew }: BrowseRoutesDeps) => [
  route({
    method: 'post',
    path: '/projects/:project/notes/find',
    summary: 'The notes of a project that a filter lets through, sorted, never their texts',
    allow: ['lead', 'privacy', 'auditor'],
    audit: 'note.list',
    takes: { params, body: Asked },
    returns: NoteList,
    handle: ({ params: { project }, body }) => browse.list(project, body),
  }),
  route({
    method: 'post',
    path: '/projects/:project/notes/ids',
    summary: 'The ids alone of the notes that a filter lets through',
    allow: ['lead'],
    audit: 'note.list',
    takes: { params, body: Asked.extend({ limit: z.int().min(1).max(1000).default(1000) }) },
    returns: NoteIds,
    handle: ({ params: { project }, body }) => browse.ids(project, body),
  }),
  route({
    method: 'put',
    path: '/projects/:project/pool/priorities',
    summary: 'Give notes in the pool of a stage another priority; the answer is what they had, to go back to',
    allow: ['lead'],
    audit: 'pool.prioritise',
    takes: { params, body: Priorities.extend({ stage: PoolStage.exclude(['calibrate']) }) },
    returns: Priorities,
    handle: async ({ params: { project }, body: { stage, rows } }) => ({
      rows: await browse.prioritise(project, stage, rows),
    }),
  }),
  route({
    method: 'post',
    path: '/projects/:project/notes/suggest',
    summary:
      'Suggest anew for the notes that a filter lets through, or for these; notes somebody began stay as they are',
    allow: ['lead'],
    audit: 'job.start',
    takes: {
      params,
      body: z.union([z.strictObject({ filter: NoteFilter }), z.strictObject({ notes: z.array(Id).min(1).max(1000) })]),
    },
    returns: Job,
    handle: ({ params: { project }, body }, call) =>
      suggestAnew(
        project,
        signedIn(call).account.id,
        'notes' in body ? each(body.notes) : browse.matching(project, { ...body.filter, state: 'released' }),
      ),
  }),
];

async function* each(notes: readonly string[]): AsyncIterable<{ readonly id: string }> {
  for (const id of notes) yield { id };
}
