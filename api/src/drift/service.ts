import type {
  AccountSummary,
  DriftAgainst,
  DriftChart,
  DriftReport,
  Layer,
  LayerEvent,
  LayerState,
  Note,
  Recheck,
  Stage,
} from '@chartmark/schemas';
import { Refusal } from '@chartmark/schemas';
import { CHART, type Compared, controlChart } from '../agree/control-chart.ts';
import type { SubmittedLayer } from '../agree/submitted.ts';
import { compareLayers } from './compare.ts';

export interface DriftDeps {
  readonly layersIn: (project: string, stage: Stage) => AsyncIterable<Layer>;
  readonly layersOf: (note: string) => Promise<Layer[]>;
  readonly current: (layer: Layer) => Promise<{ readonly version: number; readonly state: LayerState }>;
  readonly events: (layer: Layer, after: number, limit: number) => Promise<LayerEvent[]>;
  readonly releasedNote: (id: string) => Promise<Note & { text: string }>;
  readonly names: (ids: readonly string[]) => Promise<AccountSummary[]>;
  readonly guidelineOf: (project: string) => Promise<number>;
}

interface Finished extends SubmittedLayer {
  readonly at: string;
  readonly guideline: number;
}

export type Drift = ReturnType<typeof createDrift>;

export const createDrift = (deps: DriftDeps) => {
  /** A submitted layer with the guideline and time of its last event; null for any other. */
  async function finished(layer: Layer): Promise<Finished | null> {
    const { version, state } = await deps.current(layer);
    if (!state.submitted || layer.owner === null) return null;
    const [[last], note] = await Promise.all([
      deps.events(layer, version - 1, 1),
      deps.releasedNote(layer.note).catch(withdrawn),
    ]);
    if (!last || !note) return null;
    const { at, guideline } = last;
    return { note: note.id, length: note.text.length, annotator: layer.owner, state, at, guideline };
  }

  return {
    /** How each person's submitted notes compare, over time, with the blind layers that were drawn to check them. */
    async report(project: string): Promise<DriftReport> {
      const series = new Map<
        string,
        { key: Omit<DriftChart, 'state' | 'signalAt' | 'points'>; compared: Compared[] }
      >();
      for (const stage of ['sample', 'review'] as const) {
        for await (const layer of deps.layersIn(project, stage)) {
          const check = await finished(layer);
          if (!check) continue;
          const all = await deps.layersOf(layer.note);
          for (const own of all.filter((one) => one.stage === 'annotate' && one.mode === 'independent')) {
            const work = await finished(own);
            if (!work || work.guideline !== check.guideline) continue;
            const against: DriftAgainst = own.owner === layer.owner ? 'oneself' : 'others';
            for (const { label, agreed, total } of compareLayers(work, check)) {
              const of = { person: work.annotator, label, guideline: work.guideline, against };
              const id = JSON.stringify(of);
              const known = series.get(id) ?? { key: { ...of, agreed: 0, total: 0 }, compared: [] };
              known.compared.push({ agreed, total, at: work.at });
              const sums = { agreed: known.key.agreed + agreed, total: known.key.total + total };
              series.set(id, { ...known, key: { ...known.key, ...sums } });
            }
          }
        }
      }
      const charts = [...series.values()].map(({ key, compared }): DriftChart => {
        const { state, signalAt, points } = controlChart(compared);
        return { ...key, state, signalAt, points: points.map(({ at, ...point }) => ({ ...point, until: at })) };
      });
      const urgency = ({ state }: DriftChart): number => ['out of control', 'in control', 'too few'].indexOf(state);
      charts.sort((a, b) => urgency(a) - urgency(b) || a.agreed / a.total - b.agreed / b.total);
      const people = await deps.names([...new Set(charts.map(({ person }) => person))]);
      return { people, ...CHART, charts };
    },

    /** Submitted annotations that were made under an older guideline than today's. */
    async recheck(project: string, limit: number): Promise<Recheck[]> {
      const newest = await deps.guidelineOf(project);
      const rows: Recheck[] = [];
      for await (const layer of deps.layersIn(project, 'annotate')) {
        if (rows.length === limit) break;
        const work = await finished(layer);
        if (!work || work.guideline >= newest) continue;
        const { note, annotator: person, guideline, at } = work;
        rows.push({ note, layer: layer.id, person, guideline, at });
      }
      return rows;
    },
  };
};

function withdrawn(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}
