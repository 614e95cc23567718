import { cohenKappa, f1, frameOf, pairsOf, type Study, type StudySpan } from '@chartmark/api/agree';

/** Strict F1 of every type and pair, by looking for each span in the other's list. */
export function naiveStrictF1(study: Study) {
  return figures(study, (first, second, label) => {
    const counts = { matched: 0, first: 0, second: 0 };
    for (const { annotations } of study.documents) {
      const [a, b] = [of(annotations[first], label), of(annotations[second], label)];
      counts.first += a.length;
      counts.second += b.length;
      counts.matched += a.filter((span) =>
        b.some((other) => span.start === other.start && span.end === other.end),
      ).length;
    }
    return f1(counts);
  });
}

/** Character kappa of every type and pair, by an array of characters. */
export function naiveCharKappas(study: Study) {
  return figures(study, (first, second, label) => {
    const table = [
      [0, 0],
      [0, 0],
    ];
    for (const { annotations, length } of study.documents) {
      const [a, b] = [annotations[first], annotations[second]].map((spans) => characters(of(spans, label), length));
      for (let i = 0; i < length; i++) {
        const row = table[a?.[i] ?? 0];
        if (row) row[b?.[i] ?? 0] = (row[b?.[i] ?? 0] ?? 0) + 1;
      }
    }
    return cohenKappa(table);
  });
}

/** The observed disagreement of the unitizing alpha, by holding every unit against every other. */
export function naiveUnitizing(study: Study) {
  return figures(study, (first, second, label) => {
    const [a, b] = [first, second].map((annotator) => {
      let offset = 0;
      return study.documents.flatMap(({ annotations, length }) => {
        const units = of(annotations[annotator], label).map(
          ({ start, end }) => [start + offset, end + offset] as const,
        );
        offset += length;
        return units;
      });
    });
    let total = 0;
    for (const [start, end] of a ?? []) {
      let met = false;
      for (const [from, to] of b ?? []) {
        if (from >= end || start >= to) continue;
        total += (start - from) ** 2 + (end - to) ** 2;
        met = true;
      }
      if (!met) total += (end - start) ** 2;
    }
    return total;
  });
}

function figures<T>(study: Study, figure: (first: string, second: string, label: string) => T): T[] {
  const { annotators, labels } = frameOf(study.annotators, study.documents);
  return pairsOf(annotators.length).flatMap(([first, second]) =>
    labels.map((label) => figure(annotators[first] ?? '', annotators[second] ?? '', label)),
  );
}

const of = (spans: readonly StudySpan[] | undefined, label: string): StudySpan[] =>
  (spans ?? []).filter((span) => span.label === label);

function characters(spans: readonly StudySpan[], length: number): Uint8Array {
  const marks = new Uint8Array(length);
  for (const { start, end } of spans) marks.fill(1, start, end);
  return marks;
}
