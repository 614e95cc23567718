import {
  type AttributeType,
  type Command,
  entityType,
  type Fragment,
  type Id,
  type LayerState,
  Refusal,
  type Relation,
  type SpanChange,
  type SuggestedRelation,
  type Suggestion,
  type Workspace,
} from '@chartmark/schemas';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type LiveLayer, newId } from '../api/use-layer-session.ts';
import { refusalIn } from '../i18n/refusals.ts';
import { t } from '../i18n/text.ts';
import { type Looks, lookOf, looksOf } from '../note/look.ts';
import { type Drawn, drawnOf, inTextOrder, type Mark, markOf, NOTHING_DRAWN } from '../note/mark.ts';
import { type Choice, caretAt } from '../note/use-note-pointer.ts';
import { exact, snapped } from '../note/words.ts';
import { wordsOf } from '../note/words-of.ts';
import { announce } from '../ui/announce.tsx';
import { holdKeysFor } from '../ui/held-keys.ts';
import { accept, change, isOn, labelWords, neighbour, remove } from './deeds.ts';
import { type Keymap, keymapOf, type OwnKeys } from './keymap.ts';
import { openRelations, type Unfit, unfitRelations } from './open-relations.ts';
import { keepOwnKeys, ownKeysOf } from './own-keys.ts';
import { type Joining, joinings, offeredRelation, relationEnds } from './relation-ends.ts';
import { START, type UiState } from './ui-state.ts';

/** All that the parts of the labelling screen see and do. */
export interface Labelling {
  readonly workspace: Workspace;
  readonly live: LiveLayer;
  readonly me: Id;
  readonly ui: UiState;
  readonly set: (change: Partial<UiState>) => void;
  readonly looks: Looks;
  readonly keymap: Keymap;
  readonly ownKeys: OwnKeys;
  /** Keeps other keys for this account. */
  readonly setOwnKeys: (keys: OwnKeys) => void;
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
  /** Gives the note the focus. */
  readonly toNote: () => void;
  readonly nameOf: (label: string) => string;
  /** Submits commands; false if one made no sense, which has then been said. */
  readonly send: (...commands: readonly Command[]) => boolean;
  readonly select: (id: string | null) => void;
  readonly choose: (choice: Choice, done: boolean) => void;
  readonly giveLabel: (label: string) => void;
  readonly edit: (mark: Mark, to: SpanChange) => void;
  readonly decide: (mark: Mark, how: 'accept' | 'reject') => void;
  readonly join: (head: Mark, child: Mark) => void;
  readonly relate: (head: Mark, child: Mark, joining: Joining) => void;
}

