import { z } from 'zod';
import { Id, Label } from './identity.ts';

/** What the layers of a note differ about. */
export const DifferenceKind = z
  .enum(['missing', 'boundary', 'type', 'attribute', 'concept', 'relation', 'noteLabel'])
  .meta({ id: 'DifferenceKind' });
export type DifferenceKind = z.infer<typeof DifferenceKind>;

/** How a difference was settled; `agreed` is the one verdict on all that did not differ. */
export const Ruling = z.enum(['agreed', 'taken', 'merged', 'new', 'nothing', 'escalated']).meta({ id: 'Ruling' });
export type Ruling = z.infer<typeof Ruling>;

/** The section of the guideline that supports a decision: the version, and the number of its heading, counted from 1. */
export const Citation = z.strictObject({ version: z.int().positive(), heading: z.int().positive() }).meta({
  id: 'Citation',
});
export type Citation = z.infer<typeof Citation>;

/** One thing of the gold, and the things of the compared layers it was made from. */
export const Made = z
  .strictObject({
    of: z.enum(['span', 'relation', 'noteLabel']),
    id: z.string(),
    from: z.array(z.strictObject({ layer: Id, id: z.string() })),
  })
  .meta({ id: 'Made' });
export type Made = z.infer<typeof Made>;

/** How an adjudicator settled one difference, with the provenance of each thing. Layers and ids, never names or words. */
export const Verdict = z
  .strictObject({
    ruling: Ruling,
    kind: DifferenceKind.nullable().meta({ description: 'null where nothing differed' }),
    labels: z.array(Label),
    sides: z.array(
      z.strictObject({
        layer: Id,
        version: z.int().nonnegative().meta({ description: 'of the layer as it was compared' }),
        labels: z.array(Label),
        taken: z.boolean().meta({ description: 'whether the adjudicator chose it' }),
        followed: z.boolean().meta({ description: 'whether the gold says what it says' }),
      }),
    ),
    made: z.array(Made),
    citation: Citation.nullable(),
  })
  .meta({ id: 'Verdict' });
export type Verdict = z.infer<typeof Verdict>;
