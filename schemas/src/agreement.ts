import { z } from 'zod';
import { AccountSummary } from './account.ts';
import { Id } from './identity.ts';

/** Stands for "no such span" where the labels that two people gave the same words are compared. */
export const NO_SPAN = '∅';

/** The result of a measure: a number, or why there is none. Nothing to measure is never 0 or 1. */
export const Estimate = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('value'), value: z.number() }),
    z.strictObject({ kind: z.literal('undefined'), reason: z.string() }),
  ])
  .meta({ id: 'Estimate' });
export type Estimate = z.infer<typeof Estimate>;

/** `level` is 0.95; `replicates` of the resamples had a value. */
export const Interval = z
  .strictObject({ low: z.number(), high: z.number(), level: z.number(), replicates: z.int() })
  .meta({ id: 'Interval' });

export const Figure = z.strictObject({ estimate: Estimate, interval: Interval.nullable() }).meta({ id: 'Figure' });
export type Figure = z.infer<typeof Figure>;

/** @see Landis & Koch 1977, Biometrics 33(1), 159-174 */
export const Band = z
  .enum(['poor', 'slight', 'fair', 'moderate', 'substantial', 'almost perfect'])
  .meta({ id: 'Band' });
export type Band = z.infer<typeof Band>;

const Pair = z.strictObject({
  first: Id,
  second: Id,
  matched: z.int(),
  ofFirst: z.int(),
  ofSecond: z.int(),
  strictF1: Estimate,
  relaxedF1: Estimate,
  charDice: Estimate,
  charKappa: Estimate,
});

/** One entity type, in the order in which a lead should read it. */
export const TypeAgreement = z
  .strictObject({
    label: z.string().nullable().meta({ description: 'null for all types together' }),
    spans: z.int(),
    instances: z.int().meta({ description: 'distinct spans anybody marked' }),
    notes: z.int().meta({ description: 'that two or more people submitted' }),
    notesWith: z.int().meta({ description: 'in which anybody marked one' }),
    annotators: z.int(),
    weak: z.array(z.string()).meta({ description: 'why to read the figures with care' }),
    strictF1: Figure,
    relaxedF1: Figure,
    charDice: Figure,
    boundaryShare: Estimate.meta({ description: 'relaxed minus strict F1: disagreement about boundaries only' }),
    chanceCorrected: z.strictObject({
      name: z.enum(['character kappa', 'character alpha']),
      ...Figure.shape,
      band: Band.nullable(),
    }),
    goal: z
      .strictObject({ wanted: z.number(), met: z.boolean() })
      .nullable()
      .meta({ description: 'whether the lower end of the chance-corrected figure reaches what the project wants' }),
    notesForPrecision: z
      .int()
      .nullable()
      .meta({ description: 'shared notes after which strict F1 is likely known to ± 0.05' }),
    charFleiss: Estimate,
    charAc1: Estimate,
    boundary: z.strictObject({
      longer: z.int(),
      shorter: z.int(),
      shifted: z.int(),
      split: z.int(),
      merged: z.int(),
    }),
    pairs: z.array(Pair),
  })
  .meta({ id: 'TypeAgreement' });
export type TypeAgreement = z.infer<typeof TypeAgreement>;

const PairedF1 = z.strictObject({ mean: Estimate, interval: Interval.nullable(), matched: z.int(), pairs: z.int() });

/** Agreement on values: of an attribute, a code or a note-level label. */
export const ValueAgreement = z
  .strictObject({
    name: z.string(),
    label: z.string().nullable().meta({ description: 'of the spans; null for those of all labels together' }),
    items: z.int().meta({ description: 'that two or more gave a value' }),
    weak: z.array(z.string()),
    observed: Figure,
    kappa: Figure,
    fleiss: Estimate,
    alpha: Figure,
    ac1: Figure,
    band: Band.nullable(),
    prevalence: z
      .array(z.strictObject({ value: z.string(), share: z.number(), alpha: Estimate }))
      .meta({ description: 'each value, the most frequent first, with alpha of it against all others' }),
    paradox: z.boolean().meta({ description: 'kappa is low only because one value is nearly always right' }),
  })
  .meta({ id: 'ValueAgreement' });
export type ValueAgreement = z.infer<typeof ValueAgreement>;

/** Measures over all notes as one text, which cannot be summed note by note. */
const Continuum = z.strictObject({
  charAlpha: Estimate.meta({ description: 'nominal alpha of characters, each valued by all types that cover it' }),
  alphaU1995: z.strictObject({ all: Estimate, byLabel: z.record(z.string(), Estimate) }),
  alphaU2016: z.strictObject({ u: Estimate, binary: Estimate, cu: Estimate }),
});

export const AgreementReport = z
  .strictObject({
    people: z.array(AccountSummary),
    notes: z.strictObject({ all: z.int(), shared: z.int() }),
    guidelines: z
      .array(z.strictObject({ version: z.int().nonnegative(), layers: z.int() }))
      .meta({ description: 'the versions that submitted layers of the stage were made under' }),
    types: z.array(TypeAgreement),
    all: TypeAgreement,
    confusion: z.array(
      z.strictObject({
        first: Id,
        second: Id,
        labels: z.array(z.string()).meta({ description: 'of rows and columns; the last, ∅, is no such span' }),
        matrix: z.array(z.array(z.int())),
      }),
    ),
    attributes: z.array(ValueAgreement).meta({ description: '`code` is the concept of a span' }),
    noteLabels: z.array(ValueAgreement),
    codes: PairedF1,
    relations: z.array(
      z.strictObject({
        label: z.string().nullable(),
        strict: PairedF1,
        relaxed: PairedF1.meta({ description: 'both ends overlap and have the same types' }),
        givenEntities: PairedF1.meta({ description: 'only between spans that both have' }),
      }),
    ),
    continuum: Continuum.nullable(),
  })
  .meta({ id: 'AgreementReport' });
export type AgreementReport = z.infer<typeof AgreementReport>;

/** Whether something is there, how far it reaches, what it is, or a value it has. */
export const DisagreementKind = z.enum(['missing', 'boundary', 'type', 'attribute']).meta({ id: 'DisagreementKind' });
export type DisagreementKind = z.infer<typeof DisagreementKind>;

/** A place in a note where people differ, with what each marked there. */
export const Disagreement = z
  .strictObject({
    note: Id,
    title: z.string(),
    kind: z.enum([...DisagreementKind.options, 'alike']).meta({
      description: 'whether it is there, how far it reaches, what it is, or a value it has; or that it is alike',
    }),
    start: z.int().meta({ description: 'UTF-16, of the place in the note' }),
    end: z.int(),
    before: z.string(),
    words: z.string(),
    after: z.string(),
    marked: z.array(
      z.strictObject({
        person: Id,
        layer: Id,
        spans: z.array(z.strictObject({ label: z.string(), start: z.int(), end: z.int(), words: z.string() })),
      }),
    ),
  })
  .meta({ id: 'Disagreement' });
export type Disagreement = z.infer<typeof Disagreement>;
