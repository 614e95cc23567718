import type { CrowdRating } from './dawid-skene.ts';

/** What the ratings say of who rated: competence, and the most probable label of each item. */
export interface Competence {
  /** For each annotator the probability of knowing the answer rather than guessing, 0 to 1. */
  readonly competences: readonly number[];
  /** The most probable label of each item, ties to the first. */
  readonly labels: readonly number[];
}

/** Weights of the Beta prior of knowing and of the symmetric Dirichlet prior of a guess. */
const PRIOR = { knows: 0.5, guesses: 0.5, guess: 10 };
/** Where the search begins: most know more often than they guess, else the answers could be told the wrong way round. */
const KNOWS_AT_FIRST = 0.7;
const ROUNDS = 50;

/**
 * MACE: each rating is either the true label or a guess by the annotator's own habit, estimated by variational Bayes
 * in a fixed number of rounds.
 *
 * Costs ratings × labels a round.
 *
 * @see Hovy, Berg-Kirkpatrick, Vaswani & Hovy (2013), NAACL-HLT, 1120-1130, section 3
 */
export function mace(items: readonly (readonly CrowdRating[])[], annotators: number, labels: number): Competence {
  let knows = new Array<number>(annotators).fill(KNOWS_AT_FIRST);
  let guess = Array.from({ length: annotators }, () => new Array<number>(labels).fill(1 / labels));
  let posteriors = items.map((ratings) => posterior(ratings, knows, guess, labels));
  for (let round = 0; round < ROUNDS; round++) {
    const knew = new Array<number>(annotators).fill(PRIOR.knows);
    const guessed = Array.from({ length: annotators }, () => new Array<number>(labels).fill(0));
    for (const [item, ratings] of items.entries()) {
      for (const [annotator, label] of ratings) {
        const right = posteriors[item]?.[label] ?? 0;
        const known = knows[annotator] ?? 0;
        const byGuess = (1 - known) * (guess[annotator]?.[label] ?? 0);
        const share = (right * known) / (known + byGuess);
        knew[annotator] = (knew[annotator] ?? 0) + share;
        const own = guessed[annotator];
        if (own) own[label] = (own[label] ?? 0) + 1 - share;
      }
    }
    knows = knew.map((count, a) => {
      const other = PRIOR.guesses + (guessed[a] ?? []).reduce((total, amount) => total + amount, 0);
      const [yes, no] = [Math.exp(digamma(count)), Math.exp(digamma(other))];
      return yes / (yes + no);
    });
    guess = guessed.map((counts) => normalised(counts.map((count) => Math.exp(digamma(count + PRIOR.guess)))));
    posteriors = items.map((ratings) => posterior(ratings, knows, guess, labels));
  }
  return { competences: knows, labels: posteriors.map((shares) => shares.indexOf(Math.max(...shares))) };
}

/** The probability of each label of one item. */
function posterior(
  ratings: readonly CrowdRating[],
  knows: readonly number[],
  guess: readonly (readonly number[])[],
  labels: number,
): number[] {
  const shares = Array.from({ length: labels }, (_, truth) => {
    let likelihood = 1;
    for (const [annotator, label] of ratings) {
      const known = knows[annotator] ?? 0;
      likelihood *= (label === truth ? known : 0) + (1 - known) * (guess[annotator]?.[label] ?? 0);
    }
    return likelihood;
  });
  return normalised(shares);
}

function normalised(amounts: readonly number[]): number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return amounts.map((amount) => (total > 0 ? amount / total : 1 / amounts.length));
}

/** The logarithmic derivative of the gamma function, by its asymptotic series after shifting the argument above 6. */
function digamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 6; y++) shift -= 1 / y;
  const inverse = 1 / (y * y);
  return shift + Math.log(y) - 0.5 / y - inverse * (1 / 12 - inverse * (1 / 120 - inverse / 252));
}
