/** A typed span: `[start, end)` and what it is. */
export interface TypedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** Precision, recall and their harmonic mean, 0 to 1; 0 where nothing was there to be found or said. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface SpanScores {
  /** Start, end and type exact. */
  readonly strict: Score;
  /** The type exact, at least one character shared. */
  readonly overlap: Score;
}

/** Scores predictions against gold over notes, for the types given; each place counts once. */
export function spanScores(
  notes: readonly { readonly gold: readonly TypedSpan[]; readonly predicted: readonly TypedSpan[] }[],
  types: readonly string[],
): SpanScores {
  const total = { gold: 0, predicted: 0, exact: 0, goldTouched: 0, predictedTouched: 0 };
  for (const note of notes) {
    for (const type of types) {
      const gold = distinct(note.gold, type);
      const predicted = distinct(note.predicted, type);
      const places = new Set(gold.map(({ start, end }) => `${start} ${end}`));
      total.gold += gold.length;
      total.predicted += predicted.length;
      total.exact += predicted.filter(({ start, end }) => places.has(`${start} ${end}`)).length;
      total.goldTouched += touched(gold, predicted);
      total.predictedTouched += touched(predicted, gold);
    }
  }
  return {
    strict: score(total.exact / total.predicted, total.exact / total.gold),
    overlap: score(total.predictedTouched / total.predicted, total.goldTouched / total.gold),
  };
}

/** Precision, recall and F1 from counts of right, wrongly said and missed. */
export function scoreOf(right: number, wrong: number, missed: number): Score {
  return score(right / (right + wrong), right / (right + missed));
}

function score(precision: number, recall: number): Score {
  const p = Number.isFinite(precision) ? precision : 0;
  const r = Number.isFinite(recall) ? recall : 0;
  return { precision: p, recall: r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

function distinct(spans: readonly TypedSpan[], type: string): TypedSpan[] {
  const places = new Map(spans.filter((span) => span.type === type).map((span) => [`${span.start} ${span.end}`, span]));
  return [...places.values()];
}

const touched = (these: readonly TypedSpan[], those: readonly TypedSpan[]): number =>
  these.filter((a) => those.some((b) => a.start < b.end && b.start < a.end)).length;
