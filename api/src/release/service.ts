import type { ExportRecord, Layer, LayerState, Note, ProdigyTask, Stage } from '@chartmark/schemas';
import { statementOn } from '../deidentify/engine.ts';
import type { Token } from '../exchange/prodigy.ts';
import { layerToProdigy } from '../exchange/prodigy.ts';
import { inBatches } from '../receive/batches.ts';
import { ifWithdrawn } from '../receive/withdrawn.ts';
import { rowsOf } from '../store/pages.ts';
import type { Docs } from '../store/ports.ts';
import { exportedNotes, exportRecords } from './collections.ts';
import { type Provenance, provenanceOf } from './provenance.ts';

export interface ReleaseDeps {
  readonly docs: Docs;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly layersIn: (project: string, stage: Stage) => AsyncIterable<Layer>;
  readonly current: (layer: Layer) => Promise<{ readonly state: LayerState }>;
  readonly lastAt: (layer: Layer) => Promise<string | null>;
  readonly releasedNote: (id: string) => Promise<Note & { text: string }>;
  /** Whether a person still has to label a note. */
  readonly isStillToLabel: (note: string, account: string) => Promise<boolean>;
  readonly original: (note: string) => Promise<ProdigyTask | null>;
  readonly tokens: (text: string) => Token[];
  /** The estimated leak rate of a project's notes and its limits, in words. */
  readonly leaks: (project: string) => Promise<string>;
}

/** What is taken out, and by whom. */
export type Wanted = {
  readonly project: string;
  /** Null: the command line. */
  readonly by: string | null;
} & ({ readonly of: 'layers'; readonly stage: Stage; readonly person: string | null } | { readonly of: 'gold' });

/** What a line says beside the layer itself. */
interface About {
  readonly annotator: string;
  /** How many of the project's notes may still leak, in words. */
  readonly leaks: string;
  /** Of gold only: how each of its things came to be. */
  readonly gold?: { readonly gold: true; readonly provenance: Record<string, Provenance> };
}

interface Line {
  readonly note: string;
  readonly text: string;
}

/** Lines that go out together, after it was written down which notes they are of. */
const BATCH = 100;
const PAGE = 500;

export type Release = ReturnType<typeof createRelease>;

export const createRelease = (deps: ReleaseDeps) => {
  const { docs, now, newId } = deps;

  /** A layer as a line of Prodigy JSONL; nothing for one that was never begun, or whose note was withdrawn. */
  async function lineOf(layer: Layer, state: LayerState, { annotator, leaks, gold }: About): Promise<Line | null> {
    const note = await deps.releasedNote(layer.note).catch(ifWithdrawn);
    if (note === null || state.version === 0) return null;
    const task = layerToProdigy({
      text: note.text,
      spans: [...state.spans.values()].map((cell) => cell.value),
      relations: [...state.relations.values()].map((cell) => cell.value),
      tokens: deps.tokens(note.text),
      noteLabels: Object.fromEntries([...state.noteLabels].map(([name, cell]) => [name, cell.value])),
      meta: {
        ...{ note: note.id, layer: layer.id, stage: layer.stage },
        ...present(note.meta),
        deidentification: `${statementOn(note.transformation)}; ${leaks}`,
        ...gold,
      },
      original: await deps.original(note.id),
      work: {
        answer: state.submitted ? 'accept' : 'ignore',
        annotator,
        session: `${layer.stage}-${annotator}`,
        timestamp: Math.floor(Date.parse((await deps.lastAt(layer)) ?? layer.createdAt) / 1000),
      },
    });
    return { note: note.id, text: `${JSON.stringify(task)}\n` };
  }

  async function* layerLines(project: string, stage: Stage, person: string | null): AsyncIterable<Line> {
    const leaks = await deps.leaks(project);
    for await (const layer of deps.layersIn(project, stage)) {
      if (person !== null && layer.owner !== person) continue;
      const { state } = await deps.current(layer);
      // People go out under their account's id: names are for those who work here.
      const line = await lineOf(layer, state, { annotator: layer.owner ?? 'shared', leaks });
      if (line !== null) yield line;
    }
  }

  async function* goldLines(project: string): AsyncIterable<Line> {
    const leaks = await deps.leaks(project);
    for await (const layer of deps.layersIn(project, 'adjudicate')) {
      const { state } = await deps.current(layer);
      if (!state.submitted) continue;
      const gold = { gold: true, provenance: provenanceOf(state) } as const;
      const line = await lineOf(layer, state, { annotator: 'gold', leaks, gold });
      if (line !== null) yield line;
    }
  }

  /** Lines without those of notes that who takes them out still has to label: what leaves is read. */
  async function* seenBy(by: string | null, lines: AsyncIterable<Line>): AsyncIterable<Line> {
    for await (const line of lines) if (by === null || !(await deps.isStillToLabel(line.note, by))) yield line;
  }

  return {
    /**
     * The layers of a stage, or the gold with where each thing came from, as Prodigy tasks: one JSON line each. Which
     * notes go out is written down before they do.
     */
    async *prodigy(wanted: Wanted): AsyncIterable<string> {
      const { project, by, of } = wanted;
      const at = now().toISOString();
      const record: ExportRecord = { id: newId(), project, by, at, format: 'prodigy', of, notes: 0, endedAt: null };
      await docs.add(exportRecords, record);
      const lines = of === 'gold' ? goldLines(project) : layerLines(project, wanted.stage, wanted.person);
      /** A note has a line for each of its layers, which need not be in one batch. */
      const written = new Set<string>();
      for await (const batch of inBatches(seenBy(by, lines), BATCH)) {
        const fresh = [...new Set(batch.map(({ note }) => note)).difference(written)];
        if (fresh.length > 0) {
          for (const note of fresh) written.add(note);
          await docs.add(exportedNotes, { id: newId(), export: record.id, project, notes: fresh });
          await docs.put(exportRecords, { ...record, notes: written.size });
        }
        for (const { text } of batch) yield text;
      }
      await docs.put(exportRecords, { ...record, notes: written.size, endedAt: now().toISOString() });
    },

    /** The exports that held a note, oldest first. */
    async exportsOf(project: string, note: string): Promise<ExportRecord[]> {
      const held = new Set<string>();
      const query = { index: 'project', equals: [project], limit: PAGE };
      for await (const { export: one, notes } of rowsOf(docs, exportedNotes, query)) {
        if (notes.includes(note)) held.add(one);
      }
      const found = await Promise.all([...held].map((id) => docs.get(exportRecords, id)));
      return found.filter((record) => record !== null).sort((a, b) => (a.at < b.at ? -1 : 1));
    },
  };
};

const present = (meta: Note['meta']): Record<string, string> =>
  Object.fromEntries(Object.entries(meta).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
