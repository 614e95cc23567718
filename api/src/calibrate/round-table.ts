import type { CalibrationReport } from '@chartmark/schemas';
import type { Cell } from '../agree/csv-table.ts';

const VERDICTS: readonly Cell[] = ['verdict', 'person', 'type', 'strict F1', 'low', 'high', 'threshold', 'met'];
const DIVERGENCES: readonly Cell[] = ['divergence', 'note', 'kind', 'pattern', 'words', 'person', 'marked', 'decided'];

/** A round as one table: who was how near, then each divergence with what each person marked and what was decided. */
export function roundTable({ people, verdicts, divergences }: CalibrationReport): Cell[][] {
  const nameOf = (id: string): string => people.find((one) => one.id === id)?.name ?? id;
  const judged = verdicts.flatMap(({ person, types }) =>
    types.map(({ label, strictF1: { estimate, interval }, threshold, met }): Cell[] => {
      const value = estimate.kind === 'value' ? estimate.value : null;
      const figures = [value, interval?.low ?? null, interval?.high ?? null, threshold];
      return ['verdict', nameOf(person), label, ...figures, met ? 'yes' : 'no'];
    }),
  );
  const differing = divergences.flatMap(({ title, kind, pattern, words, marked, thread }) => {
    const decided = thread.findLast((post) => post.kind === 'decision')?.text ?? null;
    return marked.map(({ person, spans }): Cell[] => {
      const marks = spans.map((span) => `${span.label}: ${span.words}`).join('; ');
      return ['divergence', title, kind, pattern, words, nameOf(person), marks, decided];
    });
  });
  return [[...VERDICTS], ...judged, [...DIVERGENCES], ...differing];
}
