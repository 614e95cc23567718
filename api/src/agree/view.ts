import type { AccountSummary, AgreementReport, TypeAgreement, ValueAgreement as ValueView } from '@chartmark/schemas';
import type { ValueAgreement } from './attribute-agreement.ts';
import type { PairedF1, Report } from './report.ts';
import type { Figure, PairReport, TypeReport } from './type-report.ts';

/** The report as it leaves the service. */
export function viewOf(report: Report, people: readonly AccountSummary[]): AgreementReport {
  return {
    people: [...people],
    notes: { ...report.notes },
    types: report.types.map(typeView),
    all: typeView(report.all),
    confusion: report.confusion.map(({ first, second, labels, matrix }) => ({
      first,
      second,
      labels: [...labels],
      matrix: matrix.map((row) => [...row]),
    })),
    attributes: Object.entries(report.attributes).map(valueView),
    noteLabels: Object.entries(report.answers).map(valueView),
    codes: pairedView(report.codeF1),
    relations: report.relations.map(({ type, strict, givenEntities }) => ({
      label: type,
      strict: pairedView(strict),
      givenEntities: pairedView(givenEntities),
    })),
  };
}

function typeView(type: TypeReport): TypeAgreement {
  const { label, counts, weak, boundaryShare, chanceCorrected, further, boundary } = type;
  const { longer, shorter, shifted, split, merged } = boundary;
  return {
    label,
    spans: counts.spans,
    notes: counts.notes,
    annotators: counts.annotators,
    weak: [...weak],
    strictF1: figureView(type.strictF1),
    relaxedF1: figureView(type.relaxedF1),
    charDice: figureView(type.charDice),
    boundaryShare,
    chanceCorrected: {
      name: chanceCorrected.name,
      ...figureView(chanceCorrected),
      band: chanceCorrected.band ?? null,
    },
    charFleiss: further.charFleiss,
    charAc1: further.charAc1,
    boundary: { longer, shorter, shifted, split, merged },
    pairs: type.pairs.map(pairView),
  };
}

const pairView = ({ first, second, sums, strictF1, relaxedF1, charDice, charKappa }: PairReport) => ({
  first,
  second,
  matched: sums.strict,
  ofFirst: sums.first,
  ofSecond: sums.second,
  strictF1,
  relaxedF1,
  charDice,
  charKappa,
});

const figureView = ({ estimate, interval }: Figure) => ({
  estimate,
  interval: interval ? { ...interval } : null,
});

const pairedView = ({ mean, pairs }: PairedF1) => ({
  mean,
  matched: pairs.reduce((sum, { counts }) => sum + counts.matched, 0),
  pairs: pairs.length,
});

function valueView([name, agreement]: [string, ValueAgreement]): ValueView {
  const { items, observed, kappa, fleiss, alpha, ac1, band, prevalence, paradox } = agreement;
  return {
    name,
    items,
    observed,
    kappa,
    fleiss,
    alpha,
    ac1,
    band: band ?? null,
    prevalence: prevalence.map(({ value, share }) => ({ value: String(value), share })),
    paradox,
  };
}
