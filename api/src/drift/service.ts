import type {
  AccountSummary,
  DriftAgainst,
  DriftAlert,
  DriftChart,
  DriftReport,
  DriftTable,
  Gold,
  Layer,
  LayerEvent,
  LayerState,
  Note,
  Recheck,
  Stage,
} from '@chartmark/schemas';
import { CHART } from '../agree/control-chart.ts';
import { csvTable } from '../agree/csv-table.ts';
import type { SubmittedLayer } from '../agree/submitted.ts';
import { idOf } from '../assign/plan.ts';
import { ifWithdrawn } from '../receive/withdrawn.ts';
import { rowsOf } from '../store/pages.ts';
import type { Collection, Docs, Scalar } from '../store/ports.ts';
import { byUrgency, chartsOf } from './charts.ts';
import type { Comparison, Work } from './collections.ts';
import { comparisons, works } from './collections.ts';
import { checkedBy, compareLayers, isBlind, isProbe } from './compare.ts';
import { eachOnce, samplesOf, weeksOf } from './samples.ts';
import { driftTable } from './table.ts';
import { activeMs, labelCounts, wordsIn } from './work.ts';

export interface DriftDeps {
  readonly docs: Docs;
  readonly layer: (id: string) => Promise<Layer>;
  readonly layersIn: (project: string, stage: Stage) => AsyncIterable<Layer>;
  readonly layersOf: (note: string) => Promise<Layer[]>;
  readonly current: (layer: Layer) => Promise<{ readonly version: number; readonly state: LayerState }>;
  readonly events: (layer: Layer, after: number, limit: number) => Promise<LayerEvent[]>;
  readonly releasedNote: (id: string) => Promise<Note & { text: string }>;
  readonly names: (ids: readonly string[]) => Promise<AccountSummary[]>;
  readonly guidelineOf: (project: string) => Promise<number>;
  readonly gold: (note: string) => Promise<Gold | null>;
  readonly alertsOf: (project: string, person: string | null) => Promise<DriftAlert[]>;
  /** Raises what is to be raised of these charts, once. */
  readonly raise: (charts: readonly DriftChart[], project: string) => Promise<void>;
  readonly probe: (note: string) => Promise<{ guideline: number | null; markedAt: string } | null>;
}

interface Finished extends SubmittedLayer {
  readonly layer: Layer;
  readonly version: number;
  readonly at: string;
  readonly guideline: number;
}

const PAGE = 1000;
const EVENTS = 1000;
const STAGES = ['annotate', 'sample', 'review'] as const;

export type Drift = ReturnType<typeof createDrift>;