export function useLabelling(workspace: Workspace, live: LiveLayer, me: Id, toNote: () => void): Labelling {
  const [ui, setUi] = useState<UiState>(START);
  const { schema } = workspace.project;
  const { text } = workspace.note;
  const { state } = live.view;
  const looks = useMemo(() => looksOf(schema), [schema]);
  const [ownKeys, setOwn] = useState(() => ownKeysOf(me));
  const keymap = useMemo(() => keymapOf(schema, ownKeys), [schema, ownKeys]);
  // What a label is given to no more is not suggested to have it either.
  const offerable = useMemo(
    () => workspace.suggestions.filter(({ label }) => !entityType(schema, label)?.retired),
    [workspace.suggestions, schema],
  );
  const { marks, suggested } = useDrawn(state, offerable, ui.withRejected);
  const undecided = useMemo(() => suggested.filter(({ kind }) => kind === 'suggestion').sort(inTextOrder), [suggested]);
  const { suggestions } = workspace;
  const ground = useMemo(() => ({ state, schema, suggestions }), [state, schema, suggestions]);
  const offeredRelations = useMemo(() => openRelations(ground), [ground]);
  const unfit = useMemo(() => unfitRelations(ground), [ground]);
  const offered = offeredRelations.find(({ id }) => id === ui.current) ?? null;
  const span = ui.current === null ? undefined : state.spans.get(ui.current);
  const selected = span ? markOf(span.value, 'span') : (suggested.find(({ id }) => id === ui.current) ?? null);
  const relation = (ui.current !== null && state.relations.get(ui.current)?.value) || null;
  const drawnFrom = ui.drawing && marks.find((mark) => mark.id === ui.drawing?.head);
  const ends = useMemo(() => (drawnFrom ? relationEnds(schema, marks, drawnFrom) : null), [schema, marks, drawnFrom]);
  const canEdit = workspace.canWrite && !state.submitted;
  const words = ui.choice && ui.choice.anchor !== ui.choice.focus ? chosenWords(text, ui.choice) : null;

  const set = (next: Partial<UiState>): void => setUi((before) => ({ ...before, ...next }));
  const nameOf = (label: string): string => lookOf(looks, label).display;
  const say = (mark: Mark): { label: string; words: string } => ({
    label: nameOf(mark.label),
    words: wordsOf(text, mark),
  });

  const send = (...commands: readonly Command[]): boolean => {
    try {
      for (const command of commands) live.session.submit(command);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      announce(t('save.refused', { reason: refusalIn(error) }));
      return false;
    }
  };

  const select = (id: string | null): void => {
    set({ current: id, choice: null });
    const mark = marks.find((one) => one.id === id);
    if (mark)
      announce(
        mark.kind === 'span'
          ? t('say.labelled', say(mark))
          : `${t('label.suggestion')}: ${t('say.labelled', say(mark))}`,
      );
  };

  /** What has the label on just these words is selected, or accepted, rather than made twice. */
  const labelChosen = (label: string, fragment: Fragment): void => {
    const { spans } = live.session.current().state;
    const there = [...spans.values()].find(({ value }) => isOn(value, label, fragment))?.value;
    const suggestion = undecided.find((mark) => isOn(mark, label, fragment));
    const id = there?.id ?? suggestion?.id ?? newId();
    if (!there && !send(suggestion ? accept(suggestion) : labelWords(id, label, fragment))) return;
    set({ current: id, choice: caretAt(fragment.end) });
    const words = { label: nameOf(label), words: wordsOf(text, { fragments: [fragment] }) };
    announce(t(there ? 'say.alreadyLabelled' : suggestion ? 'say.accepted' : 'say.labelled', words));
  };

  const decide = (mark: Mark, how: 'accept' | 'reject'): void => {
    if (!send(how === 'accept' ? accept(mark) : remove(mark))) return;
    announce(t(how === 'accept' ? 'say.accepted' : 'say.rejected', say(mark)));
    const rest = undecided.filter((other) => other !== mark);
    const next = neighbour(rest, mark.start, 1);
    set({ current: next?.id ?? (how === 'accept' ? mark.id : null), choice: null });
  };

  const edit = (mark: Mark, to: SpanChange): void => {
    if (!send(change(mark, to))) return;
    set({ current: mark.id });
    if (to.label !== undefined) announce(t('say.relabelled', { label: nameOf(to.label), words: say(mark).words }));
    if (to.fragments) announce(t('say.edge', { words: wordsOf(text, { fragments: to.fragments }) }));
  };

  const giveLabel = (label: string): void => {
    if (words) labelChosen(label, words);
    else if (selected?.kind === 'suggestion' && selected.label === label) decide(selected, 'accept');
    else if (selected) edit(selected, { label });
    else set({ sticky: ui.sticky === label ? null : label });
  };

  const choose = (choice: Choice, done: boolean): void => {
    const fragment = chosenWords(text, choice);
    if (done && ui.sticky !== null && fragment && canEdit) {
      labelChosen(ui.sticky, fragment);
      return;
    }
    set({ choice });
    if (done && fragment) announce(t('say.selected', { words: wordsOf(text, { fragments: [fragment] }) }));
  };

  const relate = (first: Mark, second: Mark, { type, reversed }: Joining): void => {
    const [head, child] = reversed ? [second, first] : [first, second];
    const taken = [head, child]
      .filter((mark) => mark.kind === 'suggestion')
      .map((mark) => ({
        type: 'accept' as const,
        suggestion: mark.id,
      }));
    const relation = { label: type.name, head: head.id, child: child.id };
    const offered = offeredRelation(workspace.suggestions, state, relation);
    const added = offered
      ? { type: 'accept' as const, suggestion: offered.id }
      : { type: 'addRelation' as const, relation: { id: newId(), ...relation } };
    set({ drawing: null, joining: null });
    if (!send({ type: 'batch', actions: [...taken, added] })) return;
    set({ current: first.id });
    announce(t('say.related', { label: type.display, head: say(head).words, child: say(child).words }));
  };

  const join = (head: Mark, child: Mark): void => {
    const [only, ...more] = joinings(schema, head, child);
    if (!only) {
      announce(t('label.relationNone', { from: nameOf(head.label), to: nameOf(child.label) }));
    } else if (more.length === 0) {
      relate(head, child, only);
    } else {
      holdKeysFor('[role="dialog"]');
      set({ joining: { head: head.id, child: child.id } });
    }
  };

  const setOwnKeys = (keys: OwnKeys): void => {
    keepOwnKeys(me, keys);
    setOwn(keys);
  };

  const attributes = selected ? attributesOf(workspace, selected) : [];
  return {
    ...{
      workspace,
      live,
      me,
      ui,
      set,
      looks,
      keymap,
      ownKeys,
      setOwnKeys,
      marks,
      undecided,
      openRelations: offeredRelations,
      unfitRelations: unfit,
      offered,
      selected,
      relation,
      words,
      attributes,
      ends,
    },
    ...{ canEdit, toNote, nameOf, send, select, choose, giveLabel, edit, decide, join, relate },
  };
}

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

const chosenWords = (text: string, choice: Choice): Fragment | null =>
  (choice.exact ? exact : snapped)(text, choice.anchor, choice.focus);

function attributesOf({ project: { schema } }: Workspace, mark: Mark): readonly AttributeType[] {
  const wanted = schema.entityTypes.find((type) => type.name === mark.label)?.attributes ?? [];
  return schema.attributes.filter((attribute) => wanted.includes(attribute.name));
}
