import { type Estimate, REASON, ratio, undefinedBecause, value } from './estimate.ts';
import { type Frame, frameOf } from './frame.ts';
import { type UnitLayer, unitLayersOf } from './layers.ts';
import type { Study, StudyNote } from './study.ts';

/** Observed and expected disagreement; alpha is one minus their ratio. */
interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/**
 * Krippendorff's unitizing alpha of 1995 on one continuum: the notes that all annotated, one after the other. Overlapping
 * units of one annotator and type are merged first; touching ones stay two.
 *
 * Linear in units for each pair, and in the length of the longest unit.
 *
 * @see Krippendorff (1995), Sociological Methodology 25, 47-76; (2004), Quality & Quantity 38, 787-800, equations 2 to 4
 */
export function alphaU1995(study: Study, frame: Frame = frameOf(study.annotators, study.documents)): AlphaU1995 {
  const alpha = createAlphaU1995(frame);
  for (const note of study.documents) alpha.add(note, unitLayersOf(frame, note));
  return alpha.result();
}

/** In the order of `labels`, and of all types together. */
interface AlphaU1995 {
  readonly labels: readonly string[];
  readonly byLabel: Estimate[];
  readonly all: Estimate;
}

/** The same, note by note: for each type and annotator the units of the notes that all annotated, laid end to end. */
export function createAlphaU1995(frame: Frame) {
  const units = frame.labels.map(() => frame.annotators.map((): number[] => []));
  let length = 0;
  return {
    add(note: Pick<StudyNote, 'length'>, layers: readonly UnitLayer[]): void {
      if (layers.length < frame.annotators.length) return;
      for (const { annotator, units: own } of layers) {
        for (const [label, edges] of own.entries()) {
          const target = units[label]?.[annotator];
          for (let i = 0; i < edges.length; i++) target?.push((edges[i] ?? 0) + length);
        }
      }
      length += note.length;
    },
    result: (): AlphaU1995 => resultOf(frame, units, length),
  };
}

function resultOf(frame: Frame, units: readonly (readonly (readonly number[])[])[], length: number): AlphaU1995 {
  const why = length === 0 ? REASON.noSharedNotes : REASON.noInstances;
  if (frame.annotators.length < 2) {
    const none = undefinedBecause(REASON.fewAnnotators);
    return { labels: frame.labels, byLabel: frame.labels.map(() => none), all: none };
  }
  const parts = units.map((ofLabel) => disagreement(ofLabel, length));
  return {
    labels: frame.labels,
    byLabel: parts.map(({ observed, expected }) => oneMinus(ratio(observed, expected, why))),
    all: oneMinus(
      ratio(
        parts.reduce((total, part) => total + part.observed, 0),
        parts.reduce((total, part) => total + part.expected, 0),
        why,
      ),
    ),
  };
}

function disagreement(units: readonly (readonly number[])[], length: number): Disagreement {
  const annotators = units.length;
  let apart = 0;
  for (const [i, first] of units.entries())
    for (const second of units.slice(i + 1)) apart += pairDifference(first, second);
  return {
    observed: (2 * apart) / (annotators * (annotators - 1) * length ** 2),
    expected: expectedDifference(units, length),
  };
}

/** Σ δ² of two annotators: of overlapping units by their ends, of units inside a gap of the other by their length. */
function pairDifference(a: readonly number[], b: readonly number[]): number {
  let total = 0;
  let hitA = false;
  let hitB = false;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [startA, endA] = [a[i] ?? Number.POSITIVE_INFINITY, a[i + 1] ?? Number.POSITIVE_INFINITY];
    const [startB, endB] = [b[j] ?? Number.POSITIVE_INFINITY, b[j + 1] ?? Number.POSITIVE_INFINITY];
    if (startA < endB && startB < endA) {
      total += (startA - startB) ** 2 + (endA - endB) ** 2;
      hitA = true;
      hitB = true;
    }
    const stepA = i < a.length && endA <= endB;
    const stepB = j < b.length && endB <= endA;
    if (stepA) {
      if (!hitA) total += (endA - startA) ** 2;
      hitA = false;
      i += 2;
    }
    if (stepB) {
      if (!hitB) total += (endB - startB) ** 2;
      hitB = false;
      j += 2;
    }
  }
  return total;
}

function expectedDifference(units: readonly (readonly number[])[], length: number): number {
  const lengths: number[] = [];
  const gaps: number[] = [];
  for (const layer of units) {
    let before = 0;
    for (let i = 0; i < layer.length; i += 2) {
      const [start = 0, end = 0] = [layer[i], layer[i + 1]];
      gaps.push(start - before);
      lengths.push(end - start);
      before = end;
    }
    gaps.push(length - before);
  }
  const longest = lengths.reduce((most, l) => Math.max(most, l), 0);
  const byLength = tally(lengths, longest);
  const byGap = tally(gaps, longest);
  const marks = units.length * length;
  let possible = marks * (marks - 1);
  let total = 0;
  let reached = 0;
  let gapSum = 0;
  for (const gap of gaps) {
    if (gap <= longest) continue;
    reached += 1;
    gapSum += gap;
  }
  for (let l = longest; l > 0; l--) {
    reached += byGap[l] ?? 0;
    gapSum += l * (byGap[l] ?? 0);
    const count = byLength[l] ?? 0;
    if (count === 0) continue;
    const own = ((lengths.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * (gapSum - reached * (l - 1));
    total += count * own;
    possible -= count * l * (l - 1);
  }
  return possible === 0 ? 0 : ((2 / length) * total) / possible;
}

/** How many numbers there are of each size up to the greatest asked for. */
function tally(numbers: readonly number[], greatest: number): Uint32Array {
  const counts = new Uint32Array(greatest + 1);
  for (const number of numbers) if (number <= greatest) counts[number] = (counts[number] ?? 0) + 1;
  return counts;
}

const oneMinus = (estimate: Estimate): Estimate => (estimate.kind === 'value' ? value(1 - estimate.value) : estimate);
