import type { Id } from './identity.ts';
import type { LabelSchema } from './label-schema.ts';
import { entityType, relationType } from './label-schema.ts';
import type { LayerState } from './layer-state.ts';
import { splitsCharacter } from './offsets.ts';
import { Refusal } from './problem.ts';
import type { Relation } from './relation.ts';
import type { Span } from './span.ts';
import { endOf } from './span.ts';

/** @throws {Refusal} `senseless` if the span's label, extent or attributes do not fit the schema or the text */
export function requireSpanFits(span: Span, { schema, text }: { schema: LabelSchema; text: string }): void {
  const type = entityType(schema, span.label);
  if (!type) throw new Refusal('senseless', `The schema has no entity type '${span.label}'`);
  if (endOf(span) > text.length) {
    throw new Refusal('senseless', `The span ends at ${endOf(span)}, beyond the note's ${text.length} characters`);
  }
  for (const edge of span.fragments.flatMap((f) => [f.start, f.end])) {
    if (splitsCharacter(text, edge)) throw new Refusal('senseless', `Offset ${edge} lies inside a surrogate pair`);
  }
  for (const [name, value] of Object.entries(span.attributes)) {
    const attribute = schema.attributes.find((a) => a.name === name);
    if (!attribute || !type.attributes.includes(name)) {
      throw new Refusal('senseless', `A span of type '${span.label}' has no attribute '${name}'`);
    }
    if (!attribute.values.some((v) => v.name === value)) {
      throw new Refusal('senseless', `'${value}' is no value of attribute '${name}'`);
    }
  }
}

/** @throws {Refusal} `missing` if an end is gone, `senseless` if the schema does not allow the relation between its ends */
export function requireRelationFits(state: LayerState, relation: Relation, schema: LabelSchema): void {
  if (relation.head === relation.child) throw new Refusal('senseless', 'A relation joins two different spans');
  const head = spanOf(state, relation.head);
  const child = spanOf(state, relation.child);
  const type = relationType(schema, relation.label);
  if (!type) throw new Refusal('senseless', `The schema has no relation type '${relation.label}'`);
  if (!type.from.includes(head.label) || !type.to.includes(child.label)) {
    throw new Refusal('senseless', `'${relation.label}' does not lead from '${head.label}' to '${child.label}'`, [], {
      head,
      child,
    });
  }
}

/** @throws {Refusal} `conflict` if a relation of this span does not allow the span's label */
export function requireRelationsFit(state: LayerState, span: Span, schema: LabelSchema): void {
  for (const relation of relationsOf(state, span.id)) {
    const type = relationType(schema, relation.label);
    const asHead = relation.head !== span.id || type?.from.includes(span.label);
    const asChild = relation.child !== span.id || type?.to.includes(span.label);
    if (!asHead || !asChild) {
      throw new Refusal(
        'conflict',
        `A relation '${relation.label}' does not allow the type '${span.label}'`,
        [],
        relation,
      );
    }
  }
}

/** @throws {Refusal} `missing` */
export function spanOf(state: LayerState, id: Id): Span {
  const cell = state.spans.get(id);
  if (!cell) throw new Refusal('missing', 'The span is not on this layer');
  return cell.value;
}

/** @throws {Refusal} `missing` */
export function relationOf(state: LayerState, id: Id): Relation {
  const cell = state.relations.get(id);
  if (!cell) throw new Refusal('missing', 'The relation is not on this layer');
  return cell.value;
}

/** The relations that begin or end at a span; linear in the layer's relations. */
export const relationsOf = (state: LayerState, span: Id): Relation[] =>
  [...state.relations.values()].map((cell) => cell.value).filter((r) => r.head === span || r.child === span);
