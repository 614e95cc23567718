import type { AccountSummary, Layer, LayerState, Note, Stage } from '@chartmark/schemas';
import { Refusal } from '@chartmark/schemas';
import type { Study } from './study.ts';
import { type SubmittedLayer, studyOf } from './submitted.ts';

export interface AgreementDeps<R> {
  readonly layersIn: (project: string, stage: Stage) => AsyncIterable<Layer>;
  readonly current: (layer: Layer) => Promise<{ readonly state: LayerState }>;
  readonly releasedNote: (id: string) => Promise<Note & { text: string }>;
  readonly names: (ids: readonly string[]) => Promise<AccountSummary[]>;
  readonly report: (study: Study) => R;
}

export type Agreement = ReturnType<typeof createAgreement>;

export const createAgreement = <R>({ layersIn, current, releasedNote, names, report }: AgreementDeps<R>) => {
  /** The independent layers of a stage that were submitted; notes withdrawn meanwhile are left out. */
  async function submitted(project: string, stage: Stage): Promise<SubmittedLayer[]> {
    const layers: SubmittedLayer[] = [];
    for await (const layer of layersIn(project, stage)) {
      if (layer.owner === null) continue;
      const { state } = await current(layer);
      if (!state.submitted) continue;
      const note = await releasedNote(layer.note).catch(withdrawn);
      if (note) layers.push({ note: layer.note, length: note.text.length, annotator: layer.owner, state });
    }
    return layers;
  }

  return {
    /** How well the people of a stage agree, with their names and the layers behind each note. */
    async report(project: string, stage: Stage) {
      const study = studyOf(await submitted(project, stage));
      return { report: report(study), people: await names(study.annotators) };
    },
  };
};

function withdrawn(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}
