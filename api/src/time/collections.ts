import { WorkTime } from '@chartmark/schemas';

export const workTimes = {
  name: 'workTimes',
  schema: WorkTime,
  indexes: { project: { on: ['project', 'account'] } },
} as const;
