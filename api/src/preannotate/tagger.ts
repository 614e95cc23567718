import { FEATURES, FEATURES_PER_TOKEN } from './tagger-features.ts';

/** A run of tokens: the features of each, one after the other, and the tag each should have. */
export interface Sequence {
  readonly features: Int32Array;
  readonly tags: Uint8Array;
}

/** Weights of a linear chain: one for each feature and tag, one for each pair of tags that may follow one another. */
export interface ChainModel {
  readonly tags: number;
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

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

/**
 * Trains a linear chain by the averaged structured perceptron. Equal input gives equal weights.
 *
 * @see Collins (2002), Discriminative training methods for hidden Markov models
 */
export function trainChain(sequences: readonly Sequence[], tags: number, epochs: number): ChainModel {
  const weights = new Float32Array(FEATURES * tags);
  const transitions = new Float32Array(tags * tags);
  for (let seed = 1; seed <= ORDERS; seed++) {
    const one = trainInOrder(sequences, tags, epochs, seed);
    addShare(weights, one.weights);
    addShare(transitions, one.transitions);
  }
  return { tags, weights, transitions };
}

function addShare(sums: Float32Array, values: Float32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (values[i] ?? 0) / ORDERS;
}

function trainInOrder(sequences: readonly Sequence[], tags: number, epochs: number, seed: number): ChainModel {
  const weights = new Float32Array(FEATURES * tags);
  const transitions = new Float32Array(tags * tags);
  const weightSums = new Float32Array(weights.length);
  const transitionSums = new Float32Array(transitions.length);
  const model = { tags, weights, transitions };
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
      const guess = bestTags(model, sequence.features, sequence.tags.length);
      update(sequence, guess, step);
      step++;
    }
  }
  average(weights, weightSums, step);
  average(transitions, transitionSums, step);
  return model;

  /** Rewards the right tags and punishes the guessed ones where they differ. */
  function update({ features, tags: right }: Sequence, guess: Uint8Array, now: number): void {
    for (let t = 0; t < right.length; t++) {
      const r = right[t] ?? 0;
      const g = guess[t] ?? 0;
      if (r !== g) {
        for (let k = t * FEATURES_PER_TOKEN; k < (t + 1) * FEATURES_PER_TOKEN; k++) {
          const row = (features[k] ?? 0) * tags;
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
}

/** The mean of each value over all steps, from its last value and the sum of its changes by the step they came at. */
function average(values: Float32Array, sums: Float32Array, steps: number): void {
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) - (sums[i] ?? 0) / steps;
}

function bump(values: Float32Array, sums: Float32Array, at: number, by: number, now: number): void {
  values[at] = (values[at] ?? 0) + by;
  sums[at] = (sums[at] ?? 0) + by * now;
}

/** The best allowed sequence of tags, by Viterbi's algorithm: linear in the tokens, quadratic in the tags. */
export function bestTags(model: ChainModel, features: Int32Array, length: number): Uint8Array {
  const { tags, transitions } = model;
  const best = new Uint8Array(length);
  const from = new Uint8Array(length * tags);
  let last = Float64Array.from({ length: tags }, (_, tag) => (tag === 0 ? 0 : Number.NEGATIVE_INFINITY));
  let now = new Float64Array(tags);
  const local = new Float64Array(tags);
  for (let t = 0; t < length; t++) {
    weigh(model, features, t, local);
    for (let tag = 0; tag < tags; tag++) {
      let score = Number.NEGATIVE_INFINITY;
      let source = 0;
      for (let before = 0; before < tags; before++) {
        const sum = (last[before] ?? 0) + (t === 0 ? 0 : (transitions[before * tags + tag] ?? 0));
        if (sum <= score || !mayFollow(before, tag)) continue;
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
}

/** The sum of each tag's weights over the features of token t. */
function weigh({ tags, weights }: ChainModel, features: Int32Array, t: number, into: Float64Array): void {
  into.fill(0);
  for (let k = t * FEATURES_PER_TOKEN; k < (t + 1) * FEATURES_PER_TOKEN; k++) {
    const row = (features[k] ?? 0) * tags;
    for (let tag = 0; tag < tags; tag++) into[tag] = (into[tag] ?? 0) + (weights[row + tag] ?? 0);
  }
}
