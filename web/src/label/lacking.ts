import type { LabelSchema, Relation, RelationType, Span } from '@chartmark/schemas';

/** What a span needs before the note is done, and does not have. */
export type Lacking =
  | { readonly kind: 'attribute'; readonly span: Span; readonly attribute: string }
  | { readonly kind: 'relation'; readonly span: Span; readonly relation: RelationType };

/** What the schema requires and the spans do not have, span by span. O(spans · (attributes + relation types) + relations). */
export function lacking(spans: Iterable<Span>, relations: Iterable<Relation>, schema: LabelSchema): readonly Lacking[] {
  const required = new Set(schema.attributes.filter((attribute) => attribute.required).map(({ name }) => name));
  const wanted = new Map(schema.entityTypes.map((type) => [type.name, type.attributes.filter((a) => required.has(a))]));
  const needed = schema.relationTypes.filter((type) => type.neededBy !== undefined && !type.retired);
  const joined = new Set(
    [...relations].flatMap(({ label, head, child }) => [`${label} from ${head}`, `${label} to ${child}`]),
  );
  return [...spans].flatMap((span): Lacking[] => [
    ...(wanted.get(span.label) ?? [])
      .filter((attribute) => span.attributes[attribute] === undefined)
      .map((attribute) => ({ kind: 'attribute' as const, span, attribute })),
    ...needed
      .filter(({ name, neededBy, ...ends }) => {
        const side = neededBy ?? 'from';
        return ends[side].includes(span.label) && !joined.has(`${name} ${side} ${span.id}`);
      })
      .map((relation) => ({ kind: 'relation' as const, span, relation })),
  ]);
}
