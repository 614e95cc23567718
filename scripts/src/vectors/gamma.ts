import * as agree from '@chartmark/api/agree';
import { z } from 'zod';
import { plain } from './coding.ts';

const Params = z.looseObject({ alpha: z.number(), beta: z.number(), delta_empty: z.number() });
const SAMPLES = 300;

/** Gamma and its disorder, on the first document. */
export const GAMMA = {
  gamma_observed_disorder: (input: unknown, params: unknown) =>
    plain(agree.observedDisorder(unitsOf(input), dissimilarityOf(params))),
  gamma: (input: unknown, params: unknown) =>
    plain(agree.gamma(unitsOf(input), dissimilarityOf(params), agree.chanceOf(1), SAMPLES)),
};

function unitsOf(input: unknown) {
  const { annotators, documents } = agree.StudyFile.parse(input);
  return annotators.map((annotator) => documents[0]?.annotations[annotator] ?? []);
}

function dissimilarityOf(params: unknown): agree.Dissimilarity {
  const { alpha, beta, delta_empty: deltaEmpty } = Params.parse(params);
  return { alpha, beta, deltaEmpty };
}
