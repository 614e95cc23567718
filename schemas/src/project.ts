import { z } from 'zod';
import { Id, Instant, Name } from './identity.ts';
import { LabelSchema } from './label-schema.ts';

export const Template = z.enum(['coding', 'pharmacovigilance', 'trials', 'empty']).meta({ id: 'Template' });
export type Template = z.infer<typeof Template>;

/** Which transformation a note must have passed before it is released. */
export const PolicyName = z
  .enum(['safe-harbor-tags', 'safe-harbor-mask', 'safe-harbor-surrogates', 'shifted-dates', 'shifted-weeks'])
  .meta({ id: 'PolicyName' });
export type PolicyName = z.infer<typeof PolicyName>;

/** One annotation effort. */
export const Project = z
  .strictObject({
    id: Id,
    name: Name,
    description: z.string().max(2000),
    template: Template,
    schema: LabelSchema,
    schemaVersion: z.int().positive(),
    guidelineVersion: z.int().nonnegative(),
    recheckBefore: z
      .int()
      .positive()
      .optional()
      .meta({ description: 'what was submitted under versions before this one is to be looked at again' }),
    policy: PolicyName,
    privacyReview: z.boolean().meta({ description: 'whether a person must release each note' }),
    createdAt: Instant,
  })
  .meta({ id: 'Project' });
export type Project = z.infer<typeof Project>;

/** The versioned instructions; a version is never edited, only followed by the next. */
export const Guideline = z
  .strictObject({
    id: z.string(),
    project: Id,
    version: z.int().positive(),
    markdown: z.string().max(200_000),
    summary: z.string().max(500).meta({ description: 'what changed since the version before' }),
    recheck: z.boolean().optional().meta({ description: 'whether earlier work is to be looked at again' }),
    by: Id,
    at: Instant,
  })
  .meta({ id: 'Guideline' });
export type Guideline = z.infer<typeof Guideline>;
