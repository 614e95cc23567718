import {
  type LabelSchema,
  type LayerState,
  type RelationType,
  relationTypesBetween,
  type Suggestion,
} from '@chartmark/schemas';
import type { Mark } from '../note/mark.ts';

/** One way to join two spans; `reversed` when it leads from the second to the first. */
export interface Joining {
  readonly type: RelationType;
  readonly reversed: boolean;
}

/** Every relation that may join two spans, those from the first to the second before those the other way. */
export function joinings(schema: LabelSchema, first: Mark, second: Mark): readonly Joining[] {
  if (first.id === second.id) return [];
  return [
    ...relationTypesBetween(schema, first.label, second.label).map((type) => ({ type, reversed: false })),
    ...relationTypesBetween(schema, second.label, first.label).map((type) => ({ type, reversed: true })),
  ];
}

/** The marks a relation from this one may lead to (or come from), in text order. A suggestion counts: it is accepted on the way. */
export function relationEnds(schema: LabelSchema, marks: readonly Mark[], head: Mark): readonly Mark[] {
  const labels = new Set(
    schema.relationTypes
      .filter(({ retired }) => !retired)
      .flatMap(({ from, to }) => [...(from.includes(head.label) ? to : []), ...(to.includes(head.label) ? from : [])]),
  );
  return marks.filter((mark) => mark.id !== head.id && mark.kind !== 'rejected' && labels.has(mark.label));
}

/** The undecided suggestion of just this relation: drawing it by hand accepts it, so that it does not stand there twice. */
export const offeredRelation = (
  suggestions: readonly Suggestion[],
  { decisions, relations }: Pick<LayerState, 'decisions' | 'relations'>,
  { label, head, child }: { readonly label: string; readonly head: string; readonly child: string },
): Suggestion | undefined =>
  suggestions.find(
    (one) =>
      one.kind === 'relation' &&
      one.label === label &&
      one.head === head &&
      one.child === child &&
      !decisions.has(one.id) &&
      !relations.has(one.id),
  );
