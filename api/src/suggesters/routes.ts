import { Id, Job, Suggester, SuggesterRun, SuggesterSettings } from '@chartmark/schemas';
import { z } from 'zod';
import { route, signedIn } from '../http/route.ts';
import type { Suggesters } from './service.ts';

export interface SuggesterRoutesDeps {
  readonly suggesters: Suggesters;
  readonly jobs: {
    start(project: string, kind: 'ask', by: string, about: { suggester: string }): Promise<Job>;
    get(project: string, id: string): Promise<Job>;
  };
}

const params = z.strictObject({ project: Id });
const one = z.strictObject({ project: Id, suggester: Id });
const LOOKERS = ['lead', 'auditor'] as const;

export const suggesterRoutes = ({ suggesters, jobs }: SuggesterRoutesDeps) => [
  route({
    method: 'get',
    path: '/projects/:project/suggesters',
    summary: 'The models outside that suggest for this project',
    allow: LOOKERS,
    audit: null,
    takes: { params },
    returns: z.strictObject({ rows: z.array(Suggester) }),
    handle: async (input) => ({ rows: await suggesters.list(input.params.project) }),
  }),
  route({
    method: 'post',
    path: '/projects/:project/suggesters',
    summary: 'Add a model outside; only to addresses the operator has allowed',
    allow: ['lead'],
    audit: 'suggester.add',
    takes: { params, body: SuggesterSettings },
    returns: Suggester,
    handle: (input, call) => suggesters.add(input.params.project, input.body, signedIn(call).account.id),
  }),
  route({
    method: 'put',
    path: '/projects/:project/suggesters/:suggester',
    summary: 'Change where a model answers and what it may suggest',
    allow: ['lead'],
    audit: 'suggester.change',
    takes: { params: one, body: SuggesterSettings },
    returns: Suggester,
    handle: ({ params: { project, suggester }, body }, call) =>
      suggesters.change(project, suggester, body, signedIn(call).account.id),
  }),
  route({
    method: 'delete',
    path: '/projects/:project/suggesters/:suggester',
    summary: 'Remove a model; what it suggested goes when notes are suggested for anew',
    allow: ['lead'],
    audit: 'suggester.remove',
    takes: { params: one },
    returns: null,
    handle: ({ params: { project, suggester } }) => suggesters.remove(project, suggester),
  }),
  route({
    method: 'post',
    path: '/projects/:project/suggesters/:suggester/runs',
    summary: 'Ask a model about the released notes nobody works on yet, as a job',
    allow: ['lead'],
    audit: 'suggester.run',
    takes: { params: one },
    returns: Job,
    async handle({ params: { project, suggester } }, call) {
      await suggesters.get(project, suggester);
      return jobs.start(project, 'ask', signedIn(call).account.id, { suggester });
    },
  }),
  route({
    method: 'get',
    path: '/projects/:project/suggester-runs/:job',
    summary: 'What a run brought: how much was kept, and why the rest was not',
    allow: LOOKERS,
    audit: null,
    takes: { params: z.strictObject({ project: Id, job: Id }) },
    returns: SuggesterRun,
    handle: async ({ params: { project, job } }) => suggesters.run(await jobs.get(project, job)),
  }),
];
