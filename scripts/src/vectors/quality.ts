import * as agree from '@chartmark/api/agree';
import { z } from 'zod';

const Name = z.union([z.string(), z.number()]);
const Crowd = z.object({
  annotators: z.array(Name),
  labels: z.array(Name),
  items: z.array(z.array(z.tuple([Name, Name]))),
});
const Series = z.object({ series: z.array(z.number()) });
const Batches = z.object({ agreed: z.array(z.number()), total: z.array(z.number()) });
const Values = z.object({ values: z.array(z.number()) });
const CusumParams = z.looseObject({ target: z.number(), k: z.number(), h: z.number() });
const EwmaParams = z.looseObject({ target: z.number(), lam: z.number(), sigma: z.number(), L: z.number() });
const BatchParams = z.looseObject({ baseline: z.int(), k: z.number().default(0.5), h: z.number().default(4) });
const Labels = z.looseObject({ labels: z.array(Name).optional() });

/** Metrics of annotators, drift and bands. */
export const QUALITY = {
  dawid_skene_priors: (input: unknown) => {
    const { labels } = Crowd.parse(input);
    return named(labels, consensus(input).priors);
  },
  dawid_skene_confusion: (input: unknown) => {
    const { annotators, labels } = Crowd.parse(input);
    const { confusion } = consensus(input);
    return named(
      annotators,
      confusion.map((matrix) =>
        named(
          labels,
          matrix.map((row) => named(labels, row)),
        ),
      ),
    );
  },
  dawid_skene_labels: (input: unknown) => {
    const { labels } = Crowd.parse(input);
    return consensus(input).labels.map((label) => labels[label]);
  },
  dawid_skene_posterior: (input: unknown, params: unknown) => {
    const { labels, items } = Crowd.parse(input);
    const { posterior } = consensus(input);
    const order = Labels.parse(params).labels ?? labels;
    return items.map((_, item) => order.map((label) => posterior[item * labels.length + labels.indexOf(label)]));
  },
  dawid_skene_loglik: (input: unknown) => consensus(input).logLikelihood,
  mace_competence: (input: unknown) => {
    const { annotators, labels } = Crowd.parse(input);
    return named(annotators, agree.mace(ratingsOf(input), annotators.length, labels.length).competences);
  },
  cusum: (input: unknown, params: unknown) => {
    const { target, k, h } = CusumParams.parse(params);
    return cusumAnswer(agree.cusum(Series.parse(input).series, { target, slack: k, decision: h }));
  },
  ewma: (input: unknown, params: unknown) => {
    const { target, lam, sigma, L } = EwmaParams.parse(params);
    const chart = agree.ewma(Series.parse(input).series, { target, weight: lam, sigma, width: L });
    return { z: chart.averages, upper: chart.upper, lower: chart.lower, out_of_control_at: chart.outAt ?? null };
  },
  p_chart: (input: unknown, params: unknown) => {
    const { center = null, upper, lower, out } = agree.pChart(batches(input), BatchParams.parse(params).baseline);
    return { center, upper: upper.map(orNull), lower: lower.map(orNull), out };
  },
  cusum_standardised: (input: unknown, params: unknown) => {
    const { baseline, k, h } = BatchParams.parse(params);
    const z = agree.standardised(batches(input), baseline);
    return { z: z.map(orNull), ...cusumAnswer(agree.cusum(z, { target: 0, slack: k, decision: h })) };
  },
  band_landis_koch: (input: unknown) => Values.parse(input).values.map(agree.landisKochBand),
};

function consensus(input: unknown): agree.Consensus {
  const { annotators, labels } = Crowd.parse(input);
  return agree.dawidSkene(ratingsOf(input), annotators.length, labels.length);
}

function ratingsOf(input: unknown) {
  const { annotators, labels, items } = Crowd.parse(input);
  return items.map((item) =>
    item.map(([annotator, label]) => [annotators.indexOf(annotator), labels.indexOf(label)] as const),
  );
}

function batches(input: unknown): agree.Batch[] {
  const { agreed, total } = Batches.parse(input);
  return agreed.map((count, i) => ({ agreed: count, total: total[i] ?? 0 }));
}

const orNull = (number: number | undefined): number | null => number ?? null;

const cusumAnswer = ({ high, low, highAt, lowAt }: agree.Cusum) => ({
  high,
  low,
  signal_high_at: highAt ?? null,
  signal_low_at: lowAt ?? null,
});

const named = <T>(names: readonly (string | number)[], values: readonly T[]): Record<string, T | undefined> =>
  Object.fromEntries(names.map((name, i) => [name, values[i]]));
