import {
  HeldTask,
  Id,
  Instant,
  NextTask,
  PoolItem,
  PoolOrder,
  PoolStage,
  pageOf,
  unmarked,
  Workflow,
} from '@chartmark/schemas';
import { z } from 'zod';
import { route, signedIn } from '../http/route.ts';
import type { Pool } from './service.ts';

const params = z.strictObject({ project: Id });

export const poolRoutes = (pool: Pool) => [
  route({
    method: 'get',
    path: '/projects/:project/workflow',
    summary: 'How notes go through the hands of the project',
    // Who knows the seed knows which of their notes will be checked.
    allow: ['lead', 'auditor'],
    audit: null,
    takes: { params },
    returns: Workflow,
    handle: (input) => pool.workflow(input.params.project),
  }),
  route({
    method: 'put',
    path: '/projects/:project/workflow',
    summary: 'Change how notes go through the hands of the project',
    allow: ['lead'],
    audit: 'workflow.change',
    takes: { params, body: Workflow },
    returns: Workflow,
    handle: (input) => pool.changeWorkflow(input.params.project, input.body),
  }),
  route({
    method: 'post',
    path: '/projects/:project/pool',
    summary: 'Lay notes into the pool of a stage, for whoever takes the next one',
    allow: ['lead'],
    audit: 'pool.fill',
    takes: {
      params,
      body: z.strictObject({
        stage: PoolStage.exclude(['calibrate']),
        notes: z.union([z.literal('all'), z.array(Id).min(1).max(1000)]),
        priority: z.int().min(0).max(9).default(5),
        dueAt: Instant.nullable().default(null),
        order: PoolOrder.default({ by: 'chance', randomShare: 1 }),
      }),
    },
    returns: z.strictObject({ made: z.int() }),
    handle: async (input) => ({ made: await pool.fill(input.params.project, input.body) }),
  }),
  route({
    method: 'get',
    path: '/projects/:project/pool',
    summary: 'What lies in the pool of a stage, in its order',
    allow: ['lead', 'auditor'],
    audit: 'pool.list',
    takes: {
      params,
      query: z.strictObject({
        stage: PoolStage,
        free: z.stringbool().default(true),
        after: z.string().max(500).optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    },
    returns: pageOf(PoolItem),
    handle: ({ params: { project }, query: { stage, free, after, limit } }) =>
      pool.items(project, stage, free, after, limit),
  }),
  route({
    method: 'post',
    path: '/projects/:project/next-task',
    summary: 'Take the next note to do; nobody else gets it',
    allow: ['annotator', 'reviewer'],
    audit: 'task.take',
    takes: { params, body: z.strictObject({ stage: PoolStage.exclude(['sample']).nullable().default(null) }) },
    returns: NextTask,
    async handle(input, call) {
      const found = await pool.next(input.params.project, signedIn(call).account.id, input.body.stage);
      const reasons = found.reasons.filter(({ stage }) => stage !== 'sample');
      return { ...found, task: found.task && unmarked(found.task), reasons };
    },
  }),
  route({
    method: 'get',
    path: '/projects/:project/held',
    summary: 'The notes one has taken from the pool and not finished, when each goes back, and how many one may hold',
    allow: ['annotator', 'reviewer'],
    audit: null,
    takes: { params },
    returns: z.strictObject({ rows: z.array(HeldTask), atOnce: z.int().positive() }),
    async handle({ params: { project } }, call) {
      const { atOnce } = await pool.workflow(project);
      return { rows: await pool.held(project, signedIn(call).account.id), atOnce };
    },
  }),
  route({
    method: 'post',
    path: '/projects/:project/tasks/:task/return',
    summary: 'Give a note back to the pool unfinished',
    allow: ['annotator', 'reviewer'],
    audit: 'task.return',
    takes: { params: params.extend({ task: Id }) },
    returns: null,
    handle: (input, call) => pool.giveUp(input.params.task, signedIn(call).account.id),
  }),
];
