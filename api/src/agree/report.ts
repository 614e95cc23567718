import { NO_SPAN } from '@chartmark/schemas';
import { createAlphaU1995 } from './alpha-u-1995.ts';
import { type AlphaU2016, alphaU2016 } from './alpha-u-2016.ts';
import { type ValueAgreement, valueAgreement } from './attribute-agreement.ts';
import type { BootstrapOptions, Interval } from './bootstrap.ts';
import { createCharAlpha } from './char-alpha.ts';
import { type Estimate, meanOf, REASON, undefinedBecause } from './estimate.ts';
import { type Frame, frameOf } from './frame.ts';
import { unitLayersOf } from './layers.ts';
import { layerSummer, type NoteSums } from './note-sums.ts';
import type { CountedIntervals } from './paired-intervals.ts';
import { pairsOf, type Ratings } from './ratings.ts';
import { reportIntervals } from './report-intervals.ts';
import { f1, type MatchCounts } from './span-f1.ts';
import type { Study } from './study.ts';
import {
  confusionSums,
  extraSums,
  ratingsByLabel,
  ratingsBySubject,
  relationSums,
  type Totals,
  totalsOf,
} from './totals.ts';
import { type TypeReport, typeReport } from './type-report.ts';
import { type Judged, NO_INTERVALS, type ValueIntervals } from './value-intervals.ts';

export interface ReportOptions {
  /** Resamples notes for intervals; without it there are none. */
  readonly bootstrap?: BootstrapOptions | undefined;
  /** What the chance-corrected figure of every type should reach. */
  readonly threshold?: number | undefined;
}

/** What two annotators called spans with the same boundaries. */
export interface ConfusionReport {
  readonly first: string;
  readonly second: string;
  /** The types in the order of rows and columns; the last, `∅`, is no such span. */
  readonly labels: readonly string[];
  readonly matrix: readonly (readonly number[])[];
}

/** F1 of relations, or of spans with codes: the mean over pairs, and each pair. */
export interface PairedF1 {
  readonly mean: Estimate;
  readonly interval: Interval | undefined;
  readonly pairs: readonly {
    readonly names: readonly [first: string, second: string];
    readonly counts: MatchCounts;
    readonly f1: Estimate;
  }[];
}

export interface RelationReport {
  /** `null` for all types together. */
  readonly type: string | null;
  readonly strict: PairedF1;
  /** Both ends share characters and have the same types. */
  readonly relaxed: PairedF1;
  /** Only relations between spans that both annotators have; above `strict` by what is entity error. */
  readonly givenEntities: PairedF1;
}

/** Agreement on the values of an attribute, over the spans of one label or, without, of all. */
export interface AttributeReport {
  readonly name: string;
  readonly label: string | null;
  readonly values: ValueAgreement;
  readonly intervals: ValueIntervals;
}

/** The whole of what is known of a study's agreement. */
export interface Report {
  readonly annotators: readonly string[];
  readonly notes: { readonly all: number; readonly shared: number };
  readonly types: readonly TypeReport[];
  readonly all: TypeReport;
  readonly confusion: readonly ConfusionReport[];
  readonly boundaryF1: PairedF1;
  /** Each attribute, `code` among them, over all spans and then by the label of the spans. */
  readonly attributes: readonly AttributeReport[];
  readonly codeF1: PairedF1;
  readonly relations: readonly RelationReport[];
  readonly relationTypes: ValueAgreement | undefined;
  /** Note-level labels, by question. */
  readonly answers: readonly AttributeReport[];
  /** What no sum of notes gives, so that it is missing where a report was made of sums alone. */
  readonly continuum: ContinuumReport | undefined;
}

export interface ContinuumReport {
  /** Nominal alpha over characters, the value of a character being all types that cover it. */
  readonly charAlpha: Estimate;
  readonly alphaU1995: { readonly all: Estimate; readonly byLabel: Readonly<Record<string, Estimate>> };
  readonly alphaU2016: AlphaU2016;
}

