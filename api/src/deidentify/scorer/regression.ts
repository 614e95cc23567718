import { inSteps, type Weights } from './model.ts';

/** What is told of one word of a lesson, and which of the kinds it is, 0 for nothing. */
export interface Example {
  readonly features: readonly number[];
  readonly is: number;
}

const EPOCHS = 8;
const RATE = 0.3;
const DECAY = 0.001;
const KINDS = 3;

/**
 * The weights of two kinds beside nothing, the same of the same examples: multinomial logistic regression by stochastic
 * gradient with a rate for each weight. After Duchi, Hazan and Singer (2011), Adaptive Subgradient Methods for Online
 * Learning and Stochastic Optimization, Journal of Machine Learning Research 12, 2121-2159.
 *
 * @param size features are numbers below it
 */
export function regression(given: readonly Example[], size: number): Weights {
  const examples = [...given];
  const weights = new Float64Array(size * KINDS);
  const squares = new Float64Array(size * KINDS);
  const next = chance(1);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(examples, next);
    for (const example of examples) step(weights, squares, example);
  }
  const made = new Int8Array(size * 2);
  for (let feature = 0; feature < size; feature += 1) {
    const nothing = weights[feature * KINDS] ?? 0;
    made[feature * 2] = inSteps((weights[feature * KINDS + 1] ?? 0) - nothing);
    made[feature * 2 + 1] = inSteps((weights[feature * KINDS + 2] ?? 0) - nothing);
  }
  return made;
}

function step(weights: Float64Array, squares: Float64Array, { features, is }: Example): void {
  const logits = Array.from({ length: KINDS }, (_, kind) =>
    features.reduce((sum, feature) => sum + (weights[feature * KINDS + kind] ?? 0), 0),
  );
  const most = Math.max(...logits);
  const shares = logits.map((logit) => Math.exp(logit - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  for (const [kind, share] of shares.entries()) {
    const slope = share / total - (kind === is ? 1 : 0);
    for (const feature of features) {
      const at = feature * KINDS + kind;
      const weight = weights[at] ?? 0;
      const decayed = slope + DECAY * weight;
      const square = (squares[at] ?? 0) + decayed * decayed;
      squares[at] = square;
      weights[at] = weight - (RATE * decayed) / (Math.sqrt(square) + 1);
    }
  }
}

function shuffle(examples: Example[], next: () => number): void {
  for (let at = examples.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    const [one, two] = [examples[at], examples[other]];
    if (one && two) [examples[at], examples[other]] = [two, one];
  }
}

/** Numbers between 0 and 1 that look drawn, the same from the same seed: Numerical Recipes (1992), page 284. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
