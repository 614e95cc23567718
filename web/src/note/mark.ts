import {
  type Attributes,
  byPosition,
  type ConceptRef,
  endOf,
  type Fragment,
  type Id,
  type LayerState,
  type Suggestion,
  startOf,
} from '@chartmark/schemas';

/** Something drawn over the words: an annotation, or a suggestion nobody has decided yet or that was rejected. */
export interface Mark {
  readonly id: Id;
  readonly kind: 'span' | 'suggestion' | 'rejected';
  readonly label: string;
  readonly fragments: readonly Fragment[];
  readonly attributes: Attributes;
  readonly concept: ConceptRef | null;
  readonly start: number;
  readonly end: number;
}

type Source = Pick<Mark, 'id' | 'label' | 'fragments' | 'attributes' | 'concept'>;

/** What is drawn of a layer, in text order. Equal things give the same objects again, so what did not change is not redrawn. */
export function marksOf(
  state: LayerState,
  suggestions: readonly Suggestion[],
  { withRejected }: { readonly withRejected: boolean },
): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { value } of state.spans.values()) marks.push(markOf(value, 'span'));
  for (const suggestion of suggestions) {
    if (suggestion.kind !== 'span' || state.spans.has(suggestion.id)) continue;
    const decision = state.decisions.get(suggestion.id)?.value;
    if (decision === undefined) marks.push(markOf(suggestion, 'suggestion'));
    else if (decision === 'rejected' && withRejected) marks.push(markOf(suggestion, 'rejected'));
  }
  return marks.sort((a, b) => a.start - b.start || byPosition(a, b));
}

const KNOWN: Readonly<Record<Mark['kind'], WeakMap<Source, Mark>>> = {
  span: new WeakMap(),
  suggestion: new WeakMap(),
  rejected: new WeakMap(),
};

/** A thing as it is drawn; the same thing gives the same mark. */
export function markOf(source: Source, kind: Mark['kind']): Mark {
  const known = KNOWN[kind].get(source);
  if (known) return known;
  const { id, label, fragments, attributes, concept } = source;
  const mark = { id, kind, label, fragments, attributes, concept, start: startOf(source), end: endOf(source) };
  KNOWN[kind].set(source, mark);
  return mark;
}
