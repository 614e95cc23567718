import { type Chance, normalFrom } from './chance.ts';
import { type Estimate, REASON, sum, undefinedBecause, value } from './estimate.ts';

/** A labelled unit of one annotator on a continuum. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** How much positions and labels weigh, and what a unit against nothing costs. */
export interface Dissimilarity {
  readonly alpha: number;
  readonly beta: number;
  readonly deltaEmpty: number;
}

/** The most units the exact search takes; its cost grows with how many overlap, not with how many there are. */
const MOST_UNITS = 200;

/**
 * The disorder of the best alignment: the least mean dissimilarity over all ways to align the annotators' units, at most
 * one of each annotator together. Exact, by dynamic programming along the continuum.
 *
 * @returns 0 for the same units from all
 * @see Mathet, Widlöcher & Métivier (2015), Computational Linguistics 41(3), 437-479, sections 4.2 and 4.3
 */
export function observedDisorder(annotators: readonly (readonly Unit[])[], dissimilarity: Dissimilarity): Estimate {
  const units = annotators
    .flatMap((own, annotator) => own.map((unit) => ({ ...unit, annotator })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  if (annotators.length < 2) return undefinedBecause(REASON.fewAnnotators);
  if (units.length === 0) return undefinedBecause(REASON.noInstances);
  if (units.length > MOST_UNITS) return undefinedBecause(`more than ${MOST_UNITS} units to align`);
  const pairs = (annotators.length * (annotators.length - 1)) / 2;
  const least = leastTotal(units, annotators.length, dissimilarity);
  return value(least / pairs / (units.length / annotators.length));
}

/**
 * Gamma: one minus observed over expected disorder, the expected one the mean over continua drawn to have the same mean
 * and spread of counts, lengths and gaps, and the same share of labels.
 *
 * @param samples how many continua to draw; 100 give about two decimals
 * @see Mathet, Widlöcher & Métivier (2015), sections 4.4 and 5
 */
export function gamma(
  annotators: readonly (readonly Unit[])[],
  dissimilarity: Dissimilarity,
  chance: Chance,
  samples = 100,
): Estimate {
  const observed = observedDisorder(annotators, dissimilarity);
  if (observed.kind === 'undefined') return observed;
  const draw = samplerOf(annotators, chance);
  const drawn: number[] = [];
  for (let i = 0; i < samples; i++) {
    const disorder = observedDisorder(draw(), dissimilarity);
    if (disorder.kind === 'value') drawn.push(disorder.value);
  }
  const expected = sum(drawn) / drawn.length;
  return expected > 0 ? value(1 - observed.value / expected) : undefinedBecause(REASON.noVariation);
}

type Owned = Unit & { readonly annotator: number };

/** The least sum of dissimilarities, over all pairs of annotators, of a partition into alignments. */
function leastTotal(units: readonly Owned[], annotators: number, dissimilarity: Dissimilarity): number {
  const known = new Map<string, number>();
  const apart = units.map((a) => units.map((b) => difference(a, b, dissimilarity)));
  const empty = dissimilarity.deltaEmpty;
  const pairs = (annotators * (annotators - 1)) / 2;

  /** @param taken units beyond the first that are aligned already */
  function least(from: number, taken: ReadonlySet<number>): number {
    let first = from;
    while (taken.has(first)) first += 1;
    if (first >= units.length) return 0;
    const rest = [...taken].filter((unit) => unit > first).sort((a, b) => a - b);
    const key = `${first}:${rest.join(',')}`;
    const memo = known.get(key);
    if (memo !== undefined) return memo;
    let best = Number.POSITIVE_INFINITY;
    for (const { members, cost } of alignments(first, new Set(rest))) {
      if (cost >= best) continue;
      best = Math.min(best, cost + least(first + 1, new Set([...rest, ...members])));
    }
    known.set(key, best);
    return best;
  }

  /**
   * Alignments of a unit with later ones that cost no more than leaving all of them alone. Two annotators of whom one or
   * both have no unit in an alignment cost the same.
   */
  function alignments(first: number, taken: ReadonlySet<number>): { members: readonly number[]; cost: number }[] {
    let found: { members: number[]; among: number }[] = [{ members: [], among: 0 }];
    for (let annotator = 0; annotator < annotators; annotator++) {
      if (annotator === units[first]?.annotator) continue;
      const longer = found.flatMap(({ members, among }) =>
        candidates(first, annotator, taken).map((unit) => ({
          members: [...members, unit],
          among: among + sum([first, ...members].map((other) => apart[other]?.[unit] ?? 0)),
        })),
      );
      found = [...found, ...longer];
    }
    return found.flatMap(({ members, among }) => {
      const size = members.length + 1;
      const cost = among + (pairs - (size * (size - 1)) / 2) * empty;
      return size === 1 || cost <= size * pairs * empty ? [{ members, cost }] : [];
    });
  }

  function candidates(first: number, annotator: number, taken: ReadonlySet<number>): number[] {
    const near: number[] = [];
    for (let unit = first + 1; unit < units.length; unit++) {
      if (units[unit]?.annotator !== annotator || taken.has(unit)) continue;
      if ((apart[first]?.[unit] ?? 0) <= annotators * empty) near.push(unit);
    }
    return near;
  }

  return least(0, new Set());
}

function difference(a: Unit, b: Unit, { alpha, beta, deltaEmpty }: Dissimilarity): number {
  const moved = Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
  const position = (moved / (a.end - a.start + b.end - b.start)) ** 2;
  return (alpha * position + beta * Number(a.label !== b.label)) * deltaEmpty;
}

/** Draws continua that resemble this one. */
function samplerOf(annotators: readonly (readonly Unit[])[], chance: Chance): () => Unit[][] {
  const sorted = annotators.map((own) => own.toSorted((a, b) => a.start - b.start || a.end - b.end));
  const units = sorted.flat();
  const counts = spread(sorted.map((own) => own.length));
  const lengths = spread(units.map((unit) => unit.end - unit.start));
  const gaps = spread(sorted.flatMap((own) => own.map((unit, i) => unit.start - (own[i - 1]?.end ?? 0))));
  const near = ({ mean, deviation }: { mean: number; deviation: number }) => mean + deviation * normalFrom(chance);
  return () =>
    sorted.map(() => {
      let at = 0;
      return Array.from({ length: Math.abs(Math.trunc(near(counts))) }, () => {
        const start = at + near(gaps);
        at = start + Math.max(1e-6, Math.abs(near(lengths)));
        return { start, end: at, label: units[Math.floor(chance() * units.length)]?.label ?? '' };
      });
    });
}

function spread(numbers: readonly number[]): { mean: number; deviation: number } {
  const mean = sum(numbers) / numbers.length;
  return { mean, deviation: Math.sqrt(sum(numbers.map((number) => (number - mean) ** 2)) / numbers.length) };
}
