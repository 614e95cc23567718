import type { Workflow } from '@chartmark/schemas';

/** How a project works until its lead says otherwise; each project has a seed of its own. */
export const DEFAULT_WORKFLOW: Workflow = {
  overlap: 2,
  secondReview: 0,
  sample: 0,
  repeats: 0,
  probes: 0,
  seed: 1,
  leaseMinutes: 24 * 60,
  atOnce: 1,
  calibration: false,
  requirements: [],
  agreement: null,
};

/** When a lease taken or used at this instant ends. */
export const leaseEnd = (from: string, minutes: number): string =>
  new Date(Date.parse(from) + minutes * 60_000).toISOString();
