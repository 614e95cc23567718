import type { Action, Id, LayerState, Relation, Span, SpanChange, Suggestion } from '@chartmark/schemas';

/** What is there, what is suggested, who accepts, and how new ids are made. */
interface Ground {
  readonly state: LayerState;
  readonly suggestions: readonly Suggestion[];
  readonly me: Id;
  readonly newId: () => Id;
}

/**
 * Actions in which no accepted suggestion makes the same span twice. Where a span of its label stands on just its words, the
 * suggestion takes that span's place, with its attributes, its concept and its relations: the decision counts, one undo
 * takes it back, and one span is left. A span that was remarked on stays beside it, since remarks are about that very span;
 * so does what is a colleague's, or is joined by one.
 * O(spans + relations + suggestions) where something is accepted.
 */
export function withoutTwins(actions: readonly Action[], { state, suggestions, me, newId }: Ground): readonly Action[] {
  if (!actions.some(({ type }) => type === 'accept')) return actions;
  const suggested = new Map(suggestions.map((one) => [one.id, one]));
  const remarkedOn = new Set([...state.comments.values(), ...state.flags.values()].map(({ target }) => target));
  const standing = new Map(
    [...state.spans.values()].filter(({ by }) => by === me).map(({ value }) => [placeOf(value), value]),
  );
  return actions.flatMap((action) => {
    if (action.type !== 'accept') return [action];
    const suggestion = suggested.get(action.suggestion);
    if (suggestion?.kind !== 'span') return [action];
    const { label = suggestion.label, fragments = suggestion.fragments } = action.edit ?? {};
    const place = placeOf({ label, fragments });
    const taken = standing.get(place);
    if (!taken || taken.id === suggestion.id || remarkedOn.has(taken.id)) return [action];
    const joined = [...state.relations.values()].filter(({ value: { head, child } }) =>
      [head, child].includes(taken.id),
    );
    if (joined.some(({ by }) => by !== me)) return [action];
    standing.delete(place);
    const edit = { ...keptOf(taken, suggestion), ...action.edit };
    return [
      { type: 'removeSpan', span: taken.id },
      { ...action, ...(Object.keys(edit).length > 0 && { edit }) },
      ...joined.map(({ value }) => movedTo(suggestion.id, taken.id, value, newId())),
    ];
  });
}

const placeOf = ({ label, fragments }: Pick<Span, 'label' | 'fragments'>): string =>
  [label, ...fragments.map(({ start, end }) => `${start}-${end}`)].join(' ');

/** What the span has that the suggestion does not. */
function keptOf(span: Span, suggestion: Pick<Span, 'attributes' | 'concept'>): SpanChange {
  const attributes = Object.entries(span.attributes).filter(([name, value]) => suggestion.attributes[name] !== value);
  return {
    ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }),
    ...(span.concept && span.concept.code !== suggestion.concept?.code && { concept: span.concept }),
  };
}

const movedTo = (to: Id, from: Id, { label, head, child, attributes }: Relation, id: Id): Action => ({
  type: 'addRelation',
  relation: { id, label, head: head === from ? to : head, child: child === from ? to : child, attributes },
});
