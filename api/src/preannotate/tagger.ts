import { FEATURES, FEATURES_PER_TOKEN } from './tagger-features.ts';

/** A run of tokens: the features of each, one after the other, and the tag each should have. */
export interface Sequence {
  readonly features: Int32Array;
  readonly tags: Uint8Array;
}

/** Weights of a linear chain: one for each feature and tag, one for each pair of tags that may follow one another. */
export interface ChainModel {
  readonly tags: number;
  /** The row of each feature's weights; 0 for a feature without any, whose weights are all 0. */
  readonly rows: Int32Array;
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/** A chain as it comes from training, with the place each row's feature has among those of a token. */
export interface TrainedChain extends ChainModel {
  readonly places: Uint8Array;
}

/** Told how much of the training is done, from 0 to 1; throws to end it. */
export type GoOn = (share: number) => void;

/** Whether a tag may follow another. Tags are, in this order: outside, then for each type single, first, inside, last. */
function mayFollow(before: number, tag: number): boolean {
  const goesOn = tag > 0 && ((tag - 1) & 3) >= 2;
  if (!goesOn) return !isOpen(before);
  return isOpen(before) && (before - 1) >> 2 === (tag - 1) >> 2;
}

/** Whether a tag must be followed by another of its type: it is a first or an inside. */
function isOpen(tag: number): boolean {
  const place = (tag - 1) & 3;
  return tag > 0 && (place === 1 || place === 2);
}

/**
 * Sequences are learned in so many orders, and the weights averaged: which order chance gives them moves F1 on BC5CDR by
 * .003 up or down, and on NCBI by more.
 */
const ORDERS = 3;
/** Weights there are at most, 32 MB of them; features that are met once that is used up have none. */
const MOST_WEIGHTS = 1 << 23;
/** Sequences between two reports. */
const REPORT = 500;

export interface TrainOptions {
  readonly epochs: number;
  /** Asked now and then. */
  readonly goOn?: GoOn | undefined;
}

/**
 * Trains a linear chain by the averaged structured perceptron. Equal input gives equal weights. Time is linear in the
 * tokens, and for each of them linear in the features times the tags and quadratic in the types; memory is that of the
 * sequences and of at most three times the weights.
 *
 * @throws what `goOn` throws
 * @see Collins (2002), Discriminative training methods for hidden Markov models
 */
export function trainChain(
  sequences: readonly Sequence[],
  tags: number,
  { epochs, goOn = () => undefined }: TrainOptions,
): TrainedChain {
  const capacity = Math.min(FEATURES + 1, Math.floor(MOST_WEIGHTS / tags));
  const rows = new Int32Array(FEATURES);
  const places = new Uint8Array(capacity);
  let used = 1;
  const weights = new Float32Array(capacity * tags);
  const weightSums = new Float32Array(capacity * tags);
  const transitions = new Float32Array(tags * tags);
  const transitionSums = new Float32Array(tags * tags);
  const averageWeights = new Float32Array(capacity * tags);
  const averageTransitions = new Float32Array(tags * tags);
  const model = { tags, rows, weights, transitions };
  const chain = createChain(tags);
  let seen = 0;
  for (let seed = 1; seed <= ORDERS; seed++) {
    for (const values of [weights, weightSums, transitions, transitionSums]) values.fill(0);
    const steps = learnInOrder(seed);
    addShare(averageWeights, weights, weightSums, steps);
    addShare(averageTransitions, transitions, transitionSums, steps);
  }
  return {
    ...{ tags, rows, transitions: averageTransitions },
    ...{ weights: averageWeights.slice(0, used * tags), places: places.slice(0, used) },
  };

  function learnInOrder(seed: number): number {
    const order = Uint32Array.from(sequences.keys());
    let step = 1;
    let random = seed;
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
        const j = random % (i + 1);
        [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
      }
      for (const number of order) {
        const sequence = sequences[number];
        if (!sequence) continue;
        if (seen++ % REPORT === 0) goOn(seen / (sequences.length * epochs * ORDERS));
        update(sequence, chain(model, sequence.features, sequence.tags.length), step);
        step++;
      }
    }
    return step;
  }

