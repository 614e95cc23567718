import { canonicalJson } from './canonical-json.ts';
import type { SpanChange } from './command.ts';
import type { Id } from './identity.ts';
import type { Cell } from './layer-state.ts';
import { refusal } from './reason.ts';
import type { Relation } from './relation.ts';
import type { Span } from './span.ts';

/**
 * Refuses to overwrite what the author of a command has not seen. Only the parts in `from` are compared, so that changes to
 * different parts of one span do not conflict.
 *
 * @throws {Refusal} `conflict`, with the span as it is now
 */
export function requireSeen(cell: Cell<Span>, from: SpanChange = {}): void {
  const span = cell.value;
  const same =
    (from.label === undefined || from.label === span.label) &&
    (from.fragments === undefined || canonicalJson(from.fragments) === canonicalJson(span.fragments)) &&
    (from.concept === undefined || canonicalJson(from.concept) === canonicalJson(span.concept)) &&
    Object.entries(from.attributes ?? {}).every(([name, value]) => (span.attributes[name] ?? null) === value);
  if (!same) throw refusal('span.changed', {}, cell);
}

/** The same for removing the span: an attribute added unseen also counts as a change. @throws {Refusal} `conflict` */
export function requireAllSeen(cell: Cell<Span>, { attributes, ...from }: SpanChange = {}): void {
  const unseen = Object.fromEntries(Object.keys(cell.value.attributes).map((name) => [name, null]));
  requireSeen(cell, attributes ? { ...from, attributes: { ...unseen, ...attributes } } : from);
}

/** @throws {Refusal} `conflict` if removing the span would also remove a relation that the author has not seen */
export function requireRelationsSeen(relations: readonly Cell<Relation>[], seen: readonly Id[] | undefined): void {
  const unseen = seen && relations.find(({ value }) => !seen.includes(value.id));
  if (unseen) throw refusal('span.related', {}, unseen);
}

/** @throws {Refusal} `conflict` if the relation has another type than its author saw */
export function requireRelationSeen(cell: Cell<Relation>, from: string | undefined): void {
  if (from !== undefined && from !== cell.value.label) throw refusal('relation.changed', {}, cell);
}
