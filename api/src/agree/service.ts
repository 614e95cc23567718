import type { AccountSummary, AgreementReport, Disagreement, Layer, LayerState, Note, Stage } from '@chartmark/schemas';
import { Refusal } from '@chartmark/schemas';
import { lettered } from '../annotate/lettered.ts';
import { agreementTable } from './agreement-table.ts';
import { csvTable } from './csv-table.ts';
import { disagreementsOf } from './disagreements.ts';
import { type PlaceFilter, placesOf } from './place-filter.ts';
import type { Report, ReportOptions } from './report.ts';
import type { StudySpan } from './study.ts';
import { type SubmittedLayer, studyOf } from './submitted.ts';
import { viewOf } from './view.ts';

export interface AgreementDeps {
  readonly layersIn: (project: string, stage: Stage) => AsyncIterable<Layer>;
  readonly current: (layer: Layer) => Promise<{ readonly state: LayerState }>;
  readonly releasedNote: (id: string) => Promise<Note & { text: string }>;
  /** Whether a person still has to label a note. */
  readonly stillHas: (account: string, note: string) => Promise<boolean>;
  /** What kappa or alpha should reach in a project; null if nothing is said. */
  readonly goal: (project: string) => Promise<number | null>;
  readonly names: (ids: readonly string[]) => Promise<AccountSummary[]>;
  /** Measures in a thread, since a large project takes seconds. */
  readonly measure: (layers: AsyncIterable<SubmittedLayer>, options: ReportOptions) => Promise<Report>;
}

interface Finished extends SubmittedLayer {
  readonly layer: string;
}

export interface DisagreementQuery extends PlaceFilter {
  readonly after: string | undefined;
  readonly limit: number;
}

/** Resamples of the notes for each interval, and where their chance begins, so that a report repeats itself. */
const BOOTSTRAP = { resamples: 2000, seed: 1, level: 0.95 };
/** Characters shown on either side of a disagreement. */
const CONTEXT = 60;

export type Agreement = ReturnType<typeof createAgreement>;

export const createAgreement = ({ layersIn, current, releasedNote, stillHas, goal, names, measure }: AgreementDeps) => {
  /** The independent layers of a stage that were submitted; notes withdrawn meanwhile are left out. */
  async function* finished(project: string, stage: Stage): AsyncIterable<Finished> {
    for await (const { id, note, owner, ...rest } of layersIn(project, stage)) {
      if (owner === null) continue;
      const { state } = await current({ id, note, owner, ...rest });
      if (!state.submitted) continue;
      const released = await releasedNote(note).catch(withdrawn);
      if (released) yield { layer: id, note, length: released.text.length, annotator: owner, state };
    }
  }

  /**
   * How well the people of a stage agree.
   *
   * @param veiled whether people go by letters
   */
  async function reportOn(project: string, stage: Stage, veiled: boolean): Promise<AgreementReport> {
    const threshold = (await goal(project)) ?? undefined;
    const report = await measure(finished(project, stage), { bootstrap: BOOTSTRAP, threshold });
    return viewOf(report, veiled ? lettered(report.annotators) : await names(report.annotators));
  }

  return {
    report: reportOn,

    /** The report as one CSV table. */
    table: async (project: string, stage: Stage, veiled: boolean): Promise<string> =>
      csvTable(agreementTable(await reportOn(project, stage, veiled))),

    /** How many places of each note people differ about; notes that only one person submitted are left out. */
    async disputes(project: string, stage: Stage): Promise<Map<string, number>> {
      const { annotators, documents } = studyOf(await Array.fromAsync(finished(project, stage)));
      const shared = documents.filter(({ annotations }) => Object.keys(annotations).length > 1);
      return new Map(shared.map((note) => [note.id, disagreementsOf(annotators, note).length]));
    },

    /**
     * Where they do not, side by side; note by note, a page holding the whole of each of its notes.
     *
     * @param before who looks; notes they still have to label are left out
     */
    async disagreements(before: string, project: string, stage: Stage, { after, limit, ...wanted }: DisagreementQuery) {
      const layers = await Array.fromAsync(finished(project, stage));
      const layerOf = new Map(layers.map(({ note, annotator, layer }) => [`${note} ${annotator}`, layer]));
      const rows: Disagreement[] = [];
      const study = studyOf(layers);
      for (const document of study.documents) {
        if (after !== undefined && document.id <= after) continue;
        const places = placesOf(study.annotators, document, wanted);
        if (places.length === 0 || (await stillHas(before, document.id))) continue;
        if (rows.length > 0 && rows.length + places.length > limit) return { rows, next: rows.at(-1)?.note ?? null };
        const { text, title } = await releasedNote(document.id);
        for (const { kind, start, end, by } of places) {
          rows.push({
            note: document.id,
            title,
            kind,
            start,
            end,
            before: text.slice(Math.max(0, start - CONTEXT), start),
            words: text.slice(start, end),
            after: text.slice(end, end + CONTEXT),
            marked: by.map(({ annotator, spans }) => ({
              person: annotator,
              layer: layerOf.get(`${document.id} ${annotator}`) ?? '',
              spans: spans.map((span) => shown(text, span)),
            })),
          });
        }
      }
      return { rows, next: null };
    },
  };
};

const shown = (text: string, { label, start, end }: StudySpan) => ({
  label,
  start,
  end,
  words: text.slice(start, end),
});

function withdrawn(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}
