import { z } from 'zod';

/** A code in a terminology, as it is written on a span: `{ system: 'ICD-10-CM', code: 'I10', name: '…' }`. */
export const ConceptRef = z
  .strictObject({
    system: z.string().min(1).max(60),
    code: z.string().min(1).max(60),
    name: z.string().min(1).max(400),
  })
  .meta({ id: 'ConceptRef' });
export type ConceptRef = z.infer<typeof ConceptRef>;

/** A set of concepts that notes are searched for, as it was built; several small terminologies may share one. */
export const Terminology = z
  .strictObject({
    systems: z.array(ConceptRef.shape.system),
    names: z.int().min(0),
    concepts: z.int().min(0),
    version: z.string().meta({ description: 'of its content, as suggestions name it' }),
  })
  .meta({ id: 'Terminology' });
export type Terminology = z.infer<typeof Terminology>;

/** A concept with what it is a kind of and what is a kind of it, as far as its terminology was imported with that. */
export const ConceptDetails = z
  .strictObject({
    concept: ConceptRef,
    type: z.string(),
    definition: z.string().nullable(),
    broader: z.array(ConceptRef),
    narrower: z.array(ConceptRef).meta({ description: 'at most the first 200' }),
    narrowerInAll: z.int().min(0),
  })
  .meta({ id: 'ConceptDetails' });
export type ConceptDetails = z.infer<typeof ConceptDetails>;

/** A concept as the search shows it. */
export const ConceptHit = z
  .strictObject({
    ...ConceptRef.shape,
    type: z.string(),
    matched: z.string().meta({ description: 'the name or synonym that fitted the query' }),
    score: z.number(),
  })
  .meta({ id: 'ConceptHit' });
export type ConceptHit = z.infer<typeof ConceptHit>;
