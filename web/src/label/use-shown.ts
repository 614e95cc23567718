import {
  type AttributeType,
  entityType,
  type Fragment,
  type LayerState,
  offeredValues,
  type Relation,
  type SuggestedRelation,
  type Suggestion,
  type Workspace,
} from '@chartmark/schemas';
import { useEffect, useMemo, useRef } from 'react';
import { type Looks, looksOf } from '../note/look.ts';
import { type Drawn, drawnOf, inTextOrder, type Mark, markOf, NOTHING_DRAWN } from '../note/mark.ts';
import type { Choice } from '../note/use-note-pointer.ts';
import { exact, snapped } from '../note/words.ts';
import { openRelations, type Unfit, unfitRelations } from './open-relations.ts';
import { relationEnds } from './relation-ends.ts';
import type { UiState } from './ui-state.ts';

/** What the labelling screen shows: all of it follows from the layer, the project and the state of the screen. */
export interface Shown {
  readonly looks: Looks;
  readonly marks: readonly Mark[];
  readonly undecided: readonly Mark[];
  /** The suggested relations that can be decided. */
  readonly openRelations: readonly SuggestedRelation[];
  /** Those that do not fit as things stand, which nobody has to decide. */
  readonly unfitRelations: readonly Unfit[];
  /** The selected one of those that can be decided. */
  readonly offered: SuggestedRelation | null;
  readonly selected: Mark | null;
  readonly relation: Relation | null;
  /** The words selected to be labelled, drawn to whole words unless exactly chosen. */
  readonly words: Fragment | null;
  /** The attributes of the selected mark's type. */
  readonly attributes: readonly AttributeType[];
  /** While a relation is drawn: where it may lead. */
  readonly ends: readonly Mark[] | null;
  readonly canEdit: boolean;
}

/** @returns also the marks of the layer as it is now, which may be drawn a moment later */
export function useShown(
  workspace: Workspace,
  state: LayerState,
  ui: UiState,
): { readonly shown: Shown; readonly marksIn: (now: LayerState) => readonly Mark[] } {
  const { suggestions } = workspace;
  const { schema } = workspace.project;
  const looks = useMemo(() => looksOf(schema), [schema]);
  // What a label is given to no more is not suggested to have it either.
  const offerable = useMemo(
    () => suggestions.filter(({ label }) => !entityType(schema, label)?.retired),
    [suggestions, schema],
  );
  const drawn = useDrawn(state, offerable, ui.withRejected);
  const { marks, suggested } = drawn;
  const undecided = useMemo(() => suggested.filter(({ kind }) => kind === 'suggestion').sort(inTextOrder), [suggested]);
  const ground = useMemo(() => ({ state, schema, suggestions }), [state, schema, suggestions]);
  const offeredRelations = useMemo(() => openRelations(ground), [ground]);
  const unfit = useMemo(() => unfitRelations(ground), [ground]);
  const span = ui.current === null ? undefined : state.spans.get(ui.current);
  const selected = span ? markOf(span.value, 'span') : (suggested.find(({ id }) => id === ui.current) ?? null);
  const drawnFrom = ui.drawing && marks.find((mark) => mark.id === ui.drawing?.head);
  const ends = useMemo(() => (drawnFrom ? relationEnds(schema, marks, drawnFrom) : null), [schema, marks, drawnFrom]);
  return {
    shown: {
      ...{ looks, marks, undecided, selected, ends },
      openRelations: offeredRelations,
      unfitRelations: unfit,
      offered: offeredRelations.find(({ id }) => id === ui.current) ?? null,
      relation: (ui.current !== null && state.relations.get(ui.current)?.value) || null,
      words: ui.choice && ui.choice.anchor !== ui.choice.focus ? chosenWords(workspace.note.text, ui.choice) : null,
      attributes: selected ? attributesOf(workspace, selected) : [],
      canEdit: workspace.canWrite && !state.submitted,
    },
    marksIn: (now) => drawnOf(now, offerable, ui, drawn).marks,
  };
}

/** The words from where one began to choose to where one is, whole unless chosen exactly; null if they are none. */
export const chosenWords = (text: string, choice: Choice): Fragment | null =>
  (choice.exact ? exact : snapped)(text, choice.anchor, choice.focus);

/** What to draw, made on from what was drawn last. */
function useDrawn(state: LayerState, suggestions: readonly Suggestion[], withRejected: boolean): Drawn {
  const before = useRef<Drawn>(NOTHING_DRAWN);
  const now = useMemo(
    () => drawnOf(state, suggestions, { withRejected }, before.current),
    [state, suggestions, withRejected],
  );
  useEffect(() => {
    before.current = now;
  }, [now]);
  return now;
}

function attributesOf({ project: { schema } }: Workspace, mark: Mark): readonly AttributeType[] {
  const wanted = schema.entityTypes.find((type) => type.name === mark.label)?.attributes ?? [];
  return schema.attributes
    .filter((attribute) => wanted.includes(attribute.name))
    .map((attribute) => ({ ...attribute, values: offeredValues(attribute, mark.attributes[attribute.name]) }));
}
