import type { AccountSummary, DriftAlert, DriftAlertState, DriftAlerts, DriftChart } from '@chartmark/schemas';
import { refusal } from '@chartmark/schemas';
import { idOf } from '../assign/plan.ts';
import { chartKey } from '../drift/charts.ts';
import { rowsOf } from '../store/pages.ts';
import type { Docs } from '../store/ports.ts';
import { Taken } from '../store/ports.ts';
import { driftAlerts } from './collections.ts';

export interface AlertDeps {
  readonly docs: Docs;
  readonly now: () => Date;
  readonly names: (ids: readonly string[]) => Promise<AccountSummary[]>;
}

/** What was found behind an alert, and whether what is usual is to be learnt anew. */
export type Resolution = Pick<DriftAlert, 'anew'> & { readonly finding: string };

const PAGE = 1000;
const NOBODY = { acknowledgedBy: null, acknowledgedAt: null, resolvedBy: null, resolvedAt: null, finding: null };

export type Alerts = ReturnType<typeof createAlerts>;

/** Crossings of control limits, each a task for the lead until it is resolved. */
export const createAlerts = ({ docs, now, names }: AlertDeps) => {
  async function of(project: string, person: string | null): Promise<DriftAlert[]> {
    const [index, equals] = person === null ? ['project', [project]] : ['person', [project, person]];
    return Array.fromAsync(rowsOf(docs, driftAlerts, { index, equals, limit: PAGE }));
  }

  /** @throws {Refusal} `missing`, or `conflict` if it is in none of these states */
  async function change(
    project: string,
    id: string,
    from: readonly DriftAlertState[],
    to: (at: string) => Partial<DriftAlert>,
  ): Promise<DriftAlert> {
    if ((await docs.get(driftAlerts, id))?.project !== project) throw refusal('alert.missing', {});
    const at = now().toISOString();
    let fits = false;
    const changed = await docs.change(driftAlerts, id, (one) => {
      fits = from.includes(one.state);
      return fits ? { ...one, ...to(at) } : null;
    });
    if (!changed || !fits) throw refusal('alert.answered', {});
    return changed;
  }

  async function withPeople(rows: DriftAlert[]): Promise<DriftAlerts> {
    const ids = rows.flatMap(({ person, acknowledgedBy, resolvedBy }) => [person, acknowledgedBy, resolvedBy]);
    return { people: await names([...new Set(ids.filter((id) => id !== null))]), rows };
  }

  return {
    of,

    /**
     * Raises an alert for each chart beyond its limit. The alert's id follows from its chart and from how many alerts of it
     * were resolved, so a crossing found twice, or by two servers, is one alert.
     */
    async raise(charts: readonly DriftChart[], project: string): Promise<void> {
      for (const { person, measure, label, against, guideline, signal, points } of charts) {
        const until = signal && points[signal.batch - 1]?.until;
        if (!signal || !until) continue;
        const chart = chartKey({ person, measure, label, against, guideline });
        const resolved = (await of(project, person)).filter(
          (one) => one.state === 'resolved' && chartKey(one) === chart,
        ).length;
        const alert: DriftAlert = {
          ...{ id: idOf('alert', project, chart, String(resolved)), project, until, side: signal.side },
          ...{ person, measure, label, against, guideline, raisedAt: now().toISOString(), state: 'open' },
          ...{ ...NOBODY, anew: false },
        };
        await docs.add(driftAlerts, alert).catch(known);
      }
    },

    /** Of a project, or of one person in it, newest first. */
    async list(project: string, { person, state }: { person: string | null; state: DriftAlertState | null }) {
      const found = (await of(project, person)).filter((one) => state === null || one.state === state);
      return withPeople(found.reverse());
    },

    /** How many are not resolved. */
    async waiting(project: string): Promise<number> {
      const those = (state: DriftAlertState) => docs.count(driftAlerts, { index: 'state', equals: [project, state] });
      return (await those('open')) + (await those('acknowledged'));
    },

    acknowledge: (project: string, id: string, by: string): Promise<DriftAlert> =>
      change(project, id, ['open'], (at) => ({ state: 'acknowledged', acknowledgedBy: by, acknowledgedAt: at })),

    /** Says what was found. The chart begins again from then on. */
    resolve: (project: string, id: string, by: string, said: Resolution): Promise<DriftAlert> =>
      change(project, id, ['open', 'acknowledged'], (at) => {
        return { ...said, state: 'resolved', resolvedBy: by, resolvedAt: at };
      }),
  };
};

/** An alert that was raised before stands. */
function known(error: unknown): void {
  if (!(error instanceof Taken)) throw error;
}
