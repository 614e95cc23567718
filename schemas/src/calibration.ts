import { z } from 'zod';
import { AccountSummary } from './account.ts';
import { AgreementReport, Disagreement, DisagreementKind, Figure } from './agreement.ts';
import { Id, Instant, Label } from './identity.ts';

const Threshold = z.number().min(0).max(1);

/** What the lower end of the interval of strict F1 must reach, for each entity type. */
export const Thresholds = z
  .strictObject({ standard: Threshold, byLabel: z.record(Label, Threshold) })
  .meta({ id: 'Thresholds' });
export type Thresholds = z.infer<typeof Thresholds>;

/** `collecting`: everybody labels blind. `discussing`: those who are done see the divergences. `closed`: judged. */
export const RoundState = z.enum(['collecting', 'discussing', 'closed']).meta({ id: 'RoundState' });
export type RoundState = z.infer<typeof RoundState>;

/** What a lead asks for: notes that these people label blind, compared with each other or with an expert's key. */
export const NewRound = z
  .strictObject({
    notes: z.array(Id).min(1).max(200),
    people: z.array(Id).min(1).max(50),
    key: Id.nullable().meta({ description: 'the expert whose layers are the key; they label the notes too' }),
    thresholds: Thresholds,
  })
  .meta({ id: 'NewRound' });
export type NewRound = z.infer<typeof NewRound>;

/** The same, or a number of notes to draw from those that no round has used. */
export const WantedRound = NewRound.extend({
  notes: z.union([NewRound.shape.notes, z.strictObject({ draw: z.int().min(1).max(200) })]),
}).meta({ id: 'WantedRound' });
export type WantedRound = z.infer<typeof WantedRound>;

export const CalibrationRound = z
  .strictObject({
    ...NewRound.shape,
    id: Id,
    project: Id,
    number: z.int().positive(),
    guideline: z.int().nonnegative().meta({ description: 'the version it is labelled under' }),
    state: RoundState,
    passed: z.array(Id),
    nextGuideline: z.int().positive().nullable().meta({ description: 'the version its decisions led to' }),
    openedAt: Instant,
    closedAt: Instant.nullable(),
  })
  .meta({ id: 'CalibrationRound' });
export type CalibrationRound = z.infer<typeof CalibrationRound>;

export const CalibrationPost = z
  .strictObject({
    id: Id,
    kind: z.enum(['remark', 'decision']),
    text: z.string(),
    by: Id,
    at: Instant,
  })
  .meta({ id: 'CalibrationPost' });
export type CalibrationPost = z.infer<typeof CalibrationPost>;

/** The kind of words that some include in a span and others do not; never the words themselves. */
export const BeyondWords = z.enum(['number', 'punctuation', 'article', 'several', 'one']);
export type BeyondWords = z.infer<typeof BeyondWords>;

const Letters = z.array(z.string()).meta({ description: 'the letters of the people, in order' });

/** What a divergence pattern says, in parts, so that it can be told in any language. */
export const PatternParts = z
  .discriminatedUnion('told', [
    z.strictObject({ told: z.literal('marked'), by: Letters, notBy: Letters }),
    z.strictObject({
      told: z.literal('given'),
      values: z.array(z.strictObject({ value: z.string().nullable(), by: Letters })),
    }),
    z.strictObject({ told: z.literal('split'), by: Letters }),
    z.strictObject({ told: z.literal('pieces') }),
    z.strictObject({
      told: z.literal('beyond'),
      stretches: z.array(z.strictObject({ words: BeyondWords, side: z.enum(['before', 'after']), by: Letters })),
    }),
  ])
  .meta({ id: 'PatternParts' });
export type PatternParts = z.infer<typeof PatternParts>;

/** One way in which some people differ from others, over all places where they do. */
export const DivergencePattern = z
  .strictObject({
    words: z.string().meta({ description: 'such as "boundary of MEDICATION: a number after is included by A, C"' }),
    kind: DisagreementKind,
    labels: z.array(z.string()),
    parts: PatternParts,
    count: z.int(),
    notes: z.array(Id),
  })
  .meta({ id: 'DivergencePattern' });
export type DivergencePattern = z.infer<typeof DivergencePattern>;

export const Divergence = Disagreement.extend({
  kind: DisagreementKind,
  id: Id,
  pattern: z.string(),
  thread: z.array(CalibrationPost),
}).meta({ id: 'Divergence' });
export type Divergence = z.infer<typeof Divergence>;

export const TypeVerdict = z
  .strictObject({ label: z.string(), strictF1: Figure, threshold: Threshold, met: z.boolean() })
  .meta({ id: 'TypeVerdict' });
export type TypeVerdict = z.infer<typeof TypeVerdict>;

export const CalibrationReport = z
  .strictObject({
    round: CalibrationRound,
    people: z.array(AccountSummary.extend({ letter: z.string(), submitted: z.int() })),
    writers: z.array(AccountSummary).meta({ description: 'who wrote into the threads' }),
    verdicts: z.array(z.strictObject({ person: Id, passed: z.boolean(), types: z.array(TypeVerdict) })),
    agreement: AgreementReport.omit({ guidelines: true }),
    patterns: z.array(DivergencePattern),
    divergences: z.array(Divergence).meta({ description: 'those of the most frequent pattern first' }),
  })
  .meta({ id: 'CalibrationReport' });
export type CalibrationReport = z.infer<typeof CalibrationReport>;
