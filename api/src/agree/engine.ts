/** The agreement engine's public entry: pure rules, each named after its measure, defined by its paper. */
export { brennanPrediger, gwetAc1, gwetAc1Error, gwetAc2 } from './ac1.ts';
export {
  interval,
  krippendorffAlpha,
  krippendorffAlphaByCategory,
  nominal,
  nominalAlphaError,
  ordinal,
  ratioScale,
} from './alpha.ts';
export { alphaU1995 } from './alpha-u-1995.ts';
export { type AlphaU2016, alphaU2016 } from './alpha-u-2016.ts';
export { alphaU2016Binary } from './alpha-u-2016-binary.ts';
export { type ValueAgreement, valueAgreement } from './attribute-agreement.ts';
export { type Band, landisKochBand } from './band.ts';
export { type BootstrapOptions, type Interval, percentileInterval, resampledTotals } from './bootstrap.ts';
export { chanceOf } from './chance.ts';
export { charAlphaOfAllTypes } from './char-alpha.ts';
export { type CharTable, charDice, charIou, charKappa, charTable } from './char-table.ts';
export { type SimulatedChange, simulateCharts } from './chart-simulation.ts';
export { congerKappa, lightKappa, pairwiseCohenKappa } from './conger.ts';
export { CHART, controlChart } from './control-chart.ts';
export { type Cusum, cusum } from './cusum.ts';
export { type Consensus, dawidSkene } from './dawid-skene.ts';
export { type Disagreement, type DisagreementPattern, disagreementPatterns, disagreementsOf } from './disagreements.ts';
export {
  cusumChart,
  DRIFT_CHART,
  type LowSideChart,
  type RunLength,
  simulateRunLength,
} from './drift-simulation.ts';
export { type Estimate, meanOf, numberOf, REASON, spreadOf, sum, undefinedBecause, value } from './estimate.ts';
export { ewma } from './ewma.ts';
export { fleissKappa, fleissKappaByCategory, fleissKappaError } from './fleiss.ts';
export { type Frame, frameOf } from './frame.ts';
export { type Dissimilarity, gamma, observedDisorder } from './gamma.ts';
export {
  cohenKappa,
  cohenKappaError,
  cohenKappaLimits,
  rollingCohenKappa,
  scottPi,
  specificAgreement,
  weightedKappa,
} from './kappa.ts';
export { mace } from './mace.ts';
export { mucF1 } from './muc-f1.ts';
export { type NoteSums, noteSummer } from './note-sums.ts';
export { type Batch, pChart, standardised } from './p-chart.ts';
export { pairInterval } from './pair-interval.ts';
export { percentAgreement, valueWeightedAgreement } from './percent-agreement.ts';
export { contingency, pairsOf, type Rating, type Ratings, ratingsOf } from './ratings.ts';
export { type AttributeReport, type PairedF1, type Report, type ReportOptions, report, reportOf } from './report.ts';
export { notesForHalfWidth } from './sample-size.ts';
export { jaccard, masi, setAlpha, wholeSet } from './set-alpha.ts';
export { f1, iou50F1, type MatchCounts, overlapAnyF1, relaxedF1, strictF1 } from './span-f1.ts';
export { type Study, StudyFile, type StudyNote, type StudyRelation, type StudySpan } from './study.ts';
export { tokenAlpha, tokenCounts, tokenTable } from './token-agreement.ts';
export {
  characterRatings,
  confusionSums,
  exchanged,
  extraSums,
  pairSums,
  ratingsBySubject,
  relationSums,
  type Totals,
  teamSums,
  totalsOf,
} from './totals.ts';
export type { Figure, PairReport, TypeReport } from './type-report.ts';
