import { gwetAc1 } from './ac1.ts';
import { coincidencesOf, krippendorffAlpha, krippendorffAlphaByCategory, nominal } from './alpha.ts';
import { type Band, landisKochBand } from './band.ts';
import { congerKappa, pairwiseCohenKappa } from './conger.ts';
import { type Estimate, meanOf, REASON, undefinedBecause } from './estimate.ts';
import { fleissKappa, pairedItems, prevalences } from './fleiss.ts';
import { percentAgreement } from './percent-agreement.ts';
import { annotatorCount, type Rating, type Ratings } from './ratings.ts';

/** Agreement on values: of an attribute, a code, a relation's type or a note-level label. */
export interface ValueAgreement {
  /** Items that two or more gave a value. */
  readonly items: number;
  readonly observed: Estimate;
  /** Cohen's for a pair, Light's mean of the pairs' for a team. */
  readonly kappa: Estimate;
  readonly fleiss: Estimate;
  readonly conger: Estimate;
  readonly alpha: Estimate;
  readonly ac1: Estimate;
  /** The band of kappa for a pair, of alpha for a team. */
  readonly band: Band | undefined;
  /** The share of each value, the most frequent first, and alpha of giving it against giving any other. */
  readonly prevalence: readonly { readonly value: Rating; readonly share: number; readonly alpha: Estimate }[];
  readonly pairs: readonly {
    readonly first: number;
    readonly second: number;
    readonly kappa: Estimate;
    readonly items: number;
  }[];
  /** Whether kappa is low though nearly all agree, only because one value is nearly always right. */
  readonly paradox: boolean;
}

/**
 * Everything said of how values were given: kappa, AC1 and observed agreement together with the prevalence.
 *
 * @see Feinstein & Cicchetti (1990), Journal of Clinical Epidemiology 43(6), 543-549, for the paradox
 */
export function valueAgreement(ratings: Ratings): ValueAgreement {
  const observed = percentAgreement(ratings);
  const pairs = pairwiseCohenKappa(ratings);
  const kappa = meanOf(pairs.map((pair) => pair.kappa));
  const coincidences = coincidencesOf(ratings);
  const alpha = krippendorffAlpha(ratings, nominal, coincidences);
  const ac1 = gwetAc1(ratings);
  const team = annotatorCount(ratings) > 2;
  const judged = team ? alpha : kappa;
  const shares = prevalences(ratings);
  const alphas = krippendorffAlphaByCategory(ratings, coincidences);
  return {
    items: pairedItems(ratings),
    observed,
    kappa,
    fleiss: fleissKappa(ratings),
    conger: congerKappa(ratings),
    alpha,
    ac1,
    band: judged.kind === 'value' ? landisKochBand(judged.value) : undefined,
    prevalence: ratings.categories
      .map((category, k) => ({
        value: category,
        share: shares[k] ?? 0,
        alpha: alphas[k] ?? undefinedBecause(REASON.noPairs),
      }))
      .sort((a, b) => b.share - a.share),
    pairs,
    paradox: isParadox(observed, judged, ac1),
  };
}

/** High observed agreement, and a coefficient far under AC1: the chance correction, not the annotators, makes it low. */
function isParadox(observed: Estimate, kappa: Estimate, ac1: Estimate): boolean {
  if (observed.kind === 'undefined' || ac1.kind === 'undefined' || kappa.kind === 'undefined') return false;
  return observed.value >= 0.8 && ac1.value - kappa.value >= 0.2;
}
