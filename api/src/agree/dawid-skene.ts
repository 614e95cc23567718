/** One rating: places of the annotator and of the label. An annotator may rate an item more than once. */
export type CrowdRating = readonly [annotator: number, label: number];

/** What the ratings say of the items and of who rated them. */
export interface Consensus {
  /** For each label its share of the items. */
  readonly priors: readonly number[];
  /** `confusion[annotator][truth][given]` probability, 0 to 1. */
  readonly confusion: readonly (readonly (readonly number[])[])[];
  /** For each item, for each label in turn, the probability that it is true: `posterior[item * labels + label]`. */
  readonly posterior: Float64Array;
  /** The most probable label of each item, ties to the first. */
  readonly labels: readonly number[];
  readonly logLikelihood: number;
  readonly rounds: number;
}

const FLOOR = 1e-10;
const SETTLED = 1e-12;
const MOST_ROUNDS = 20_000;

/**
 * Dawid and Skene's estimate of true labels and of each annotator's errors by expectation maximisation, started from
 * vote shares, without smoothing, until the log-likelihood settles.
 *
 * Costs ratings × labels a round.
 *
 * @throws {RangeError} if there is no label, or a rating names an annotator or label there is not
 * @see Dawid & Skene (1979), Applied Statistics 28(1), 20-28, equations 2.3 to 2.5
 */
export function dawidSkene(items: readonly (readonly CrowdRating[])[], annotators: number, labels: number): Consensus {
  if (labels < 1) throw new RangeError('there is at least one label');
  const isKnown = ([annotator, label]: CrowdRating) =>
    annotator >= 0 && annotator < annotators && label >= 0 && label < labels;
  if (!items.every((ratings) => ratings.every(isKnown))) throw new RangeError('a rating is of nobody, or of no label');
  const crowd = flatten(items, annotators, labels);
  const posterior = voteShares(crowd);
  let model = maximise(crowd, posterior);
  let logLikelihood = Number.NEGATIVE_INFINITY;
  let rounds = 0;
  for (; rounds < MOST_ROUNDS; rounds++) {
    const next = expect(crowd, model, posterior);
    const settled = Math.abs(next - logLikelihood) < SETTLED * Math.max(1, Math.abs(next) * 1e-3);
    logLikelihood = next;
    if (settled) break;
    model = maximise(crowd, posterior);
  }
  return {
    priors: [...model.priors],
    confusion: Array.from({ length: annotators }, (_, a) => matrixOf(model.confusion, a, labels)),
    posterior,
    labels: items.map((_, item) => mostProbable(posterior, item, labels)),
    logLikelihood,
    rounds,
  };
}

/** Items with the same ratings are one, counted; ratings lie one after the other. */
interface Crowd {
  readonly items: number;
  readonly annotators: number;
  readonly labels: number;
  readonly starts: Int32Array;
  /** annotator × labels + label of each rating. */
  readonly cells: Int32Array;
}

interface Model {
  readonly priors: Float64Array;
  /** `confusion[(annotator × labels + given) × labels + truth]`, so that a rating reads one run. */
  readonly confusion: Float64Array;
}

function flatten(items: readonly (readonly CrowdRating[])[], annotators: number, labels: number): Crowd {
  const starts = new Int32Array(items.length + 1);
  for (const [item, ratings] of items.entries()) starts[item + 1] = (starts[item] ?? 0) + ratings.length;
  const cells = new Int32Array(starts[items.length] ?? 0);
  let filled = 0;
  for (const ratings of items) for (const [annotator, label] of ratings) cells[filled++] = annotator * labels + label;
  return { items: items.length, annotators, labels, starts, cells };
}

function voteShares({ items, labels, starts, cells }: Crowd): Float64Array {
  const posterior = new Float64Array(items * labels);
  for (let item = 0; item < items; item++) {
    const [from = 0, to = 0] = [starts[item], starts[item + 1]];
    for (let r = from; r < to; r++) {
      const at = item * labels + ((cells[r] ?? 0) % labels);
      posterior[at] = (posterior[at] ?? 0) + 1 / (to - from);
    }
    if (from === to) posterior.fill(1 / labels, item * labels, (item + 1) * labels);
  }
  return posterior;
}

function maximise({ items, annotators, labels, starts, cells }: Crowd, posterior: Float64Array): Model {
  const priors = new Float64Array(labels);
  const confusion = new Float64Array(annotators * labels * labels);
  for (let item = 0; item < items; item++) {
    const base = item * labels;
    for (let truth = 0; truth < labels; truth++) {
      priors[truth] = (priors[truth] ?? 0) + (posterior[base + truth] ?? 0) / items;
    }
    for (let r = starts[item] ?? 0; r < (starts[item + 1] ?? 0); r++) {
      const cell = (cells[r] ?? 0) * labels;
      for (let truth = 0; truth < labels; truth++) {
        confusion[cell + truth] = (confusion[cell + truth] ?? 0) + (posterior[base + truth] ?? 0);
      }
    }
  }
  for (let a = 0; a < annotators; a++) normalise(confusion, a * labels * labels, labels);
  return { priors, confusion };
}

/** Makes what an annotator gives to each truth sum to 1, nothing below the floor. */
function normalise(confusion: Float64Array, base: number, labels: number): void {
  for (let truth = 0; truth < labels; truth++) {
    let total = 0;
    for (let given = 0; given < labels; given++) total += confusion[base + given * labels + truth] ?? 0;
    for (let given = 0; given < labels; given++) {
      const at = base + given * labels + truth;
      const share = total === 0 ? 0 : (confusion[at] ?? 0) / total;
      confusion[at] = Math.max(FLOOR, share);
    }
  }
}

/** Overwrites the posterior. @returns the log-likelihood */
function expect(
  { items, labels, starts, cells }: Crowd,
  { priors, confusion }: Model,
  posterior: Float64Array,
): number {
  const logPriors = priors.map((prior) => Math.log(Math.max(FLOOR, prior)));
  const logs = confusion.map(Math.log);
  let logLikelihood = 0;
  for (let item = 0; item < items; item++) {
    const base = item * labels;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let truth = 0; truth < labels; truth++) {
      let log = logPriors[truth] ?? 0;
      for (let r = starts[item] ?? 0; r < (starts[item + 1] ?? 0); r++)
        log += logs[(cells[r] ?? 0) * labels + truth] ?? 0;
      posterior[base + truth] = log;
      if (log > greatest) greatest = log;
    }
    let total = 0;
    for (let truth = 0; truth < labels; truth++) {
      const likelihood = Math.exp((posterior[base + truth] ?? 0) - greatest);
      posterior[base + truth] = likelihood;
      total += likelihood;
    }
    for (let truth = 0; truth < labels; truth++) posterior[base + truth] = (posterior[base + truth] ?? 0) / total;
    logLikelihood += greatest + Math.log(total);
  }
  return logLikelihood;
}

function mostProbable(posterior: Float64Array, item: number, labels: number): number {
  let best = 0;
  for (let label = 1; label < labels; label++) {
    if ((posterior[item * labels + label] ?? 0) > (posterior[item * labels + best] ?? 0)) best = label;
  }
  return best;
}

const matrixOf = (confusion: Float64Array, annotator: number, labels: number): number[][] =>
  Array.from({ length: labels }, (_, truth) =>
    Array.from({ length: labels }, (__, given) => confusion[(annotator * labels + given) * labels + truth] ?? 0),
  );
