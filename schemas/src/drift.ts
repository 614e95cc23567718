import { z } from 'zod';
import { AccountSummary } from './account.ts';
import { Id } from './identity.ts';

/** What a person's notes were compared with: another's blind layer of the note, or their own later one. */
export const DriftAgainst = z.enum(['others', 'oneself']).meta({ id: 'DriftAgainst' });
export type DriftAgainst = z.infer<typeof DriftAgainst>;

const ChartState = z
  .enum(['too few', 'in control', 'out of control'])
  .meta({ description: '`too few`: fewer batches than the baseline needs and one more' });

/** The control chart of one person and entity type under one guideline version; it starts anew with each version. */
export const DriftChart = z
  .strictObject({
    person: Id,
    label: z.string(),
    guideline: z.int().nonnegative(),
    against: DriftAgainst,
    agreed: z.int().meta({ description: 'places where both layers have the very span' }),
    total: z.int().meta({ description: 'places where either has one' }),
    state: ChartState,
    signalAt: z.int().positive().nullable().meta({ description: 'the first batch below the limit' }),
    points: z.array(
      z.strictObject({
        agreed: z.int(),
        total: z.int(),
        until: z.string().meta({ description: 'when the last note of the batch was submitted' }),
        average: z.number().meta({ description: 'exponentially weighted, in standard errors from the baseline' }),
        limit: z.number().meta({ description: 'lower control limit of the average' }),
      }),
    ),
  })
  .meta({ id: 'DriftChart' });
export type DriftChart = z.infer<typeof DriftChart>;

export const DriftReport = z
  .strictObject({
    people: z.array(AccountSummary),
    batch: z.int().meta({ description: 'places in a batch, at least' }),
    baseline: z.int().meta({ description: 'batches from the start that are taken to be in control' }),
    charts: z.array(DriftChart).meta({ description: 'those out of control first' }),
  })
  .meta({ id: 'DriftReport' });
export type DriftReport = z.infer<typeof DriftReport>;

/** A submitted layer that was made under an older guideline. */
export const Recheck = z
  .strictObject({ note: Id, layer: Id, person: Id, guideline: z.int().nonnegative(), at: z.string() })
  .meta({ id: 'Recheck' });
export type Recheck = z.infer<typeof Recheck>;
