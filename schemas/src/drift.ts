import { z } from 'zod';
import { AccountSummary } from './account.ts';
import { Id, Instant } from './identity.ts';

/**
 * What a person's notes are compared with: blind layers drawn to check them, their own later one, gold they did not know
 * of, or the layers of those who annotated the same note.
 */
export const DriftAgainst = z.enum(['others', 'oneself', 'gold', 'peers']).meta({ id: 'DriftAgainst' });
export type DriftAgainst = z.infer<typeof DriftAgainst>;

/** What is watched: places agreed on, labels in 1,000 words, or words labelled a minute. */
export const DriftMeasure = z.enum(['agreement', 'rate', 'speed']).meta({ id: 'DriftMeasure' });
export type DriftMeasure = z.infer<typeof DriftMeasure>;

const Side = z.enum(['low', 'high']);
const Guideline = z.int().nonnegative();

/** What one chart is of; it starts anew with each guideline version. */
const ChartOf = {
  person: Id,
  measure: DriftMeasure,
  label: z.string().nullable().meta({ description: 'null for all types together' }),
  against: DriftAgainst.exclude(['peers']).nullable().meta({ description: 'null unless agreement is watched' }),
  guideline: Guideline,
};

/** One batch of notes. */
export const DriftPoint = z
  .strictObject({
    until: Instant.meta({ description: 'when the last note of the batch was submitted' }),
    count: z.number().meta({ description: 'places agreed on, labels, or words' }),
    size: z.number().meta({ description: 'places, words, or minutes' }),
    score: z.number().meta({ description: 'how unusual it is, as a standard normal variable; 0 in the baseline' }),
    average: z.number().meta({ description: 'EWMA of the scores' }),
    limit: z.number().meta({ description: 'control limit of the average, without its sign' }),
    low: z.number().meta({ description: 'CUSUM of what is below the usual' }),
    high: z.number().meta({ description: 'CUSUM of what is above it' }),
  })
  .meta({ id: 'DriftPoint' });
export type DriftPoint = z.infer<typeof DriftPoint>;

export const DriftChart = z
  .strictObject({
    ...ChartOf,
    count: z.number().meta({ description: 'over all notes, also those of no whole batch yet' }),
    size: z.number(),
    state: z
      .enum(['too few', 'in control', 'out of control'])
      .meta({ description: '`too few`: fewer batches than the baseline needs and one more' }),
    signal: z
      .strictObject({ batch: z.int().positive(), side: Side })
      .nullable()
      .meta({ description: 'the first batch beyond the limit since the last alert was resolved' }),
    cusumAt: z.int().positive().nullable().meta({ description: 'the same by the CUSUM, which raises no alert' }),
    points: z.array(DriftPoint),
  })
  .meta({ id: 'DriftChart' });
export type DriftChart = z.infer<typeof DriftChart>;

export const DriftAlertState = z.enum(['open', 'acknowledged', 'resolved']).meta({ id: 'DriftAlertState' });
export type DriftAlertState = z.infer<typeof DriftAlertState>;

/** A crossing of a control limit: a task for the lead, until it is resolved. */
export const DriftAlert = z
  .strictObject({
    id: Id,
    project: Id,
    ...ChartOf,
    side: Side,
    until: Instant.meta({ description: 'of the batch that crossed the limit' }),
    raisedAt: Instant,
    state: DriftAlertState,
    acknowledgedBy: Id.nullable(),
    acknowledgedAt: Instant.nullable(),
    resolvedBy: Id.nullable(),
    resolvedAt: Instant.nullable(),
    finding: z.string().max(2000).nullable().meta({ description: 'what was found and done; never words of a note' }),
    anew: z.boolean().meta({ description: 'whether what is usual is learnt anew from then on' }),
  })
  .meta({ id: 'DriftAlert' });
export type DriftAlert = z.infer<typeof DriftAlert>;

export const DriftAlerts = z
  .strictObject({ people: z.array(AccountSummary), rows: z.array(DriftAlert) })
  .meta({ id: 'DriftAlerts' });
export type DriftAlerts = z.infer<typeof DriftAlerts>;

/** How many places are agreed on, with an exact interval, which is null if there are no places. */
const Agreed = {
  agreed: z.int().meta({ description: 'places where both have the very span' }),
  total: z.int().meta({ description: 'places where either has one' }),
  low: z.number().nullable().meta({ description: 'of the share agreed, Clopper–Pearson 95 %' }),
  high: z.number().nullable(),
};

/** How the checked work of one person, or of all (null), agrees, by type. What does not agree with gold is the sample error. */
export const DriftSample = z
  .strictObject({
    person: Id.nullable(),
    label: z.string().nullable(),
    against: DriftAgainst,
    notes: z.int(),
    ...Agreed,
    f1: z.number().nullable().meta({ description: 'strict F1' }),
  })
  .meta({ id: 'DriftSample' });
export type DriftSample = z.infer<typeof DriftSample>;

export const DriftWeek = z
  .strictObject({
    week: z.iso.date().meta({ description: 'its Monday, UTC' }),
    against: DriftAgainst,
    label: z.string().nullable(),
    ...Agreed,
  })
  .meta({ id: 'DriftWeek' });
export type DriftWeek = z.infer<typeof DriftWeek>;

export const DriftReport = z
  .strictObject({
    people: z.array(AccountSummary),
    stated: z
      .strictObject({
        places: z.int().meta({ description: 'in a batch of agreement, at least' }),
        notes: z.int().meta({ description: 'in a batch of rate or speed' }),
        baseline: z.int().meta({ description: 'batches from the start that are only learnt from' }),
        weight: z.number(),
        width: z.strictObject({ oneSided: z.number(), twoSided: z.number() }),
        slack: z.number(),
        decision: z.strictObject({ oneSided: z.number(), twoSided: z.number() }),
        falseAlarmEvery: z.int().meta({ description: 'batches of one chart, on average, by simulation' }),
        watched: z.int().meta({ description: 'batches after the baselines, over all charts' }),
        expectedFalseAlarms: z.number(),
      })
      .meta({ description: 'limits and false alarms of the charts' }),
    charts: z.array(DriftChart).meta({ description: 'those out of control first' }),
    samples: z.array(DriftSample),
    weeks: z.array(DriftWeek),
  })
  .meta({ id: 'DriftReport' });
export type DriftReport = z.infer<typeof DriftReport>;

/** Tables the report can be taken out as. */
export const DriftTable = z.enum(['batches', 'samples', 'weeks', 'alerts']).meta({ id: 'DriftTable' });
export type DriftTable = z.infer<typeof DriftTable>;

/** A note with gold that is given, unmarked, to people who have not seen it, to score them against the gold. */
export const Probe = z
  .strictObject({
    note: Id,
    title: z.string(),
    goldAt: Instant,
    guideline: Guideline.nullable().meta({ description: 'the version it is a probe under; null for one that is none' }),
    done: z.int().meta({ description: 'people who did it' }),
  })
  .meta({ id: 'Probe' });
export type Probe = z.infer<typeof Probe>;

/** A submitted layer that was made under an older guideline. */
export const Recheck = z
  .strictObject({ note: Id, layer: Id, person: Id, guideline: Guideline, at: z.string() })
  .meta({ id: 'Recheck' });
export type Recheck = z.infer<typeof Recheck>;
