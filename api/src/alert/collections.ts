import { DriftAlert } from '@chartmark/schemas';

export const driftAlerts = {
  name: 'driftAlerts',
  schema: DriftAlert,
  indexes: {
    project: { on: ['project', 'raisedAt'] },
    state: { on: ['project', 'state', 'raisedAt'] },
    person: { on: ['project', 'person', 'raisedAt'] },
  },
} as const;
