import type { LabelSchema, Project } from '@chartmark/schemas';
import {
  ConceptDetails,
  ConceptRef,
  ConceptSearch,
  entityType,
  Id,
  Job,
  JobKind,
  Label,
  pageOf,
  refusal,
  Terminology,
} from '@chartmark/schemas';
import { z } from 'zod';
import { route, signedIn } from '../http/route.ts';
import type { Concepts } from './concepts.ts';

export interface PreannotateRoutesDeps {
  readonly concepts: Concepts;
  readonly project: (id: string) => Promise<Project>;
  readonly jobs: {
    start(project: string, kind: 'suggest' | 'learn', by: string): Promise<Job>;
    again(project: string, id: string, by: string): Promise<Job>;
    list(project: string, after: string | undefined, limit: number): Promise<{ rows: Job[]; next: string | null }>;
    get(project: string, id: string): Promise<Job>;
    cancel(project: string, id: string): Promise<Job>;
  };
}

const params = z.strictObject({ project: Id });
const oneJob = z.strictObject({ project: Id, job: Id });
const LOOKERS = ['lead', 'auditor'] as const;

export const preannotateRoutes = ({ concepts, project: projectOf, jobs }: PreannotateRoutesDeps) => [
  route({
    method: 'get',
    path: '/projects/:project/concepts',
    summary: 'Concepts by name, synonym or code, of the terminologies a label is bound to',
    allow: ['annotator', 'reviewer', 'adjudicator', 'lead', 'auditor'],
    audit: null,
    takes: {
      params,
      query: z.strictObject({
        q: z.string().min(1).max(200),
        label: Label.optional(),
        kinds: z
          .enum(['fitting', 'all'])
          .default('fitting')
          .meta({ description: 'of a label: those it may have, or all' }),
        limit: z.coerce.number().int().min(1).max(50).default(10),
      }),
    },
    returns: ConceptSearch,
    async handle({ params, query }) {
      const { schema } = await projectOf(params.project);
      const { q, label, kinds, limit } = query;
      const fitting = kinds === 'all' ? undefined : label;
      return { hits: concepts.search(q, { systems: systemsOf(schema, label), fitting, limit }) };
    },
  }),
  route({
    method: 'get',
    path: '/projects/:project/concepts/:system/:code',
    summary: 'A concept by its code: what it means, what it is a kind of, and what is a kind of it',
    allow: ['annotator', 'reviewer', 'adjudicator', 'lead', 'auditor'],
    audit: null,
    takes: { params: params.extend(ConceptRef.pick({ system: true, code: true }).shape) },
    returns: ConceptDetails,
    handle: async ({ params: { system, code } }) => concepts.concept(system, code),
  }),
  route({
    method: 'get',
    path: '/projects/:project/terminologies',
    summary: 'The terminologies this installation suggests from, and their versions',
    allow: ['annotator', 'reviewer', 'adjudicator', 'lead', 'auditor'],
    audit: null,
    takes: { params },
    returns: z.strictObject({ rows: z.array(Terminology) }),
    handle: async () => ({ rows: [...concepts.terminologies] }),
  }),
  route({
    method: 'post',
    path: '/projects/:project/jobs',
    summary: 'Begin bulk work: suggest anew for notes nobody works on yet, or learn from decisions',
    allow: ['lead'],
    audit: 'job.start',
    takes: { params, body: z.strictObject({ kind: JobKind.exclude(['ask', 'recall']) }) },
    returns: Job,
    handle: (input, call) => jobs.start(input.params.project, input.body.kind, signedIn(call).account.id),
  }),
  route({
    method: 'post',
    path: '/projects/:project/jobs/:job/again',
    summary: 'Begin bulk work anew for the notes that failed in it; for all of them where more failed than are named',
    allow: ['lead'],
    audit: 'job.again',
    takes: { params: oneJob },
    returns: Job,
    handle: ({ params: { project, job } }, call) => jobs.again(project, job, signedIn(call).account.id),
  }),
  route({
    method: 'get',
    path: '/projects/:project/jobs',
    summary: 'Bulk work, newest first, and how far it is',
    allow: LOOKERS,
    audit: null,
    takes: {
      params,
      query: z.strictObject({
        after: z.string().max(500).optional(),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
    },
    returns: pageOf(Job),
    handle: ({ params: { project }, query: { after, limit } }) => jobs.list(project, after, limit),
  }),
  route({
    method: 'get',
    path: '/projects/:project/jobs/:job',
    summary: 'How far a piece of bulk work is',
    allow: LOOKERS,
    audit: null,
    takes: { params: oneJob },
    returns: Job,
    handle: ({ params: { project, job } }) => jobs.get(project, job),
  }),
  route({
    method: 'delete',
    path: '/projects/:project/jobs/:job',
    summary: 'Cancel bulk work; what it did so far stays',
    allow: ['lead'],
    audit: 'job.cancel',
    takes: { params: oneJob },
    returns: Job,
    handle: ({ params: { project, job } }) => jobs.cancel(project, job),
  }),
];

/** The terminologies a label is bound to; empty, for all, if to none. @throws {Refusal} `invalid` if there is no such label */
function systemsOf(schema: LabelSchema, label: string | undefined): readonly string[] {
  if (label === undefined) return [];
  const type = entityType(schema, label);
  if (type) return type.terminologies;
  const wrong = { pointer: '/query/label', expected: 'a label of the project', found: 'another' };
  throw refusal('concept.label', {}, undefined, [wrong]);
}
