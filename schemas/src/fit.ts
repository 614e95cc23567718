import type { Id } from './identity.ts';
import type { LabelSchema } from './label-schema.ts';
import { entityType, leadsBetween, relationType } from './label-schema.ts';
import type { Cell, LayerState } from './layer-state.ts';
import { splitsCharacter } from './offsets.ts';
import { refusal } from './reason.ts';
import type { Relation } from './relation.ts';
import type { Span } from './span.ts';
import { endOf } from './span.ts';

/**
 * @param current the span as it is on the layer, if it is there already
 * @throws {Refusal} `senseless` if the span's label, extent or attributes do not fit the schema or the text
 */
export function requireSpanFits(
  span: Span,
  { schema, text }: { schema: LabelSchema; text: string },
  current?: Cell<Span>,
): void {
  const type = entityType(schema, span.label);
  if (!type) throw refusal('span.type', { label: span.label }, current);
  if (endOf(span) > text.length) {
    throw refusal('span.beyond', { end: endOf(span), length: text.length }, current);
  }
  for (const edge of span.fragments.flatMap((f) => [f.start, f.end])) {
    if (splitsCharacter(text, edge)) throw refusal('span.character', { offset: edge }, current);
  }
  for (const [name, value] of Object.entries(span.attributes)) {
    const attribute = schema.attributes.find((a) => a.name === name);
    if (!attribute || !type.attributes.includes(name)) {
      throw refusal('span.attribute', { label: span.label, attribute: name }, current);
    }
    if (!attribute.values.some((v) => v.name === value)) {
      throw refusal('span.value', { value, attribute: name }, current);
    }
  }
}

/** @throws {Refusal} `senseless` if a type, value or note label is retired: what has it keeps it, nothing new gets it */
export function requireOffered(
  type: { readonly name: string; readonly retired?: true | undefined } | undefined,
  current?: object,
): void {
  if (type?.retired) throw refusal('label.retired', { label: type.name }, current);
}

/**
 * @param now the values the span has or was suggested with, which it may keep
 * @throws {Refusal} `senseless` if an attribute would be given a retired value
 */
export function requireValuesOffered(
  wanted: Readonly<Record<string, string | null>>,
  now: Span['attributes'],
  { attributes }: LabelSchema,
  current?: object,
): void {
  for (const [name, value] of Object.entries(wanted)) {
    if (value === null || value === now[name]) continue;
    const values = attributes.find((attribute) => attribute.name === name)?.values;
    requireOffered(
      values?.find((one) => one.name === value),
      current,
    );
  }
}

/** @throws {Refusal} `missing` if an end is gone, `senseless` if the schema does not allow the relation between its ends */
export function requireRelationFits(state: LayerState, relation: Relation, schema: LabelSchema): void {
  if (relation.head === relation.child) throw refusal('relation.itself', {}, state.relations.get(relation.id));
  const head = spanOf(state, relation.head).value;
  const child = spanOf(state, relation.child).value;
  const type = relationType(schema, relation.label);
  if (!type) throw refusal('relation.type', { label: relation.label }, state.relations.get(relation.id));
  if (!leadsBetween(type, head.label, child.label)) {
    const values = { label: relation.label, head: head.label, child: child.label };
    throw refusal('relation.ends', values, state.relations.get(relation.id));
  }
}

/** @throws {Refusal} `conflict` if a relation of this span does not allow the span's label */
export function requireRelationsFit(state: LayerState, span: Span, schema: LabelSchema): void {
  for (const cell of relationsOf(state, span.id)) {
    const relation = cell.value;
    const type = relationType(schema, relation.label);
    const asHead = relation.head !== span.id || type?.from.includes(span.label);
    const asChild = relation.child !== span.id || type?.to.includes(span.label);
    if (!asHead || !asChild) {
      throw refusal('relation.forbids', { relation: relation.label, label: span.label }, cell);
    }
  }
}

/** @throws {Refusal} `missing` */
export function spanOf(state: LayerState, id: Id): Cell<Span> {
  const cell = state.spans.get(id);
  if (!cell) throw refusal('span.missing', {}, null);
  return cell;
}

/** @throws {Refusal} `missing` */
export function relationOf(state: LayerState, id: Id): Cell<Relation> {
  const cell = state.relations.get(id);
  if (!cell) throw refusal('relation.missing', {}, null);
  return cell;
}

/** The relations that begin or end at a span; linear in the layer's relations. */
export const relationsOf = (state: LayerState, span: Id): Cell<Relation>[] =>
  [...state.relations.values()].filter(({ value }) => value.head === span || value.child === span);
