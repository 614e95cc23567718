import {
  type Attributes,
  byPosition,
  type ConceptRef,
  changedIn,
  endOf,
  type Fragment,
  firstIndex,
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

/** What is drawn of a layer: the marks in text order, and what they were made of. */
export interface Drawn {
  readonly marks: readonly Mark[];
  readonly spans: LayerState['spans'];
  readonly suggested: readonly Mark[];
}

export const NOTHING_DRAWN: Drawn = { marks: [], spans: new Map(), suggested: [] };

/** Beyond so many new marks at once sorting all is quicker than putting each in its place. */
const FEW = 50;

/**
 * What is drawn of a layer now. Equal things give the same marks again, and the same list if none changed, so what did not
 * change is not redrawn. Linear in the suggestions, and in the spans where the states do not tell which changed; a look at
 * each is all, and only what changed is put in its place.
 *
 * @param before what was drawn of the same note, to go on from
 */
export function drawnOf(
  state: LayerState,
  suggestions: readonly Suggestion[],
  { withRejected }: { readonly withRejected: boolean },
  before: Drawn = NOTHING_DRAWN,
): Drawn {
  const gone = new Set<Mark>(before.suggested);
  const fresh: Mark[] = [];
  const now = suggestedMarks(state, suggestions, withRejected);
  for (const mark of now) if (!gone.delete(mark)) fresh.push(mark);
  for (const id of changedIds(before.spans, state.spans)) {
    const then = before.spans.get(id)?.value;
    const span = state.spans.get(id)?.value;
    if (then === span) continue;
    if (then) gone.add(markOf(then, 'span'));
    if (span) fresh.push(markOf(span, 'span'));
  }
  return {
    spans: state.spans,
    suggested: alike(now, before.suggested) ? before.suggested : now,
    marks: changed(before.marks, gone, fresh),
  };
}

const alike = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark, i) => mark === b[i]);

/** The spans that may differ: those the states tell, else all. */
function changedIds(before: LayerState['spans'], now: LayerState['spans']): Iterable<Id> {
  if (before === now) return [];
  return changedIn<'spans'>(before, now) ?? new Set([...now.keys(), ...before.keys()]);
}

function suggestedMarks(
  { spans, decisions }: LayerState,
  suggestions: readonly Suggestion[],
  withRejected: boolean,
): readonly Mark[] {
  const marks: Mark[] = [];
  for (const suggestion of suggestions) {
    if (suggestion.kind !== 'span' || spans.has(suggestion.id)) continue;
    const decision = decisions.get(suggestion.id)?.value;
    if (decision === undefined) marks.push(markOf(suggestion, 'suggestion'));
    else if (decision === 'rejected' && withRejected) marks.push(markOf(suggestion, 'rejected'));
  }
  return marks;
}

function changed(before: readonly Mark[], gone: ReadonlySet<Mark>, fresh: readonly Mark[]): readonly Mark[] {
  if (gone.size === 0 && fresh.length === 0) return before;
  const marks = gone.size === 0 ? [...before] : before.filter((mark) => !gone.has(mark));
  if (fresh.length > FEW) return [...marks, ...fresh].sort(inTextOrder);
  for (const mark of fresh) marks.splice(placeIn(marks, mark), 0, mark);
  CHANGES.set(marks, { since: new WeakRef(before), gone, fresh });
  return marks;
}

interface Difference {
  readonly gone: Iterable<Mark>;
  readonly fresh: Iterable<Mark>;
}

/** How lists came about. Weak on both sides, else each list would keep all before it. */
const CHANGES = new WeakMap<readonly Mark[], Difference & { readonly since: WeakRef<readonly Mark[]> }>();

/**
 * What is in one list of marks in text order and not in another. Known at once where one was made of the other by
 * `drawnOf`, else O(marks): they differ between their common beginning and their common end.
 */
export function differenceOf(before: readonly Mark[], now: readonly Mark[]): Difference {
  const known = CHANGES.get(now);
  if (known?.since.deref() === before) return known;
  const shorter = Math.min(before.length, now.length);
  let first = 0;
  while (first < shorter && before[first] === now[first]) first++;
  let last = 0;
  while (last < shorter - first && before.at(-1 - last) === now.at(-1 - last)) last++;
  const gone = new Set(before.slice(first, before.length - last));
  const fresh = now.slice(first, now.length - last).filter((mark) => !gone.delete(mark));
  return { gone, fresh };
}

/** Where a mark belongs among marks in text order. O(log marks). */
export const placeIn = (marks: readonly Mark[], mark: Mark): number =>
  firstIndex(marks.length, (i) => {
    const other = marks[i];
    return !other || inTextOrder(other, mark) >= 0;
  });

/** The marks that begin at an offset, of marks in text order. O(log marks + those found). */
export function startingAt(marks: readonly Mark[], offset: number): readonly Mark[] {
  const first = firstIndex(marks.length, (i) => (marks[i]?.start ?? 0) >= offset);
  let end = first;
  while (marks[end]?.start === offset) end++;
  return marks.slice(first, end);
}

export const inTextOrder = (a: Mark, b: Mark): number => a.start - b.start || byPosition(a, b);

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
