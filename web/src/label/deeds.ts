import type { Action, Command, Fragment, Id, SpanChange, Suggestion } from '@chartmark/schemas';
import type { Mark } from '../note/mark.ts';
import { characterStep, equalMentions, wordStep } from '../note/words.ts';

/** The most actions one command may have. */
const BATCH = 1_000;

/** Gives selected words a label. */
export const labelWords = (id: Id, label: string, fragment: Fragment): Command => ({
  type: 'addSpan',
  span: { id, label, fragments: [fragment] },
});

/** Changes what a mark stands for: an annotation is changed, a suggestion is accepted with the change. */
export function change(mark: Mark, to: SpanChange): Command {
  return mark.kind === 'span'
    ? { type: 'changeSpan', span: mark.id, to }
    : { type: 'accept', suggestion: mark.id, edit: to };
}

/** Makes a suggestion an annotation as it is. */
export const accept = (mark: Mark): Command => ({ type: 'accept', suggestion: mark.id });

/** Takes a suggestion away, until it is restored. */
export const reject = (mark: Mark): Command => ({ type: 'reject', suggestion: mark.id });

/** Takes a mark away: an annotation is removed, a suggestion rejected. */
export const remove = (mark: Mark): Command =>
  mark.kind === 'span' ? { type: 'removeSpan', span: mark.id } : reject(mark);

/** Many actions as as few commands as may be; each is undone by itself. */
export function batches(actions: readonly Action[]): readonly Command[] {
  const commands: Command[] = [];
  for (let i = 0; i < actions.length; i += BATCH)
    commands.push({ type: 'batch', actions: actions.slice(i, i + BATCH) });
  return commands;
}

/** The undecided suggestions like this one: of the same label, or of the same concept. */
export function alike(marks: readonly Mark[], mark: Mark, by: 'label' | 'concept'): readonly Mark[] {
  const undecided = marks.filter((other) => other.kind === 'suggestion');
  if (by === 'label') return undecided.filter((other) => other.label === mark.label);
  const code = mark.concept;
  if (!code) return [];
  return undecided.filter((other) => other.concept?.system === code.system && other.concept.code === code.code);
}

/** The undecided suggestions an engine was at least so sure of. @param least 0 to 1 */
export function aboveConfidence(
  marks: readonly Mark[],
  suggestions: readonly Suggestion[],
  least: number,
): readonly Mark[] {
  const sure = new Set(suggestions.filter(({ confidence }) => confidence >= least).map(({ id }) => id));
  return marks.filter((mark) => mark.kind === 'suggestion' && sure.has(mark.id));
}

/** Where a mark would go with one edge moved by a word or a character; null where the edge cannot go on. */
export function movedEdge(
  text: string,
  mark: Mark,
  { edge, way, by }: { readonly edge: 'start' | 'end'; readonly way: -1 | 1; readonly by: 'word' | 'character' },
): Fragment[] | null {
  const step = by === 'word' ? wordStep : characterStep;
  const fragments = mark.fragments.map((fragment) => ({ ...fragment }));
  const at = edge === 'start' ? 0 : fragments.length - 1;
  const moving = fragments[at];
  if (!moving) return null;
  const before = moving[edge];
  const limit = edge === 'start' ? moving.end : moving.start;
  let next = step(text, before, way);
  // A start stands before a word and an end behind one, whichever way they come.
  if (by === 'word' && edge === 'start' && way === 1) next = wordStep(text, wordStep(text, next, 1), -1);
  if (by === 'word' && edge === 'end' && way === -1) next = wordStep(text, wordStep(text, next, -1), 1);
  if (next === before || (edge === 'start' ? next >= limit : next <= limit)) return null;
  fragments[at] = { ...moving, [edge]: next };
  return fragments;
}

/** The mark's fragments with one more, joined where they touch or overlap. */
export function withFragment(mark: Mark, added: Fragment): Fragment[] {
  const all = [...mark.fragments, added].sort((a, b) => a.start - b.start);
  const joined: Fragment[] = [];
  for (const fragment of all) {
    const last = joined.at(-1);
    if (last && fragment.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, fragment.end) };
    else joined.push({ ...fragment });
  }
  return joined;
}

/** The equal mentions of a span that do not have its label yet; none of a span of several parts. */
export function equalUnlabelled(text: string, marks: readonly Mark[], mark: Mark): readonly Fragment[] {
  const [fragment] = mark.fragments;
  if (!fragment || mark.fragments.length > 1) return [];
  const labelled = new Set(marks.flatMap((other) => (isLabelled(other, mark.label) ? [extentOf(other)] : [])));
  return equalMentions(text, fragment).filter((place) => !labelled.has(extentOf(place)));
}

const isLabelled = ({ kind, label }: Mark, wanted: string): boolean => kind === 'span' && label === wanted;

/**
 * What labels all equal mentions of a span that do not have its label yet: those suggested exactly so are accepted,
 * the others added, with its attributes and concept.
 */
export function labelEqual(text: string, marks: readonly Mark[], mark: Mark, newId: () => Id): readonly Action[] {
  const { label, attributes, concept } = mark;
  return labelAll(equalUnlabelled(text, marks, mark), marks, { label, attributes, concept }, newId);
}

/** What is given to each of many places. */
export interface Given {
  readonly label: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly concept?: Mark['concept'];
}

/** What labels all of some places that do not have the label yet; those suggested exactly so are accepted. */
export function labelAll(
  places: readonly Fragment[],
  marks: readonly Mark[],
  { label, ...more }: Given,
  newId: () => Id,
): readonly Action[] {
  const known = Map.groupBy(
    marks.filter((other) => other.label === label),
    extentOf,
  );
  return places.flatMap((found): Action[] => {
    const here = known.get(extentOf(found)) ?? [];
    if (here.some((other) => other.kind === 'span')) return [];
    const suggested = here.find((other) => other.kind === 'suggestion');
    if (suggested) return [{ type: 'accept', suggestion: suggested.id }];
    return [{ type: 'addSpan', span: { id: newId(), label, fragments: [found], ...more } }];
  });
}

/** Whether something has a label on just these words. */
export const isOn = (
  { label, fragments: [first, ...more] }: Pick<Mark, 'label' | 'fragments'>,
  wanted: string,
  { start, end }: Fragment,
): boolean => label === wanted && more.length === 0 && first?.start === start && first.end === end;

/** The next of some marks in text order, after (or before) a place, going round at the end. */
export function neighbour(marks: readonly Mark[], from: Mark | number | null, way: -1 | 1): Mark | null {
  if (marks.length === 0) return null;
  const at = typeof from === 'object' && from !== null ? marks.indexOf(from) : -1;
  if (at !== -1) return marks[(at + way + marks.length) % marks.length] ?? null;
  const offset = typeof from === 'number' ? from : (from?.start ?? 0);
  if (way === 1) return marks.find((mark) => mark.start >= offset) ?? marks[0] ?? null;
  return marks.findLast((mark) => mark.end <= offset) ?? marks.at(-1) ?? null;
}

const extentOf = ({ start, end }: Fragment): string => `${start} ${end}`;
