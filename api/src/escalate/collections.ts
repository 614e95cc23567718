import { Escalation } from '@chartmark/schemas';

/** The queue mirrors the flags of the log; only the expert and the guideline version are its own. */
export const escalations = {
  name: 'escalations',
  schema: Escalation,
  indexes: {
    project: { on: ['project', 'raisedAt'] },
    state: { on: ['project', 'state', 'raisedAt'] },
    note: { on: ['note', 'state'] },
    mine: { on: ['project', 'by', 'raisedAt'] },
  },
} as const;
