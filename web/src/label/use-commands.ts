import type { Id, SuggestedRelation } from '@chartmark/schemas';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
import { takeNext } from '../api/next-task.ts';
import { newId } from '../api/use-layer-session.ts';
import { t } from '../i18n/text.ts';
import { heardAt, motionOf, moved } from '../note/caret.ts';
import { rowStep } from '../note/geometry.ts';
import type { Line } from '../note/lines.ts';
import type { Mark } from '../note/mark.ts';
import { caretAt } from '../note/use-note-pointer.ts';
import { wordsOf } from '../note/words-of.ts';
import { announce } from '../ui/announce.tsx';
import { holdKeysFor } from '../ui/held-keys.ts';
import { EDGES, MOVING, READING } from './command-kinds.ts';
import { alike, batches, labelEqual, movedEdge, neighbour, remove, withFragment } from './deeds.ts';
import { type CommandName, meaningOf, strokeOf } from './keymap.ts';
import { following, relationWords } from './open-relations.ts';
import { sentenceFrom } from './sentence-walk.ts';
import { takesConcept } from './takes-concept.ts';
import { asked, escaped, type UiState } from './ui-state.ts';
import type { Labelling } from './use-labelling.ts';

export interface Commands {
  readonly run: (command: CommandName) => void;
  /** A key anywhere on the screen but in a field. */
  readonly onKey: (event: KeyboardEvent | globalThis.KeyboardEvent) => boolean;
  /** A key in the note: the caret first, then as anywhere. */
  readonly onNoteKey: (event: KeyboardEvent) => void;
}

