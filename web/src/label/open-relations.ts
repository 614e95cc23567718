import type { LayerState, SuggestedRelation, Suggestion, Workspace } from '@chartmark/schemas';
import { wordsOf } from './words-of.ts';

export const isRelation = (suggestion: Suggestion): suggestion is SuggestedRelation => suggestion.kind === 'relation';

/** The suggested relations nobody has decided whose ends are both on the note: others cannot be accepted yet. */
export const openRelations = (
  suggested: readonly SuggestedRelation[],
  { decisions, relations, spans }: Pick<LayerState, 'decisions' | 'relations' | 'spans'>,
): readonly SuggestedRelation[] =>
  suggested.filter(
    ({ id, head, child }) => !decisions.has(id) && !relations.has(id) && spans.has(head) && spans.has(child),
  );

/** The next or previous of a list that ends in its beginning; the first, or the last, from nowhere. */
export function following<T>(list: readonly T[], from: T | null, way: -1 | 1): T | null {
  const at = from === null ? -1 : list.indexOf(from);
  if (at === -1) return list.at(way === 1 ? 0 : -1) ?? null;
  return list.at((at + way) % list.length) ?? null;
}

/** A relation's name and the words at its ends. */
export function relationWords(
  { label, head, child }: Pick<SuggestedRelation, 'label' | 'head' | 'child'>,
  {
    project,
    note,
    spans,
  }: { readonly project: Workspace['project']; readonly note: Workspace['note']; readonly spans: LayerState['spans'] },
): { readonly label: string; readonly head: string; readonly child: string } {
  const words = (id: string): string => {
    const span = spans.get(id)?.value;
    return span ? wordsOf(note.text, span) : '?';
  };
  const type = project.schema.relationTypes.find(({ name }) => name === label);
  return { label: type?.display ?? label, head: words(head), child: words(child) };
}
