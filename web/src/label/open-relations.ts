import {
  type Id,
  type LabelSchema,
  type LayerState,
  mayRelate,
  relationType,
  type Span,
  type SuggestedRelation,
  type Suggestion,
  type Workspace,
} from '@chartmark/schemas';
import { wordsOf } from '../note/words-of.ts';

export const isRelation = (suggestion: Suggestion): suggestion is SuggestedRelation => suggestion.kind === 'relation';

/** What suggested relations are held against. */
export interface Ground {
  readonly state: Pick<LayerState, 'decisions' | 'relations' | 'spans'>;
  readonly schema: Pick<LabelSchema, 'relationTypes'>;
  readonly suggestions: readonly Suggestion[];
}

/** Why a suggested relation fits no more: an end is gone for now, or what the ends are labelled as cannot be joined so. */
export type Misfit =
  | { readonly kind: 'end'; readonly end: Id }
  | { readonly kind: 'labels'; readonly head: string; readonly child: string };

/** A suggested relation that cannot be accepted as things stand. */
export interface Unfit {
  readonly relation: SuggestedRelation;
  readonly why: Misfit;
}

/**
 * The suggested relations nobody has decided that can be: both ends are on the note, and the schema lets them be joined so.
 * Those that do not fit are decided by nobody, and come back as soon as their ends do.
 */
export const openRelations = (ground: Ground): readonly SuggestedRelation[] =>
  undecided(ground).filter(({ head, child, label }) => {
    const [from, to] = [spanOf(ground, head), spanOf(ground, child)];
    return from && to && mayRelate(ground.schema, label, from.label, to.label);
  });

/** Those that do not fit, with the reason. Where an end is itself still to be decided, nothing is said yet. */
export function unfitRelations(ground: Ground): readonly Unfit[] {
  const left = undecided(ground);
  if (left.length === 0) return [];
  const awaited = new Set(ground.suggestions.flatMap(({ id }) => (ground.state.decisions.has(id) ? [] : [id])));
  return left.flatMap((relation): Unfit[] => {
    const { head, child, label } = relation;
    const [from, to] = [spanOf(ground, head), spanOf(ground, child)];
    if (from && to) {
      const why = { kind: 'labels', head: from.label, child: to.label } as const;
      return mayRelate(ground.schema, label, from.label, to.label) ? [] : [{ relation, why }];
    }
    const gone = [head, child].find((end) => !spanOf(ground, end) && !awaited.has(end));
    return gone === undefined ? [] : [{ relation, why: { kind: 'end', end: gone } }];
  });
}

const undecided = ({ suggestions, state, schema }: Ground): readonly SuggestedRelation[] =>
  suggestions
    .filter(isRelation)
    .filter(({ id, label }) => !state.decisions.has(id) && !state.relations.has(id) && !isRetired(schema, label));

const isRetired = (schema: Ground['schema'], label: string): boolean => relationType(schema, label)?.retired === true;

const spanOf = ({ state }: Ground, id: Id): Span | undefined => state.spans.get(id)?.value;

/** The next or previous of a list that ends in its beginning; the first, or the last, from nowhere. */
export function following<T>(list: readonly T[], from: T | null, way: -1 | 1): T | null {
  const at = from === null ? -1 : list.indexOf(from);
  if (at === -1) return list.at(way === 1 ? 0 : -1) ?? null;
  return list.at((at + way) % list.length) ?? null;
}

/** A relation's name and the words at its ends; where an end is not on the note, those it was suggested on. */
export function relationWords(
  { label, head, child }: Pick<SuggestedRelation, 'label' | 'head' | 'child'>,
  { project, note, suggestions }: Pick<Workspace, 'project' | 'note' | 'suggestions'>,
  spans: LayerState['spans'],
): { readonly label: string; readonly head: string; readonly child: string } {
  const words = (id: string): string => {
    const suggested = suggestions.find((one) => one.id === id);
    const span = spans.get(id)?.value ?? (suggested?.kind === 'span' ? suggested : undefined);
    return span ? wordsOf(note.text, span) : '?';
  };
  const type = project.schema.relationTypes.find(({ name }) => name === label);
  return { label: type?.display ?? label, head: words(head), child: words(child) };
}
