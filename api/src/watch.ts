import { createAlerts } from './alert/service.ts';
import type { Annotate } from './annotate/service.ts';
import type { Assign } from './assign/service.ts';
import type { Deidentify } from './deidentify/service.ts';
import { createDrift, type DriftDeps } from './drift/service.ts';
import type { Pool } from './pool/service.ts';
import { createProbes } from './probe/service.ts';
import { golds } from './review/collections.ts';

export interface WatchDeps extends Pick<DriftDeps, 'docs' | 'names' | 'guidelineOf'> {
  readonly now: () => Date;
  readonly deidentify: Deidentify;
  readonly assign: Assign;
  readonly annotate: Annotate;
  readonly pool: Pool;
}

/** What watches over the work: probes that are given, charts that are drawn, alerts that are raised. */
export function createWatch({ docs, now, names, guidelineOf, deidentify, assign, annotate, pool }: WatchDeps) {
  const gold = (note: string) => docs.get(golds, note);
  const probe = createProbes({
    ...{ docs, now, guidelineOf, gold },
    goldsIn: (project, after, limit) => docs.page(golds, { index: 'project', equals: [project], after, limit }),
    releasedNotes: deidentify.releasedNotes,
    workflow: pool.workflow,
    tasksOn: assign.tasksOn,
    lay: pool.lay,
  });
  const alerts = createAlerts({ docs, now, names });
  const drift = createDrift({
    ...{ docs, names, guidelineOf, gold },
    layer: assign.layer,
    layersIn: assign.layersIn,
    layersOf: assign.layersOf,
    current: annotate.current,
    events: annotate.events,
    releasedNote: deidentify.releasedNote,
    probe: probe.given,
    alertsOf: alerts.of,
    raise: alerts.raise,
  });
  return { probe, alerts, drift };
}
