import * as agree from '@chartmark/api/agree';
import { z } from 'zod';

const Value = z.union([z.string(), z.number()]);
const Coding = z.object({ annotators: z.array(z.string()), units: z.array(z.array(Value.nullable())) });
const Sets = z.object({ units: z.array(z.array(z.array(Value.transform(String)).nullable())) });
const Params = z.looseObject({ categories: z.array(Value).optional() });
const Windows = z.object({ window: z.int(), step: z.int() });

/** Metrics of coded items. */
export const CODING = {
  percent_agreement: of(agree.percentAgreement),
  percent_agreement_value_weighted: of(agree.valueWeightedAgreement),
  cohen_kappa: pair(agree.cohenKappa),
  cohen_kappa_linear: pair((table) => agree.weightedKappa(table, 1)),
  cohen_kappa_quadratic: pair((table) => agree.weightedKappa(table, 2)),
  cohen_kappa_se: pair(agree.cohenKappaError),
  cohen_kappa_ci95: (input: unknown) => agree.cohenKappaLimits(firstTable(read(input, {}))) ?? null,
  cohen_kappa_pairwise: (input: unknown) => {
    const { annotators } = Coding.parse(input);
    const ratings = read(input, {});
    return Object.fromEntries(
      agree.pairsOf(annotators.length).map(([first, second]) => {
        const table = agree.contingency(ratings, first, second);
        const answer = { kappa: plain(agree.cohenKappa(table)), n: agree.sum(table.map(agree.sum)) };
        return [`${annotators[first]}|${annotators[second]}`, answer];
      }),
    );
  },
  scott_pi: pair(agree.scottPi),
  fleiss_kappa: of(agree.fleissKappa),
  fleiss_kappa_by_category: byCategory(agree.fleissKappaByCategory),
  conger_kappa: of(agree.congerKappa),
  conger_kappa_missing: of(agree.congerKappa),
  light_kappa: of(agree.lightKappa),
  krippendorff_alpha_nominal: of((ratings) => agree.krippendorffAlpha(ratings)),
  krippendorff_alpha_ordinal: of((ratings) => agree.krippendorffAlpha(ratings, agree.ordinal)),
  krippendorff_alpha_interval: of((ratings) => agree.krippendorffAlpha(ratings, agree.interval)),
  krippendorff_alpha_ratio: of((ratings) => agree.krippendorffAlpha(ratings, agree.ratioScale)),
  krippendorff_alpha_by_category: byCategory(agree.krippendorffAlphaByCategory),
  gwet_ac1: of(agree.gwetAc1),
  gwet_ac2_quadratic: of(agree.gwetAc2),
  brennan_prediger: of(agree.brennanPrediger),
  ...withError('gwet_ac1', agree.gwetAc1Error),
  ...withError('fleiss_kappa', agree.fleissKappaError),
  ...withError('krippendorff_alpha_nominal', agree.nominalAlphaError),
  specific_agreement: byCategory((ratings) => agree.specificAgreement(firstTable(ratings))),
  confusion_matrix: (input: unknown, params: unknown) => {
    const ratings = read(input, params);
    return { labels: ratings.categories, matrix: firstTable(ratings) };
  },
  krippendorff_alpha_jaccard: (input: unknown) => plain(agree.setAlpha(Sets.parse(input).units, agree.jaccard)),
  krippendorff_alpha_masi: (input: unknown) => plain(agree.setAlpha(Sets.parse(input).units, agree.masi)),
  krippendorff_alpha_nominal_sets: (input: unknown) => plain(agree.setAlpha(Sets.parse(input).units, agree.wholeSet)),
  rolling_cohen_kappa: (input: unknown, params: unknown) => {
    const ratings = read(input, {});
    const items = ratings.units.map(({ byAnnotator: [first = -1, second = -1] }) => [first, second] as const);
    return agree
      .rollingCohenKappa(items, ratings.categories.length, Windows.parse(params))
      .map(({ from, to, kappa, limits }) => ({ from, to, kappa: plain(kappa), ci95: limits ?? null }));
  },
};

/** The number, or `null`. */
export const plain = (estimate: agree.Estimate): number | null => agree.numberOf(estimate) ?? null;

function read(input: unknown, params: unknown): agree.Ratings {
  return agree.ratingsOf(Coding.parse(input).units, Params.parse(params).categories);
}

const firstTable = (ratings: agree.Ratings): number[][] => agree.contingency(ratings, 0, 1);

function of(measure: (ratings: agree.Ratings) => agree.Estimate) {
  return (input: unknown, params: unknown) => plain(measure(read(input, params)));
}

function pair(measure: (table: number[][]) => agree.Estimate) {
  return of((ratings) => measure(firstTable(ratings)));
}

function byCategory(measure: (ratings: agree.Ratings) => agree.Estimate[]) {
  return (input: unknown, params: unknown) => {
    const ratings = read(input, params);
    return Object.fromEntries(measure(ratings).map((estimate, k) => [String(ratings.categories[k]), plain(estimate)]));
  };
}

function withError(
  name: string,
  measure: (ratings: agree.Ratings) => { error: number; limits: readonly [number, number] } | undefined,
) {
  return {
    [`${name}_se`]: (input: unknown, params: unknown) => measure(read(input, params))?.error ?? null,
    [`${name}_ci95`]: (input: unknown, params: unknown) => measure(read(input, params))?.limits ?? null,
  };
}
