import { intervalEdges } from './edges.ts';
import { type Estimate, REASON, sum, undefinedBecause, value } from './estimate.ts';
import { type Frame, frameOf } from './frame.ts';
import { intersection, unitsOf } from './intervals.ts';
import { layersOf } from './layers.ts';
import type { Study, StudyNote } from './study.ts';

/** The unitizing alphas of 2016 over all types; undefined where an annotator's spans overlap. */
export interface AlphaU2016 {
  /** Of units and their types against gaps. */
  readonly u: Estimate;
  /** Of units against gaps, types aside. */
  readonly binary: Estimate;
  /** Of the types, where units meet. */
  readonly cu: Estimate;
  /** Of each type, where units meet, and the share of its length that meets a unit. */
  readonly ku: Readonly<Record<string, { readonly alpha: Estimate; readonly coverage: number | undefined }>>;
}

/** Observed coincidences, gaps first, and the sums of squares that expectation takes off the diagonal. */
interface Sums {
  readonly coincidences: number[][];
  readonly squares: number[];
  readonly pairable: number[];
}

/**
 * The unitizing alphas over all types, over notes that at least two annotated. One sweep over each note's edges.
 *
 * @see Krippendorff, Mathet, Bouvry & Widlöcher (2016), Quality & Quantity 50, 2347-2364; Krippendorff (2019), §12.6
 */
export function alphaU2016(study: Study, frame: Frame = frameOf(study.annotators, study.documents)): AlphaU2016 {
  const size = frame.labels.length + 1;
  const sums: Sums = {
    coincidences: Array.from({ length: size }, () => new Array<number>(size).fill(0)),
    squares: new Array<number>(size).fill(0),
    pairable: new Array<number>(size).fill(0),
  };
  for (const note of study.documents) {
    if (!addNote(frame, note, sums)) {
      const none = undefinedBecause(REASON.overlapping);
      const ku = Object.fromEntries(frame.labels.map((label) => [label, { alpha: none, coverage: undefined }]));
      return { u: none, binary: none, cu: none, ku };
    }
  }
  const { coincidences, squares } = sums;
  const marked = sum(coincidences.slice(1).map(sum));
  const [gapGap, gapMarked] = [coincidences[0]?.[0] ?? 0, sum(coincidences[0]?.slice(1) ?? [])];
  const binary = [
    [gapGap, gapMarked],
    [gapMarked, marked - gapMarked],
  ];
  const block = coincidences.slice(1).map((row) => row.slice(1));
  return {
    u: alpha(coincidences, squares),
    binary: alpha(binary, [squares[0] ?? 0, sum(squares.slice(1))]),
    cu: alpha(block, sums.pairable.slice(1)),
    ku: kuOf(frame, coincidences, block, sums.pairable.slice(1)),
  };
}

/** @returns whether no annotator's spans overlap */
function addNote(frame: Frame, note: StudyNote, { coincidences, squares, pairable }: Sums): boolean {
  const layers = layersOf(frame, note);
  const present = layers.filter((layer) => layer !== undefined).length;
  if (present < 2) return true;
  const distinctNote = {
    ...note,
    annotations: Object.fromEntries(
      frame.annotators.flatMap((name, i) => (layers[i] ? [[name, layers[i].flat()]] : [])),
    ),
  };
  const at = frame.annotators.map(() => 0);
  const counts = new Array<number>(squares.length).fill(0);
  counts[0] = present;
  let from = 0;
  const flush = (to: number): void => {
    const length = to - from;
    from = to;
    if (length === 0) return;
    for (const [c, count] of counts.entries()) {
      const row = coincidences[c];
      if (count === 0 || !row) continue;
      if (c === 0) squares[0] = (squares[0] ?? 0) + length * count;
      for (const [k, other] of counts.entries()) {
        row[k] = (row[k] ?? 0) + (length * count * (other - Number(c === k))) / (present - 1);
      }
    }
  };
  for (const { at: position, place, label, change } of intervalEdges(frame.annotators, distinctNote)) {
    flush(position);
    const type = (frame.labelPlace.get(label) ?? 0) + 1;
    if (change === 1 && at[place] !== 0) return false;
    at[place] = change === 1 ? type : 0;
    counts[type] = (counts[type] ?? 0) + change;
    counts[0] = (counts[0] ?? 0) - change;
  }
  flush(note.length);
  addUnits(layers, squares, pairable, present);
  return true;
}

function addUnits(layers: ReturnType<typeof layersOf>, squares: number[], pairable: number[], present: number): void {
  const all = layers.map((layer) => layer && unitsOf(layer.flat().sort((a, b) => a.start - b.start)));
  for (const [annotator, layer] of layers.entries()) {
    for (const [label, spans] of (layer ?? []).entries()) {
      const units = unitsOf(spans);
      const type = label + 1;
      for (let i = 0; i < units.length; i += 2) {
        const unit = units.slice(i, i + 2);
        squares[type] = (squares[type] ?? 0) + ((unit[1] ?? 0) - (unit[0] ?? 0)) ** 2;
        const met = sum(all.map((other, k) => (other && k !== annotator ? intersection(unit, other) : 0)));
        pairable[type] = (pairable[type] ?? 0) + (met / (present - 1)) ** 2;
      }
    }
  }
}

/** One minus observed over expected disagreement, with what identical units take off the expected diagonal. */
function alpha(coincidences: readonly (readonly number[])[], squares: readonly number[]): Estimate {
  const { observed, expected } = offDiagonal(coincidences, squares);
  const disagreement = sum(observed);
  const chance = sum(expected);
  if (sum(coincidences.map(sum)) === 0) return undefinedBecause(REASON.noInstances);
  return chance > 0 ? value(1 - disagreement / chance) : undefinedBecause(REASON.noVariation);
}

function kuOf(
  frame: Frame,
  coincidences: readonly (readonly number[])[],
  block: readonly (readonly number[])[],
  squares: readonly number[],
): AlphaU2016['ku'] {
  const { observed, expected, diagonal, totals } = offDiagonal(block, squares);
  return Object.fromEntries(
    frame.labels.map((label, k) => {
      const length = sum(coincidences[k + 1] ?? []);
      const coverage = length === 0 ? undefined : (totals[k] ?? 0) / length;
      const [own, chance, total] = [observed[k] ?? 0, expected[k] ?? 0, totals[k] ?? 0];
      const scale = (chance + (diagonal[k] ?? 0)) / total;
      const estimate =
        chance > 0 && total > 0 ? value(1 - (scale * own) / chance) : undefinedBecause(REASON.noVariation);
      return [label, { alpha: estimate, coverage }];
    }),
  );
}

/** For each type how much of it meets another type, observed and expected. */
function offDiagonal(coincidences: readonly (readonly number[])[], squares: readonly number[]) {
  const totals = coincidences.map(sum);
  const all = sum(totals);
  const rest = all - (all === 0 ? 0 : sum(squares) / all);
  return {
    totals,
    observed: coincidences.map((row, c) => (totals[c] ?? 0) - (row[c] ?? 0)),
    expected: coincidences.map((row, c) => {
      const others = row.map((_, k) => (k === c ? 0 : (totals[c] ?? 0) * (totals[k] ?? 0)));
      return rest > 0 ? sum(others) / rest : 0;
    }),
    diagonal: totals.map((total, c) => (rest > 0 ? (total ** 2 - (squares[c] ?? 0)) / rest : 0)),
  };
}