/** Everything of a study, each type in the order in which a lead should read it. */
export function report(study: Study, options: ReportOptions = {}): Report {
  const frame = frameOf(study.annotators, study.documents);
  const summer = layerSummer(frame);
  const [characters, units] = [createCharAlpha(frame), createAlphaU1995(frame)];
  const notes = study.documents.map((note) => {
    const layers = unitLayersOf(frame, note);
    characters.add(note, layers);
    units.add(note, layers);
    return summer(note, layers);
  });
  const { labels, byLabel, all } = units.result();
  const named = labels.map((label, i) => [label, byLabel[i] ?? undefinedBecause(REASON.noInstances)]);
  return {
    ...reportOf(totalsOf(frame, notes), notes, options),
    continuum: {
      charAlpha: characters.result(),
      alphaU1995: { all, byLabel: Object.fromEntries(named) },
      alphaU2016: alphaU2016(study, frame),
    },
  };
}

/** The report from sums at hand: what a filter or a newly submitted note asks for. */
export function reportOf(totals: Totals, notes: readonly NoteSums[], options: ReportOptions = {}): Report {
  const { frame } = totals;
  const judged = judgedIn(totals);
  const { types, counted, values } = reportIntervals(frame, notes, judged, options.bootstrap);
  const ofType = (label: number) => typeReport(totals, label, types[label], options.threshold);
  const valued = judged.map(({ ratings, ...one }, i) => {
    return { ...one, values: valueAgreement(ratings), intervals: values[i] ?? NO_INTERVALS };
  });
  const named = (prefix: string) =>
    valued.flatMap(({ subject, ...one }) =>
      subject.startsWith(prefix) ? [{ ...one, name: subject.slice(prefix.length) }] : [],
    );
  const all = ofType(frame.labels.length);
  return {
    annotators: frame.annotators,
    notes: { all: notes.length, shared: all.counts.notes },
    types: frame.labels.map((_, label) => ofType(label)),
    all,
    confusion: confusions(totals),
    boundaryF1: pairedF1(frame, (first, second) => extraSums(totals, first, second).boundary, counted.boundary),
    attributes: named('attribute:'),
    codeF1: pairedF1(frame, (first, second) => extraSums(totals, first, second).code, counted.code),
    relations: frame.relationTypes.length > 0 ? relationReports(totals, counted) : [],
    relationTypes: valued.find(({ subject }) => subject === 'relation')?.values,
    answers: named('answer:'),
    continuum: undefined,
  };
}

function confusions(totals: Totals): ConfusionReport[] {
  const { annotators, labels } = totals.frame;
  return pairsOf(annotators.length).map(([first, second]) => ({
    first: annotators[first] ?? '',
    second: annotators[second] ?? '',
    labels: [...labels, NO_SPAN],
    matrix: confusionSums(totals, first, second),
  }));
}

function relationReports(totals: Totals, { relations, relaxed, given }: CountedIntervals): RelationReport[] {
  const { frame } = totals;
  return [...frame.relationTypes, null].map((type, place) => ({
    type,
    strict: pairedF1(frame, (first, second) => relationSums(totals, first, second, place).strict, relations[place]),
    relaxed: pairedF1(frame, (first, second) => relationSums(totals, first, second, place).relaxed, relaxed[place]),
    givenEntities: pairedF1(frame, (first, second) => relationSums(totals, first, second, place).given, given[place]),
  }));
}

/** How values were given: each attribute over all spans, then by label; relation types; answers on notes. */
const judgedIn = (totals: Totals): (Judged & { readonly ratings: Ratings })[] => [
  ...[...ratingsBySubject(totals)].map(([subject, ratings]) => ({ subject, label: null, ratings })),
  ...ratingsByLabel(totals),
];

function pairedF1(
  frame: Frame,
  counts: (first: number, second: number) => MatchCounts,
  interval: Interval | undefined,
): PairedF1 {
  const pairs = pairsOf(frame.annotators.length).map(([first, second]) => {
    const sums = counts(first, second);
    const names = [frame.annotators[first] ?? '', frame.annotators[second] ?? ''] as const;
    return { names, counts: sums, f1: f1(sums) };
  });
  const mean = pairs.length === 0 ? undefinedBecause(REASON.fewAnnotators) : meanOf(pairs.map((pair) => pair.f1));
  return { mean, interval, pairs };
}
