import { chanceCorrected, type Estimate, meanOf, REASON, sum, undefinedBecause } from './estimate.ts';
import { cohenKappa } from './kappa.ts';
import { percentAgreement } from './percent-agreement.ts';
import { annotatorCount, contingency, pairsOf, type Ratings } from './ratings.ts';

/**
 * Conger's kappa: of a team, chance taken from each annotator's own habits, as Cohen does for two. Also Hubert's.
 * With missing ratings Gwet's version of it, which is the same where none is missing.
 *
 * @see Conger (1980), Psychological Bulletin 88(2), 322-328; Gwet (2014), Handbook, chapter 2
 */
export function congerKappa(ratings: Ratings): Estimate {
  const observed = percentAgreement(ratings);
  if (observed.kind === 'undefined') return observed;
  const habits = Array.from({ length: annotatorCount(ratings) }, (_, g) => habitsOf(ratings, g)).filter(
    (shares) => shares !== undefined,
  );
  if (habits.length < 2) return undefinedBecause(REASON.fewAnnotators);
  const expected = ratings.categories.map((_, k) => {
    const shares = habits.map((habit) => habit[k] ?? 0);
    const mean = sum(shares) / shares.length;
    const variance = sum(shares.map((share) => (share - mean) ** 2)) / (shares.length - 1);
    return mean ** 2 - variance / shares.length;
  });
  return chanceCorrected(observed.value, sum(expected));
}

/**
 * Light's kappa: the mean of the pairs' Cohen kappas, over the pairs that have one.
 *
 * @see Light (1971), Psychological Bulletin 76(5), 365-377
 */
export function lightKappa(ratings: Ratings): Estimate {
  return meanOf(pairwiseCohenKappa(ratings).map((pair) => pair.kappa));
}

/** Cohen's kappa of every two annotators, with the number of items both rated. */
export function pairwiseCohenKappa(
  ratings: Ratings,
): { first: number; second: number; kappa: Estimate; items: number }[] {
  return pairsOf(annotatorCount(ratings)).map(([first, second]) => {
    const table = contingency(ratings, first, second);
    return { first, second, kappa: cohenKappa(table), items: sum(table.map(sum)) };
  });
}

/** The share of one annotator's ratings that each category has. */
function habitsOf(ratings: Ratings, annotator: number): number[] | undefined {
  const counts = ratings.categories.map(() => 0);
  for (const { byAnnotator, weight } of ratings.units) {
    const place = byAnnotator[annotator] ?? -1;
    if (place >= 0) counts[place] = (counts[place] ?? 0) + weight;
  }
  const total = sum(counts);
  return total === 0 ? undefined : counts.map((count) => count / total);
}
