import { z } from 'zod';
import { ConceptRef } from './concept.ts';
import { Id, Label } from './identity.ts';

/** Half-open `[start, end)` in UTF-16 code units of the note's exact text. */
export const Fragment = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine((f) => f.start < f.end, 'a fragment covers at least one character')
  .meta({ id: 'Fragment' });
export type Fragment = z.infer<typeof Fragment>;

/** In text order, neither overlapping nor touching. */
export const Fragments = z
  .array(Fragment)
  .min(1)
  .max(64)
  .refine(
    (all) => all.every((f, i) => i === 0 || (all[i - 1]?.end ?? 0) < f.start),
    'fragments in order, with text between them',
  );

/** Attribute values by attribute name: `{ assertion: 'absent' }`. */
export const Attributes = z.record(Label, z.string().max(200)).meta({ id: 'Attributes' });
export type Attributes = z.infer<typeof Attributes>;

/** Changes to attributes by name: the new value, or null to clear it. Attributes not named stay as they are. */
export const AttributeChanges = z.record(Label, z.string().max(200).nullable()).meta({ id: 'AttributeChanges' });

/** The attributes after some changes. */
export const withChanges = (attributes: Attributes, changes: z.infer<typeof AttributeChanges>): Attributes =>
  Object.fromEntries(
    Object.entries({ ...attributes, ...changes }).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );

/** Where it comes from: a person, an import, or a suggestion that a person accepted, edited or not. */
export const Origin = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person') }),
    z.strictObject({ kind: z.literal('import'), source: z.string().max(120) }),
    z.strictObject({
      kind: z.literal('suggestion'),
      suggestion: Id,
      engine: z.string().max(120),
      version: z.string().max(120),
      confidence: z.number().min(0).max(1),
      edited: z.boolean(),
    }),
  ])
  .meta({ id: 'Origin' });
export type Origin = z.infer<typeof Origin>;

export const Span = z
  .strictObject({
    id: Id,
    label: Label,
    fragments: Fragments,
    attributes: Attributes,
    concept: ConceptRef.nullable(),
    origin: Origin,
  })
  .meta({ id: 'Span' });
export type Span = z.infer<typeof Span>;

type Extent = { readonly fragments: readonly Fragment[] };

/** Whether two spans share a character. */
export const overlap = (a: Extent, b: Extent): boolean =>
  a.fragments.some((f) => b.fragments.some((g) => f.start < g.end && g.start < f.end));

export const startOf = (span: Extent): number => span.fragments[0]?.start ?? 0;
export const endOf = (span: Extent): number => span.fragments.at(-1)?.end ?? 0;

/** The words a span covers; the pieces of a discontinuous span are joined by an ellipsis. */
export const quote = (text: string, span: Extent): string =>
  span.fragments.map((f) => text.slice(f.start, f.end)).join(' … ');

/** Text order, the longer first where two begin together: the order in which spans are listed and stepped through. */
export const byPosition = (a: Extent & { id: string }, b: Extent & { id: string }): number =>
  startOf(a) - startOf(b) || endOf(b) - endOf(a) || (a.id < b.id ? -1 : 1);