/** What each command does, whether it came by key, button or palette. */
export function useCommands(labelling: Labelling, lines: readonly Line[], body: () => HTMLElement | null): Commands {
  const navigate = useNavigate();
  const { workspace, live, me, ui, set, marks, undecided, selected, relation, words, attributes } = labelling;
  const { canEdit, send, select, decide, edit, ends, openRelations, offered } = labelling;
  const { text } = workspace.note;
  /** After an Escape that had nothing to let go of, Tab leaves the note either way, as WCAG 2.1.2 wants. */
  const leaving = useRef(false);

  const step = (way: -1 | 1): void => {
    if (ends) {
      const from = ends.find((mark) => mark.id === ui.drawing?.target) ?? ends.length;
      const head = marks.find((mark) => mark.id === ui.drawing?.head);
      const target = neighbour(ends, typeof from === 'number' ? (head ?? null) : from, way);
      if (ui.drawing && target) set({ drawing: { ...ui.drawing, target: target.id } });
      if (target) announce(t('say.labelled', { label: labelling.nameOf(target.label), words: wordsOf(text, target) }));
      return;
    }
    const next = neighbour(undecided, selected ?? ui.choice?.focus ?? null, way);
    if (next) select(next.id);
    else if (openRelations.length > 0) offer(following(openRelations, offered, way));
    else announce(t('say.noUndecided'));
  };

  const inWords = (one: SuggestedRelation) => relationWords(one, workspace, live.view.state.spans);

  /** Selects a suggested relation, if there is one. */
  const offer = (next: SuggestedRelation | null): void => {
    if (!next) return;
    set({ current: next.id, choice: null, tab: 'relations' });
    announce(`${t('label.suggestion')}: ${t('say.related', inWords(next))}`);
  };

  const decideRelations = (chosen: readonly SuggestedRelation[], how: 'accept' | 'reject'): void => {
    const [first, ...more] = chosen;
    if (!first || !send(...batches(chosen.map(({ id }) => ({ type: how, suggestion: id }))))) return;
    const rest = openRelations.filter((one) => !chosen.includes(one));
    set({ current: following(rest, null, 1)?.id ?? (how === 'accept' ? first.id : null), tab: 'relations' });
    const about = inWords(first);
    const words = { label: about.label, words: t('label.relationFrom', about) };
    if (more.length > 0) announce(t('say.batch', { n: chosen.length }));
    else announce(t(how === 'accept' ? 'say.accepted' : 'say.rejected', words));
  };

  const sameKind = (how: 'accept' | 'reject'): void => {
    if (offered)
      decideRelations(
        openRelations.filter(({ label }) => label === offered.label),
        how,
      );
    else withMark((mark) => all(mark, 'label', how));
  };

  const stepSentence = (way: -1 | 1): void => {
    const sentence = sentenceFrom(text, ui.choice?.focus ?? selected?.start ?? -1, way);
    if (!sentence) return;
    set({ current: null, choice: caretAt(sentence.start) });
    announce(t('say.sentence', { n: sentence.n, of: sentence.of, words: sentence.words }));
  };

  const stepSpan = (way: -1 | 1): void => {
    const spans = marks.filter((mark) => mark.kind === 'span');
    select(neighbour(spans, selected ?? ui.choice?.focus ?? null, way)?.id ?? null);
  };

  const all = (mark: Mark, by: 'label' | 'concept', how: 'accept' | 'reject'): void => {
    const group = alike(undecided, mark, by);
    const actions = group.map(({ id }) => ({ type: how, suggestion: id }));
    if (send(...batches(actions))) announce(t('say.batch', { n: group.length }));
  };

  const moveEdge = (edge: 'start' | 'end', way: -1 | 1, by: 'word' | 'character' = 'word'): void => {
    const fragments = selected && movedEdge(text, selected, { edge, way, by });
    if (selected && fragments) edit(selected, { fragments });
  };

  const goBack = (way: 'undo' | 'redo'): void => {
    // Asked of the session: a button of the header may be drawn a step late, and would take back the step before.
    const history = live.session.current().state.histories.get(me);
    const last = (way === 'undo' ? history?.done : history?.undone)?.at(-1);
    if (!last) announce(t(way === 'undo' ? 'say.nothingToUndo' : 'say.nothingToRedo'));
    else if (send({ type: way, event: last.event })) announce(t(way === 'undo' ? 'say.undone' : 'say.redone'));
  };

  const takeAway = (): void => {
    if (relation) {
      if (send({ type: 'removeRelation', relation: relation.id })) set({ current: null });
    } else if (offered) {
      decideRelations([offered], 'reject');
    } else if (selected?.kind === 'suggestion') {
      decide(selected, 'reject');
    } else if (selected?.kind === 'span' && send(remove(selected))) {
      announce(t('say.removed', { label: labelling.nameOf(selected.label), words: wordsOf(text, selected) }));
      set({ current: null, choice: caretAt(selected.start) });
    }
  };

  const acceptOrJoin = (): void => {
    const head = marks.find((mark) => mark.id === ui.drawing?.head);
    const target = marks.find((mark) => mark.id === ui.drawing?.target);
    if (head && target) labelling.join(head, target);
    else if (offered) decideRelations([offered], 'accept');
    else if (selected?.kind === 'suggestion') decide(selected, 'accept');
    else if (selected?.kind === 'rejected') send({ type: 'restore', suggestion: selected.id });
  };

  const stack = (): void => {
    const at = ui.choice?.focus ?? selected?.start ?? 0;
    const under = marks.filter((mark) => mark.start <= at && at <= mark.end);
    const next = under[(selected ? under.indexOf(selected) + 1 : 0) % Math.max(under.length, 1)];
    if (next) set({ current: next.id, choice: caretAt(at) });
  };

  const withMark = (deed: (mark: Mark) => void): void => {
    if (selected) deed(selected);
    else announce(t('say.selectFirst'));
  };

  /** Opens what takes the focus; what is typed meanwhile is for it. */
  const open = (change: Partial<UiState>, panel = '[role="dialog"]'): void => {
    holdKeysFor(panel);
    set(change);
  };

  const searchConcept = (mark: Mark): void => {
    if (mark.kind !== 'rejected' && takesConcept(workspace.project.schema, mark))
      open({ conceptAsked: mark.id }, '.concept');
    else announce(t('say.noConcept'));
  };

  const deeds: Readonly<Record<CommandName, () => void>> = {
    next: () => step(1),
    previous: () => step(-1),
    accept: acceptOrJoin,
    reject: () => {
      if (offered) decideRelations([offered], 'reject');
      else if (selected?.kind === 'suggestion') decide(selected, 'reject');
    },
    acceptKind: () => sameKind('accept'),
    acceptConcept: () => withMark((mark) => all(mark, 'concept', 'accept')),
    rejectKind: () => sameKind('reject'),
    acceptSure: () => open({ dialog: 'sure' }),
    rejected: () => set({ withRejected: !ui.withRejected }),
    nextSpan: () => stepSpan(1),
    previousSpan: () => stepSpan(-1),
    stack,
    nextSentence: () => stepSentence(1),
    previousSentence: () => stepSentence(-1),
    startLeft: () => moveEdge('start', -1),
    startRight: () => moveEdge('start', 1),
    endRight: () => moveEdge('end', 1),
    endLeft: () => moveEdge('end', -1),
    remove: takeAway,
    relate: () => withMark((mark) => set({ drawing: { head: mark.id, target: null } })),
    frame: () => withMark((mark) => mark.kind === 'span' && open({ dialog: 'frame' })),
    concept: () => withMark(searchConcept),
    equal: () =>
      withMark((mark) => {
        const actions = labelEqual(text, marks, mark, newId);
        if (actions.length > 0 && send(...batches(actions))) announce(t('say.batch', { n: actions.length }));
      }),
    fragment: () => withMark((mark) => words && edit(mark, { fragments: withFragment(mark, words) })),
    comment: () => open({ dialog: 'comment' }),
    flag: () => open({ dialog: 'flag' }),
    find: () => open({ find: asked(ui) }, '.find-bar'),
    identifier: () => open({ dialog: 'identifier' }),
    undo: () => goBack('undo'),
    redo: () => goBack('redo'),
    guideline: () => set({ guideline: !ui.guideline }),
    palette: () => open({ dialog: 'palette' }),
    help: () => open({ dialog: 'help' }),
    submit: () => open({ dialog: 'submit' }),
    nextTask: () => {
      void goOn(workspace.nextTask);
    },
    escape: () => set(escaped(ui) ?? {}),
  };

  /** To what was given already, else to what the pool gives; home if there is nothing. */
  const goOn = async (given: Id | null): Promise<void> => {
    const layer = given ?? (await takeNext(workspace.project.id).catch(() => null))?.task?.layer;
    await (layer === undefined ? navigate({ to: '/' }) : navigate({ to: '/layers/$layer', params: { layer } }));
  };

  const run = (command: CommandName): void => {
    if (canEdit || READING.has(command)) deeds[command]();
    else announce(t(live.view.state.submitted ? 'label.submittedNotice' : 'label.readOnly'));
  };

  const onKey = (event: KeyboardEvent | globalThis.KeyboardEvent): boolean => {
    const edge = event.altKey ? EDGES[event.key] : undefined;
    if (edge && canEdit) {
      if (event.repeat) return true;
      moveEdge(...edge, 'character');
      return true;
    }
    const own = selected?.kind === 'span' ? attributes : [];
    const context = { words: words !== null, selected: selected?.kind ?? null, attributes: own };
    const meaning = meaningOf(strokeOf(event), labelling.keymap, context);
    if (!meaning) return false;
    // A key held down goes on from place to place, and changes nothing a second time.
    if (event.repeat && !(meaning.kind === 'command' && MOVING.has(meaning.command))) return true;
    switch (meaning.kind) {
      case 'label':
        if (canEdit) labelling.giveLabel(meaning.label);
        return true;
      case 'attribute':
        if (canEdit && selected) {
          edit(selected, { attributes: { [meaning.name]: meaning.value } });
          announce(t('say.set', { name: meaning.name, value: meaning.value }));
        }
        return true;
      case 'command':
        // Tab goes out of the note when there is nothing left to step to.
        if (event.key === 'Tab' && !ends && undecided.length + openRelations.length === 0) return false;
        run(meaning.command);
        return true;
    }
  };

  const onNoteKey = (event: KeyboardEvent): void => {
    const leaves = leaving.current && event.key === 'Tab';
    if (event.key !== 'Shift') leaving.current = event.key === 'Escape' && escaped(ui) === null;
    if (leaves) return;
    const word = event.ctrlKey || event.altKey;
    const motion = motionOf(event.key, { word });
    if (motion && !event.metaKey) {
      event.preventDefault();
      const from = ui.choice ?? caretAt(selected?.start ?? 0);
      const root = body();
      const row = motion.by === 'line' && root ? rowStep(root, lines, from.focus, motion.way) : null;
      const focus = row ?? moved(text, from.focus, motion);
      const anchor = event.shiftKey ? from.anchor : focus;
      set({ choice: { anchor, focus, exact: true } });
      const selection = { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
      announce(
        anchor === focus
          ? heardAt(text, focus, motion)
          : t('say.selected', { words: wordsOf(text, { fragments: [selection] }) }),
      );
      return;
    }
    if (strokeOf(event) === 'Ctrl+a') {
      // The browser would select the whole screen.
      event.preventDefault();
      set({ choice: { anchor: 0, focus: text.length, exact: true } });
      announce(t('say.allSelected'));
      return;
    }
    if (leaving.current) {
      announce(t('say.leaving'));
      return;
    }
    if (onKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  return { run, onKey, onNoteKey };
}
