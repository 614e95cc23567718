import type { Layer, LayerState, Note, ProdigyTask, Stage } from '@chartmark/schemas';
import { Refusal } from '@chartmark/schemas';
import type { Token } from '../exchange/prodigy.ts';
import { layerToProdigy } from '../exchange/prodigy.ts';
import { provenanceOf } from './provenance.ts';

export interface ReleaseDeps {
  readonly layersIn: (project: string, stage: Stage) => AsyncIterable<Layer>;
  readonly current: (layer: Layer) => Promise<{ readonly state: LayerState }>;
  readonly lastAt: (layer: Layer) => Promise<string | null>;
  readonly releasedNote: (id: string) => Promise<Note & { text: string }>;
  readonly original: (note: string) => Promise<ProdigyTask | null>;
  readonly tokens: (text: string) => Token[];
}

export type Release = ReturnType<typeof createRelease>;

export const createRelease = (deps: ReleaseDeps) => {
  /** A layer as a line of Prodigy JSONL; nothing for one that was never begun, or whose note was withdrawn. */
  async function lineOf(layer: Layer, state: LayerState, annotator: string, more: object): Promise<string | null> {
    const note = await releasedOrNull(deps, layer.note);
    if (note === null || state.version === 0) return null;
    const task = layerToProdigy({
      text: note.text,
      spans: [...state.spans.values()].map((cell) => cell.value),
      relations: [...state.relations.values()].map((cell) => cell.value),
      tokens: deps.tokens(note.text),
      noteLabels: Object.fromEntries([...state.noteLabels].map(([name, cell]) => [name, cell.value])),
      meta: { note: note.id, layer: layer.id, stage: layer.stage, ...present(note.meta), ...more },
      original: await deps.original(note.id),
      work: {
        answer: state.submitted ? 'accept' : 'ignore',
        annotator,
        session: `${layer.stage}-${annotator}`,
        timestamp: Math.floor(Date.parse((await deps.lastAt(layer)) ?? layer.createdAt) / 1000),
      },
    });
    return `${JSON.stringify(task)}\n`;
  }

  return {
    /** The layers of a stage as Prodigy tasks, one JSON line each; holds one layer in memory. */
    async *prodigy(project: string, stage: Stage, person: string | null): AsyncIterable<string> {
      for await (const layer of deps.layersIn(project, stage)) {
        if (person !== null && layer.owner !== person) continue;
        const { state } = await deps.current(layer);
        // People go out under their account's id: names are for those who work here.
        const line = await lineOf(layer, state, layer.owner ?? 'shared', {});
        if (line !== null) yield line;
      }
    },

    /** The gold of the project, one JSON line a note: what is adjudicated and submitted, with where each thing came from. */
    async *gold(project: string): AsyncIterable<string> {
      for await (const layer of deps.layersIn(project, 'adjudicate')) {
        const { state } = await deps.current(layer);
        if (!state.submitted) continue;
        const line = await lineOf(layer, state, 'gold', { gold: true, provenance: provenanceOf(state) });
        if (line !== null) yield line;
      }
    },
  };
};

/** A note that was withdrawn meanwhile leaves every export. */
async function releasedOrNull(deps: ReleaseDeps, id: string): Promise<(Note & { text: string }) | null> {
  try {
    return await deps.releasedNote(id);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

const present = (meta: Note['meta']): Record<string, string> =>
  Object.fromEntries(Object.entries(meta).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
