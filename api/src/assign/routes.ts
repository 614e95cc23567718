import { Id, Instant, Mode, pageOf, Stage, Task, TaskState, TasksMade, TasksTaken } from '@chartmark/schemas';
import { z } from 'zod';
import { route, signedIn } from '../http/route.ts';
import type { Assign } from './service.ts';

const params = z.strictObject({ project: Id });
const query = z.strictObject({
  state: TaskState.optional(),
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const assignRoutes = (assign: Assign) => [
  route({
    method: 'post',
    path: '/projects/:project/tasks',
    summary: 'Ask people to label notes, each alone or all together',
    allow: ['lead'],
    audit: 'task.create',
    takes: {
      params,
      body: z.strictObject({
        notes: z.union([z.literal('all'), z.array(Id).min(1).max(1000)]),
        people: z.array(Id).min(1).max(50),
        mode: Mode,
        stage: Stage,
      }),
    },
    returns: TasksMade,
    handle: (input) => assign.make(input.params.project, input.body),
  }),
  route({
    method: 'post',
    path: '/projects/:project/tasks/take-back',
    summary: 'Take back the tasks on these notes that were made at a moment and nobody has begun',
    allow: ['lead'],
    audit: 'task.remove',
    takes: { params, body: z.strictObject({ notes: z.array(Id).min(1).max(1000), at: Instant }) },
    returns: TasksTaken,
    handle: async (input) => ({ taken: await assign.takeBack(input.params.project, input.body) }),
  }),
  route({
    method: 'get',
    path: '/projects/:project/tasks',
    summary: 'All tasks of the project',
    allow: ['lead', 'auditor'],
    audit: 'task.list',
    takes: { params, query },
    returns: pageOf(Task),
    handle: (input) => assign.tasksIn(input.params.project, input.query),
  }),
  route({
    method: 'get',
    path: '/tasks',
    summary: 'One’s own tasks, of one project or of all',
    allow: 'signedIn',
    audit: null,
    takes: { query: query.extend({ project: Id.optional() }) },
    returns: pageOf(Task),
    handle: (input, call) => assign.tasksToldTo(signedIn(call).account.id, input.query),
  }),
];
