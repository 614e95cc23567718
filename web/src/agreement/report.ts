/**
 * The agreement report as the service tells it: the JSON of its report of a study. Absent intervals and bands are left
 * out, and an undefined measure says why.
 */
export type Estimate =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'undefined'; readonly reason: string };

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Figure {
  readonly estimate: Estimate;
  readonly interval?: Interval;
}

export interface PairReport {
  readonly first: string;
  readonly second: string;
  readonly sums: { readonly notes: number; readonly first: number; readonly second: number; readonly strict: number };
  readonly strictF1: Estimate;
  readonly relaxedF1: Estimate;
  readonly charDice: Estimate;
  readonly charKappa: Estimate;
}

export interface TypeReport {
  /** `null` for all types together. */
  readonly label: string | null;
  readonly counts: {
    readonly spans: number;
    readonly instances: number;
    readonly notes: number;
    readonly pairs: number;
  };
  readonly weak: readonly string[];
  readonly strictF1: Figure;
  readonly relaxedF1: Figure;
  readonly charDice: Figure;
  readonly chanceCorrected: Figure & { readonly name: string; readonly band?: string };
  readonly pairs: readonly PairReport[];
}

export interface ConfusionReport {
  readonly first: string;
  readonly second: string;
  readonly labels: readonly string[];
  readonly matrix: readonly (readonly number[])[];
}

export interface ValueAgreement {
  readonly items: number;
  readonly observed: Estimate;
  readonly kappa: Estimate;
  readonly alpha: Estimate;
  readonly ac1: Estimate;
  readonly band?: string;
  readonly paradox: boolean;
}

export interface RelationReport {
  readonly type: string | null;
  readonly strict: { readonly mean: Estimate };
  readonly givenEntities: { readonly mean: Estimate };
}

export interface Report {
  readonly annotators: readonly string[];
  readonly notes: { readonly all: number; readonly shared: number };
  readonly types: readonly TypeReport[];
  readonly all: TypeReport;
  readonly confusion: readonly ConfusionReport[];
  readonly attributes: Readonly<Record<string, ValueAgreement>>;
  readonly relations: readonly RelationReport[];
  readonly answers: Readonly<Record<string, ValueAgreement>>;
}

/** The report and who is meant by the ids in it. */
export interface Agreement {
  readonly report: Report;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** Reads the service's answer. @throws {Error} if it is no report */
export const AgreementAnswer = {
  parse(input: unknown): Agreement {
    const answer = input as Agreement;
    if (!Array.isArray(answer?.report?.types)) throw new Error('the service’s answer is no agreement report');
    return answer;
  },
};

/** What a pair marked alike, and what only one of them did. */
export const onlyCounts = ({ sums: { first, second, strict } }: PairReport) => ({
  both: strict,
  first: first - strict,
  second: second - strict,
});