  /** Rewards the right tags and punishes the guessed ones where they differ. */
  function update({ features, tags: right }: Sequence, guess: Uint8Array, now: number): void {
    for (let t = 0; t < right.length; t++) {
      const r = right[t] ?? 0;
      const g = guess[t] ?? 0;
      if (r !== g) {
        for (let k = t * FEATURES_PER_TOKEN; k < (t + 1) * FEATURES_PER_TOKEN; k++) {
          const row = rowOf(features[k] ?? 0, k % FEATURES_PER_TOKEN) * tags;
          if (row === 0) continue;
          bump(weights, weightSums, row + r, 1, now);
          bump(weights, weightSums, row + g, -1, now);
        }
      }
      if (t > 0 && (r !== g || right[t - 1] !== guess[t - 1])) {
        bump(transitions, transitionSums, (right[t - 1] ?? 0) * tags + r, 1, now);
        bump(transitions, transitionSums, (guess[t - 1] ?? 0) * tags + g, -1, now);
      }
    }
  }

  /** The row of a feature, a new one if it has none yet; 0 if there is no room. */
  function rowOf(feature: number, place: number): number {
    const known = rows[feature] ?? 0;
    if (known !== 0 || used >= capacity) return known;
    rows[feature] = used;
    places[used] = place;
    return used++;
  }
}

/** Adds a share of the mean of each value over all steps, from its last value and the sum of its changes by their step. */
function addShare(into: Float32Array, values: Float32Array, sums: Float32Array, steps: number): void {
  for (let i = 0; i < into.length; i++) {
    const mean = Math.fround((values[i] ?? 0) - (sums[i] ?? 0) / steps);
    if (mean !== 0) into[i] = (into[i] ?? 0) + mean / ORDERS;
  }
}

function bump(values: Float32Array, sums: Float32Array, at: number, by: number, now: number): void {
  values[at] = (values[at] ?? 0) + by;
  sums[at] = (sums[at] ?? 0) + by * now;
}

/**
 * Finds the best allowed sequence of tags, by Viterbi's algorithm: for each token linear in the features times the tags,
 * and in the pairs of tags that may follow one another.
 */
export function createChain(tags: number): (model: ChainModel, features: Int32Array, length: number) => Uint8Array {
  const all = Array.from({ length: tags }, (_, tag) => tag);
  const befores = all.map((tag) => Uint8Array.from(all.filter((before) => mayFollow(before, tag))));
  const local = new Float64Array(tags);
  let last = new Float64Array(tags);
  let now = new Float64Array(tags);
  return (model, features, length) => {
    const { transitions } = model;
    const best = new Uint8Array(length);
    const from = new Uint8Array(length * tags);
    last.fill(Number.NEGATIVE_INFINITY);
    last[0] = 0;
    for (let t = 0; t < length; t++) {
      weigh(model, features, t, local);
      for (let tag = 0; tag < tags; tag++) {
        let score = Number.NEGATIVE_INFINITY;
        let source = 0;
        for (const before of befores[tag] ?? []) {
          const sum = (last[before] ?? 0) + (t === 0 ? 0 : (transitions[before * tags + tag] ?? 0));
          if (sum <= score) continue;
          score = sum;
          source = before;
        }
        now[tag] = score + (local[tag] ?? 0);
        from[t * tags + tag] = source;
      }
      [last, now] = [now, last];
    }
    let tag = 0;
    for (let end = 1; end < tags; end++) {
      if (!isOpen(end) && (last[end] ?? 0) > (last[tag] ?? 0)) tag = end;
    }
    for (let t = length - 1; t >= 0; t--) {
      best[t] = tag;
      tag = from[t * tags + tag] ?? 0;
    }
    return best;
  };
}

/** The sum of each tag's weights over the features of token t. */
function weigh({ tags, rows, weights }: ChainModel, features: Int32Array, t: number, into: Float64Array): void {
  into.fill(0);
  for (let k = t * FEATURES_PER_TOKEN; k < (t + 1) * FEATURES_PER_TOKEN; k++) {
    const row = (rows[features[k] ?? 0] ?? 0) * tags;
    if (row === 0) continue;
    for (let tag = 0; tag < tags; tag++) into[tag] = (into[tag] ?? 0) + (weights[row + tag] ?? 0);
  }
}
