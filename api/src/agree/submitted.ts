import type { LayerState, Span } from '@chartmark/schemas';
import { byPosition, endOf, startOf } from '@chartmark/schemas';
import type { Study, StudyNote, StudyRelation, StudySpan } from './study.ts';

/** A layer somebody has finished: only these count, since "did not annotate" is never "found nothing". */
export interface SubmittedLayer {
  readonly note: string;
  /** Of the note's text, UTF-16 code units. */
  readonly length: number;
  readonly annotator: string;
  readonly state: Pick<LayerState, 'spans' | 'relations' | 'noteLabels'>;
}

/** The study these layers make: notes and annotators in a fixed order, whatever order the layers came in. */
export function studyOf(layers: readonly SubmittedLayer[]): Study {
  const byNote = Map.groupBy(layers, ({ note }) => note);
  return {
    annotators: [...new Set(layers.map(({ annotator }) => annotator))].sort(),
    documents: [...byNote].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, all]) => noteOf(id, all)),
  };
}

function noteOf(id: string, layers: readonly SubmittedLayer[]): StudyNote {
  const annotations: Record<string, StudySpan[]> = {};
  const relations: Record<string, StudyRelation[]> = {};
  const answers: Record<string, Record<string, string>> = {};
  for (const { annotator, state } of layers) {
    const spans = [...state.spans.values()].map((cell) => cell.value).sort(byPosition);
    const places = new Map(spans.map((span, place) => [span.id, place]));
    annotations[annotator] = spans.map(spanOf);
    relations[annotator] = [...state.relations.values()].flatMap(({ value: { label, head, child } }) => {
      const [from, to] = [places.get(head), places.get(child)];
      return from === undefined || to === undefined ? [] : [{ type: label, head: from, tail: to }];
    });
    answers[annotator] = Object.fromEntries([...state.noteLabels].map(([name, cell]) => [name, cell.value]));
  }
  return { id, length: layers[0]?.length ?? 0, annotations, relations, answers };
}

function spanOf(span: Span): StudySpan {
  const { label, fragments, concept, attributes } = span;
  const code = concept ? { code: `${concept.system} ${concept.code}` } : {};
  return {
    start: startOf(span),
    end: endOf(span),
    label,
    attributes: { ...attributes, ...code },
    ...(fragments.length > 1 && { fragments }),
  };
}
