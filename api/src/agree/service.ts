import type { AccountSummary, AgreementReport, Disagreement, Layer, LayerState, Note, Stage } from '@chartmark/schemas';
import { lettered } from '../annotate/lettered.ts';
import { ifWithdrawn } from '../receive/withdrawn.ts';
import { agreementTable } from './agreement-table.ts';
import { csvTable } from './csv-table.ts';
import { disagreementsOf, type Place } from './disagreements.ts';
import { type PlaceFilter, placesOf } from './place-filter.ts';
import type { Report, ReportOptions } from './report.ts';
import type { StudySpan } from './study.ts';
import { type SubmittedLayer, studyOf } from './submitted.ts';
import { viewOf } from './view.ts';

export interface AgreementDeps {
  readonly layersIn: (project: string, stage: Stage) => AsyncIterable<Layer>;
  readonly current: (layer: Layer) => Promise<{ readonly state: LayerState }>;
  readonly releasedNote: (id: string) => Promise<Note & { text: string }>;
  /** Under which guideline version each submitted layer of a project was made. */
  readonly guidelines: (project: string) => Promise<ReadonlyMap<string, number>>;
  /** Whether a person still has to label a note. */
  readonly isStillToLabel: (note: string, account: string) => Promise<boolean>;
  /** The kappa or alpha that a project aims for; null if it states none. */
  readonly goal: (project: string) => Promise<number | null>;
  readonly names: (ids: readonly string[]) => Promise<AccountSummary[]>;
  /** Measures in a thread, since a large project takes seconds. */
  readonly measure: (layers: AsyncIterable<SubmittedLayer>, options: ReportOptions) => Promise<Report>;
}

interface Finished extends SubmittedLayer {
  readonly layer: string;
  readonly guideline: number;
}

/** Which layers are compared: of one stage, and of one guideline version or, with null, of all. */
export interface Scope {
  readonly project: string;
  readonly stage: Stage;
  readonly guideline: number | null;
}

export interface DisagreementQuery extends PlaceFilter {
  readonly after: string | undefined;
  readonly limit: number;
}

/** The bootstrap of every interval; the fixed seed makes reports reproducible. */
const BOOTSTRAP = { resamples: 2000, seed: 1, level: 0.95 };
/** Characters shown on either side of a disagreement. */
const CONTEXT = 60;

export type Agreement = ReturnType<typeof createAgreement>;

/** How well people agree, from the layers they submitted. */
export const createAgreement = (deps: AgreementDeps) => {
  const { layersIn, current, releasedNote, isStillToLabel, goal, names, measure } = deps;

  /** The independent layers of a stage that were submitted; notes withdrawn meanwhile are left out. */
  async function* finished({ project, stage }: Pick<Scope, 'project' | 'stage'>): AsyncIterable<Finished> {
    const guidelines = await deps.guidelines(project);
    for await (const { id, note, owner, ...rest } of layersIn(project, stage)) {
      if (owner === null) continue;
      const { state } = await current({ id, note, owner, ...rest });
      if (!state.submitted) continue;
      const released = await releasedNote(note).catch(ifWithdrawn);
      if (!released) continue;
      const { length } = released.text;
      yield { layer: id, note, length, annotator: owner, state, guideline: guidelines.get(id) ?? 0 };
    }
  }

  async function* within(scope: Scope, tell = (_: Finished): void => {}): AsyncIterable<Finished> {
    for await (const layer of finished(scope)) {
      tell(layer);
      if (scope.guideline === null || layer.guideline === scope.guideline) yield layer;
    }
  }

  /**
   * How well the people of a stage agree.
   *
   * @param veiled whether people are shown as letters instead of names
   */
  async function reportOn(scope: Scope, veiled: boolean): Promise<AgreementReport> {
    const threshold = (await goal(scope.project)) ?? undefined;
    const made = new Map<number, number>();
    const count = ({ guideline }: Finished) => void made.set(guideline, (made.get(guideline) ?? 0) + 1);
    const report = await measure(within(scope, count), { bootstrap: BOOTSTRAP, threshold });
    const guidelines = [...made].sort(([a], [b]) => a - b).map(([version, layers]) => ({ version, layers }));
    const people = veiled ? lettered(report.annotators) : await names(report.annotators);
    return { ...viewOf(report, people), guidelines };
  }

  return {
    report: reportOn,

    /** The report as one CSV table. */
    table: async (scope: Scope, veiled: boolean): Promise<string> =>
      csvTable(agreementTable(await reportOn(scope, veiled))),

    /** How many places of each note people differ about; notes that only one person submitted are left out. */
    async disputes(project: string, stage: Stage): Promise<Map<string, number>> {
      const { annotators, documents } = studyOf(await Array.fromAsync(finished({ project, stage })));
      const shared = documents.filter(({ annotations }) => Object.keys(annotations).length > 1);
      return new Map(shared.map((note) => [note.id, disagreementsOf(annotators, note).length]));
    },

    /**
     * The places where people disagree, side by side, in the order of notes; no note is split between pages.
     *
     * @param before the account that asks; notes it still has to label are left out
     */
    async disagreements(before: string, scope: Scope, { after, limit, ...wanted }: DisagreementQuery) {
      const layers = await Array.fromAsync(within(scope));
      const layerOf = new Map(layers.map(({ note, annotator, layer }) => [`${note} ${annotator}`, layer]));
      const rows: Disagreement[] = [];
      const study = studyOf(layers);
      for (const document of study.documents) {
        if (after !== undefined && document.id <= after) continue;
        const places = placesOf(study.annotators, document, wanted);
        if (places.length === 0 || (await isStillToLabel(document.id, before))) continue;
        if (rows.length > 0 && rows.length + places.length > limit) return { rows, next: rows.at(-1)?.note ?? null };
        const note = await releasedNote(document.id);
        const layerOfNote = (annotator: string): string => layerOf.get(`${document.id} ${annotator}`) ?? '';
        rows.push(...places.map((place) => shown(place, note, layerOfNote)));
      }
      return { rows, next: null };
    },
  };
};

/** A place as it is read: in its words, with what each person marked. */
function shown(
  { kind, start, end, by }: Place,
  { id, title, text }: Pick<Note, 'id' | 'title'> & { readonly text: string },
  layerOf: (annotator: string) => string,
): Disagreement {
  const inWords = (span: StudySpan) => {
    return { label: span.label, start: span.start, end: span.end, words: text.slice(span.start, span.end) };
  };
  return {
    ...{ note: id, title, kind, start, end },
    before: text.slice(Math.max(0, start - CONTEXT), start),
    words: text.slice(start, end),
    after: text.slice(end, end + CONTEXT),
    marked: by.map(({ annotator, spans }) => {
      return { person: annotator, layer: layerOf(annotator), spans: spans.map(inWords) };
    }),
  };
}
