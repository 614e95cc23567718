import type { AccountSummary, AgreementReport, TypeAgreement, ValueAgreement as ValueView } from '@chartmark/schemas';
import type { AttributeReport, ContinuumReport, PairedF1, Report } from './report.ts';
import { notesForHalfWidth } from './sample-size.ts';
import { type Figure, type PairReport, type TypeReport, tooFewItems } from './type-report.ts';

/** Half the width of the interval of strict F1 that advice on how many notes to do is about. */
const PRECISION = 0.05;

/** The report as it leaves the service. */
export function viewOf(report: Report, people: readonly AccountSummary[]): Omit<AgreementReport, 'guidelines'> {
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
    attributes: report.attributes.map(valueView),
    noteLabels: report.answers.map(valueView),
    codes: pairedView(report.codeF1),
    relations: report.relations.map(({ type, strict, relaxed, givenEntities }) => ({
      label: type,
      strict: pairedView(strict),
      relaxed: pairedView(relaxed),
      givenEntities: pairedView(givenEntities),
    })),
    continuum: report.continuum ? continuumView(report.continuum) : null,
  };
}

function typeView(type: TypeReport): TypeAgreement {
  const { label, counts, weak, strictF1, boundaryShare, chanceCorrected, further, boundary } = type;
  const { longer, shorter, shifted, split, merged } = boundary;
  return {
    label,
    spans: counts.spans,
    instances: counts.instances,
    notes: counts.notes,
    notesWith: counts.notesWith,
    annotators: counts.annotators,
    weak: [...weak],
    strictF1: figureView(strictF1),
    relaxedF1: figureView(type.relaxedF1),
    charDice: figureView(type.charDice),
    boundaryShare,
    chanceCorrected: {
      name: chanceCorrected.name,
      ...figureView(chanceCorrected),
      band: chanceCorrected.band ?? null,
    },
    goal: type.threshold ?? null,
    notesForPrecision: (strictF1.interval && notesForHalfWidth(strictF1.interval, counts.notes, PRECISION)) ?? null,
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

const continuumView = ({ charAlpha, alphaU1995, alphaU2016: { u, binary, cu } }: ContinuumReport) => ({
  charAlpha,
  alphaU1995: { all: alphaU1995.all, byLabel: { ...alphaU1995.byLabel } },
  alphaU2016: { u, binary, cu },
});

const pairedView = ({ mean, interval, pairs }: PairedF1) => ({
  mean,
  interval: interval ?? null,
  matched: pairs.reduce((sum, { counts }) => sum + counts.matched, 0),
  pairs: pairs.length,
});

function valueView({ name, label, values, intervals }: AttributeReport): ValueView {
  const { items, observed, kappa, fleiss, alpha, ac1, band, prevalence, paradox } = values;
  return {
    name,
    label,
    items,
    weak: tooFewItems(items),
    observed: figureView({ estimate: observed, interval: intervals.observed }),
    kappa: figureView({ estimate: kappa, interval: intervals.kappa }),
    fleiss,
    alpha: figureView({ estimate: alpha, interval: intervals.alpha }),
    ac1: figureView({ estimate: ac1, interval: intervals.ac1 }),
    band: band ?? null,
    prevalence: prevalence.map(({ value, share, alpha: own }) => ({ value: String(value), share, alpha: own })),
    paradox,
  };
}