/** Watches how people's work compares over time, and tells the lead when it changes. */
export const createDrift = (deps: DriftDeps) => {
  const { docs } = deps;

  /** A submitted layer with the guideline and time of its last event; null for any other. */
  async function finished(layer: Layer): Promise<Finished | null> {
    const { version, state } = await deps.current(layer);
    if (!state.submitted || layer.owner === null) return null;
    const [[last], note] = await Promise.all([
      deps.events(layer, version - 1, 1),
      deps.releasedNote(layer.note).catch(ifWithdrawn),
    ]);
    if (!last || !note) return null;
    const { at, guideline } = last;
    return { layer, version, note: note.id, length: note.text.length, annotator: layer.owner, state, at, guideline };
  }

  const allOf = <T extends { id: string }>(collection: Collection<T>, index: string, equals: readonly Scalar[]) =>
    rowsOf(docs, collection, { index, equals, limit: PAGE });

  /** Keeps what a submitted annotation tells of pace and habits. */
  async function keepWork({ layer, version, annotator, state, at, guideline }: Finished): Promise<void> {
    const times: string[] = [];
    for (let after = 0; after < version; after += EVENTS) {
      times.push(...(await deps.events(layer, after, EVENTS)).map((event) => event.at));
    }
    const { text } = await deps.releasedNote(layer.note);
    await docs.put(works, {
      ...{ id: layer.id, project: layer.project, person: annotator, note: layer.note, guideline, at },
      ...{ words: wordsIn(text), activeMs: activeMs(times), labels: labelCounts(state) },
    });
  }

  /** Two layers can be compared only where both were made under one guideline version. */
  async function keepComparison(work: Finished, check: Finished, against: DriftAgainst): Promise<void> {
    const id = idOf('compared', work.layer.id, check.layer.id);
    if (work.guideline !== check.guideline) return docs.remove(comparisons, id);
    const { layer, annotator: person, at, guideline } = work;
    await docs.put(comparisons, {
      ...{ id, project: layer.project, person, against, other: check.annotator, note: layer.note },
      ...{ layer: layer.id, check: check.layer.id, guideline, at, counts: compareLayers(work, check) },
    });
  }

  /** Scores a probe against its gold, which holds under the version the probe was marked for. */
  async function keepScore(probe: Finished, guideline: number | null): Promise<void> {
    const gold = await deps.gold(probe.layer.note);
    const layer = gold && (await deps.layer(gold.layer));
    if (!gold || !layer || guideline === null) return;
    const { state, version } = await deps.current(layer);
    const { by: annotator, at } = gold;
    await keepComparison(probe, { ...probe, layer, annotator, state, version, at, guideline }, 'gold');
  }

  /** Makes what follows from a layer anew. @returns whose charts may have changed */
  async function mirror(layer: Layer): Promise<Set<string>> {
    const people = new Set<string>();
    const layers = (await deps.layersOf(layer.note)).filter(isBlind);
    const probe = await deps.probe(layer.note);
    const probed = (one: Layer): boolean => probe !== null && isProbe(one, layers, probe.markedAt);
    if (layer.stage === 'adjudicate') {
      for (const one of layers.filter(probed)) for (const person of await mirror(one)) people.add(person);
      return people;
    }
    const own = isBlind(layer) ? await finished(layer) : null;
    if (!own) return people;
    people.add(own.annotator);
    if (probed(layer)) {
      await keepScore(own, probe?.guideline ?? null);
      return people;
    }
    if (layer.stage === 'annotate') await keepWork(own);
    for (const one of layers) {
      if (one.id === layer.id || probed(one)) continue;
      const [mine, theirs] = [checkedBy(layer, one), checkedBy(one, layer)];
      const other = mine !== null || theirs !== null ? await finished(one) : null;
      if (!other) continue;
      if (mine !== null) await keepComparison(own, other, mine);
      if (theirs === null) continue;
      await keepComparison(other, own, theirs);
      people.add(other.annotator);
    }
    return people;
  }

  /** A reopened layer says nothing until it is submitted again. */
  async function forget({ id, note }: Layer): Promise<void> {
    await docs.remove(works, id);
    for await (const one of allOf(comparisons, 'note', [note])) {
      if (one.layer === id || one.check === id) await docs.remove(comparisons, one.id);
    }
  }

  async function gathered(project: string, person: string | null, guideline: number | null = null) {
    const index = person === null ? 'project' : 'person';
    const equals = [project, person, guideline].filter((value) => value !== null);
    const [compared, worked, alerts] = await Promise.all([
      Array.fromAsync(allOf<Comparison>(comparisons, index, equals)),
      Array.fromAsync(allOf<Work>(works, index, equals)),
      deps.alertsOf(project, person),
    ]);
    return { compared, worked, alerts };
  }

  /** Linear in what the person submitted under the guideline version, or under all. */
  async function raise(project: string, person: string, guideline: number | null): Promise<void> {
    const { compared, worked, alerts } = await gathered(project, person, guideline);
    await deps.raise(chartsOf(compared, worked, alerts), project);
  }

  /** Charts, samples and weeks, of a whole project or of one person; linear in the layers compared. */
  async function report(project: string, person: string | null): Promise<DriftReport> {
    const { compared, worked, alerts } = await gathered(project, person);
    const charts = chartsOf(compared, worked, alerts).sort(byUrgency);
    const watched = charts.reduce((sum, { points }) => sum + Math.max(0, points.length - CHART.baseline), 0);
    const { places, notes, baseline, weight, width, slack, decision, falseAlarmEvery } = CHART;
    const ids = [...charts.map((chart: DriftChart) => chart.person), ...compared.map((one) => one.person)];
    return {
      people: await deps.names([...new Set([...ids, ...(person === null ? [] : [person])])]),
      stated: {
        ...{ places, notes, baseline, weight, width, slack, decision, falseAlarmEvery, watched },
        expectedFalseAlarms: watched / falseAlarmEvery,
      },
      charts,
      samples: samplesOf(compared).filter((one) => person === null || one.person === person),
      weeks: weeksOf(person === null ? eachOnce(compared) : compared),
    };
  }

  return {
    report,

    /** One kind of thing of the report as a CSV table. */
    table: async (project: string, person: string | null, table: DriftTable): Promise<string> =>
      csvTable(driftTable(table, await report(project, person), await deps.alertsOf(project, person))),

    /** Follows the log. */
    async tell({ type, layer: id, project, guideline }: LayerEvent): Promise<void> {
      if (type !== 'submitted' && type !== 'reopened') return;
      const layer = await deps.layer(id);
      if (type === 'reopened') return forget(layer);
      const under = layer.stage === 'adjudicate' ? null : guideline;
      for (const person of await mirror(layer)) await raise(project, person, under);
    },

    /** Makes everything anew from the log; what stands already stays as it is. @returns how many layers were looked at */
    async rebuild(project: string): Promise<number> {
      const people = new Set<string>();
      let looked = 0;
      for (const stage of STAGES) {
        for await (const layer of deps.layersIn(project, stage)) {
          for (const person of await mirror(layer)) people.add(person);
          looked += 1;
        }
      }
      for (const person of people) await raise(project, person, null);
      return looked;
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
