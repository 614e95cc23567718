import { Correction, Digest, Id, NoteRow, NoteState, pageOf, ReviewRow } from '@chartmark/schemas';
import { z } from 'zod';
import { route, signedIn } from '../http/route.ts';
import type { Deidentify } from './service.ts';

const params = z.strictObject({ project: Id });
const Paging = z.strictObject({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const deidentifyRoutes = (deidentify: Deidentify) => [
  route({
    method: 'get',
    path: '/projects/:project/notes',
    summary: 'The notes of a project and where they are, never their texts',
    allow: ['lead', 'privacy', 'auditor'],
    audit: 'note.list',
    takes: { params, query: Paging.extend({ state: NoteState.optional() }) },
    returns: pageOf(NoteRow),
    handle: (input) => deidentify.list(input.params.project, input.query.state, input.query.after, input.query.limit),
  }),
  route({
    method: 'get',
    path: '/projects/:project/review',
    summary: 'Notes that wait for privacy review, source beside result',
    allow: ['privacy'],
    audit: 'source.read',
    takes: { params, query: Paging.extend({ limit: z.coerce.number().int().min(1).max(20).default(5) }) },
    returns: pageOf(ReviewRow),
    handle: (input) => deidentify.review(input.params.project, input.query.after, input.query.limit),
  }),
  route({
    method: 'post',
    path: '/projects/:project/review/:note',
    summary: 'Release a reviewed note, or hold it back',
    allow: ['privacy'],
    audit: 'note.review',
    takes: {
      params: z.strictObject({ project: Id, note: Id }),
      body: z.strictObject({ version: Digest, release: z.boolean(), reason: z.string().trim().max(2000).optional() }),
    },
    returns: NoteRow,
    handle: ({ params: { project, note }, body: { version, release, reason } }, call) =>
      deidentify.decide(project, note, signedIn(call).account.id, { version, release, reason: reason || null }),
  }),
  route({
    method: 'put',
    path: '/projects/:project/review/:note/findings',
    summary: 'Correct what was found in a note under review; its text is made anew',
    allow: ['privacy'],
    audit: 'finding.correct',
    takes: {
      params: z.strictObject({ project: Id, note: Id }),
      body: z.strictObject({ version: Digest, findings: z.array(Correction).max(20_000) }),
    },
    returns: ReviewRow,
    handle: ({ params: { project, note }, body }, call) =>
      deidentify.correct(project, note, signedIn(call).account.id, body),
  }),
];
