import { type AlphaU1995, createContinuum } from './alpha-u-1995.ts';
import { type AlphaU2016, alphaU2016 } from './alpha-u-2016.ts';
import { type ValueAgreement, valueAgreement } from './attribute-agreement.ts';
import type { BootstrapOptions } from './bootstrap.ts';
import { createCharAlpha } from './char-alpha.ts';
import { type Estimate, meanOf, REASON, undefinedBecause } from './estimate.ts';
import { type Frame, frameOf } from './frame.ts';
import { teamOf } from './layers.ts';
import { type NoteSums, teamSummer } from './note-sums.ts';
import { pairsOf } from './ratings.ts';
import { f1, type MatchCounts } from './span-f1.ts';
import type { Study } from './study.ts';
import { confusionSums, extraSums, ratingsBySubject, relationSums, type Totals, totalsOf } from './totals.ts';
import { typeIntervals } from './type-intervals.ts';
import { type TypeReport, typeReport } from './type-report.ts';

export interface ReportOptions {
  /** Resamples notes for intervals; without it there are none. */
  readonly bootstrap?: BootstrapOptions | undefined;
  /** What a chance-corrected figure should reach, for each type by its name. */
  readonly thresholds?: Readonly<Record<string, number>> | undefined;
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
  /** Only relations between spans that both annotators have; above `strict` by what is entity error. */
  readonly givenEntities: PairedF1;
}

/** The whole of what is known of a study's agreement. */
export interface Report {
  readonly annotators: readonly string[];
  readonly notes: { readonly all: number; readonly shared: number };
  readonly types: readonly TypeReport[];
  readonly all: TypeReport;
  readonly confusion: readonly ConfusionReport[];
  readonly boundaryF1: PairedF1;
  readonly attributes: Readonly<Record<string, ValueAgreement>>;
  readonly codeF1: PairedF1;
  readonly relations: readonly RelationReport[];
  readonly relationTypes: ValueAgreement | undefined;
  /** Note-level labels, by question. */
  readonly answers: Readonly<Record<string, ValueAgreement>>;
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
  const summer = teamSummer(frame);
  const characters = createCharAlpha();
  const continuum = createContinuum(frame);
  const notes = study.documents.map((note) => {
    const team = teamOf(frame, note);
    characters.add(note.length, team);
    continuum.add(note.length, team);
    return summer(note, team);
  });
  return {
    ...reportOf(totalsOf(frame, notes), notes, options),
    continuum: {
      charAlpha: characters.alpha(),
      alphaU1995: named(continuum.alpha()),
      alphaU2016: alphaU2016(study, frame),
    },
  };
}

/** The report from sums at hand: what a filter or a newly submitted note asks for. */
export function reportOf(totals: Totals, notes: readonly NoteSums[], options: ReportOptions = {}): Report {
  const { frame } = totals;
  const intervals = options.bootstrap ? typeIntervals(frame, notes, options.bootstrap) : [];
  const ofType = (label: number) =>
    typeReport(totals, label, intervals[label], options.thresholds?.[frame.labels[label] ?? '']);
  const subjects = ratingsBySubject(totals);
  const named = (prefix: string) =>
    Object.fromEntries(
      [...subjects]
        .filter(([subject]) => subject.startsWith(prefix))
        .map(([subject, ratings]) => [subject.slice(prefix.length), valueAgreement(ratings)]),
    );
  const relation = subjects.get('relation');
  const all = ofType(frame.labels.length);
  return {
    annotators: frame.annotators,
    notes: { all: notes.length, shared: all.counts.notes },
    types: frame.labels.map((_, label) => ofType(label)),
    all,
    confusion: confusions(totals),
    boundaryF1: pairedF1(frame, (first, second) => extraSums(totals, first, second).boundary),
    attributes: named('attribute:'),
    codeF1: pairedF1(frame, (first, second) => extraSums(totals, first, second).code),
    relations: frame.relationTypes.length > 0 ? relationReports(totals) : [],
    relationTypes: relation && valueAgreement(relation),
    answers: named('answer:'),
    continuum: undefined,
  };
}

const named = ({ labels, byLabel, all }: AlphaU1995): ContinuumReport['alphaU1995'] => ({
  all,
  byLabel: Object.fromEntries(labels.map((label, i) => [label, byLabel[i] ?? undefinedBecause(REASON.noInstances)])),
});

function confusions(totals: Totals): ConfusionReport[] {
  const { annotators, labels } = totals.frame;
  return pairsOf(annotators.length).map(([first, second]) => ({
    first: annotators[first] ?? '',
    second: annotators[second] ?? '',
    labels: [...labels, '∅'],
    matrix: confusionSums(totals, first, second),
  }));
}

function relationReports(totals: Totals): RelationReport[] {
  const { frame } = totals;
  return [...frame.relationTypes, null].map((type, place) => ({
    type,
    strict: pairedF1(frame, (first, second) => relationSums(totals, first, second, place).strict),
    givenEntities: pairedF1(frame, (first, second) => relationSums(totals, first, second, place).given),
  }));
}

function pairedF1(frame: Frame, counts: (first: number, second: number) => MatchCounts): PairedF1 {
  const pairs = pairsOf(frame.annotators.length).map(([first, second]) => {
    const sums = counts(first, second);
    const names = [frame.annotators[first] ?? '', frame.annotators[second] ?? ''] as const;
    return { names, counts: sums, f1: f1(sums) };
  });
  const mean = pairs.length === 0 ? undefinedBecause(REASON.fewAnnotators) : meanOf(pairs.map((pair) => pair.f1));
  return { mean, pairs };
}
