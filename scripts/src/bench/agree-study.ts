import { chanceOf, type Study, type StudyNote, type StudySpan } from '@chartmark/api/agree';

/** How large a made-up study is. */
export interface StudySize {
  readonly notes: number;
  readonly annotators: number;
  /** Spans of each annotator in each note. */
  readonly spans: number;
}

const LABELS = ['ADE', 'DOSE', 'DRUG', 'PROBLEM'];
const ASSERTIONS = ['present', 'present', 'present', 'absent', 'possible'];

/** A study in which annotators mostly agree: spans are missed, moved, renamed and nested now and then. */
export function madeUpStudy({ notes, annotators, spans }: StudySize, seed = 1): Study {
  const names = Array.from({ length: annotators }, (_, i) => `annotator-${i + 1}`);
  const documents = Array.from({ length: notes }, (_, i) => madeUpNote(`note-${i + 1}`, names, spans, seed + i));
  return { annotators: names, documents };
}

/** One such note, about 60 characters a span. */
export function madeUpNote(id: string, annotators: readonly string[], spans: number, seed: number): StudyNote {
  const chance = chanceOf(seed);
  const pick = <T>(list: readonly T[], otherwise: T): T => list[Math.floor(chance() * list.length)] ?? otherwise;
  let at = 0;
  const truth = Array.from({ length: Math.ceil(spans * 1.15) }, () => {
    const isNested = at > 0 && chance() < 0.05;
    const start = isNested ? at - 6 : at + 8 + Math.floor(chance() * 60);
    const end = start + 4 + Math.floor(chance() * 20);
    at = Math.max(at, end);
    return { start, end, label: pick(LABELS, 'DRUG'), assertion: pick(ASSERTIONS, 'present') };
  });
  const length = at + 20;
  const annotations = Object.fromEntries(
    annotators.map((annotator) => [
      annotator,
      truth
        .filter((_, i) => i < spans || chance() < 0.1)
        .flatMap((span): StudySpan[] => {
          if (chance() < 0.05) return [];
          const start = chance() < 0.1 ? span.start + 2 : span.start;
          const end = chance() < 0.1 ? span.end + 3 : span.end;
          const label = chance() < 0.04 ? pick(LABELS, 'DRUG') : span.label;
          const assertion = chance() < 0.08 ? pick(ASSERTIONS, 'present') : span.assertion;
          return [{ start, end, label, attributes: { assertion } }];
        }),
    ]),
  );
  return { id, length, annotations };
}
