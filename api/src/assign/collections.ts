import { Layer, Task } from '@chartmark/schemas';

export const layers = {
  name: 'layers',
  schema: Layer,
  indexes: { note: { on: ['note', 'stage'] }, project: { on: ['project', 'stage'] } },
} as const;

export const tasks = {
  name: 'tasks',
  schema: Task,
  indexes: {
    layer: { on: ['layer', 'assignee'] },
    note: { on: ['note', 'assignee'] },
    mine: { on: ['assignee', 'createdAt'] },
    mineByState: { on: ['assignee', 'state', 'createdAt'] },
    mineIn: { on: ['assignee', 'project', 'createdAt'] },
    mineInByState: { on: ['assignee', 'project', 'state', 'createdAt'] },
    guideline: { on: ['project', 'guideline'] },
    project: { on: ['project', 'createdAt'] },
    projectByState: { on: ['project', 'state', 'createdAt'] },
  },
  kept: true,
  counted: ['project', 'state'],
} as const;
