import { type Command, type Fragment, type Id, Refusal, type SpanChange, type Workspace } from '@chartmark/schemas';
import { useMemo, useState } from 'react';
import { type LiveLayer, newId } from '../api/use-layer-session.ts';
import { refusalIn } from '../i18n/refusals.ts';
import { t } from '../i18n/text.ts';
import { lookOf } from '../note/look.ts';
import { type Mark, startingAt } from '../note/mark.ts';
import { type Choice, caretAt } from '../note/use-note-pointer.ts';
import { wordsOf } from '../note/words-of.ts';
import { announce } from '../ui/announce.tsx';
import { holdKeysFor } from '../ui/held-keys.ts';
import { accept, batches, change, isOn, labelWords, neighbour, remove } from './deeds.ts';
import { withoutTwins } from './in-its-place.ts';
import { type Keymap, keymapOf, type OwnKeys } from './keymap.ts';
import { keepOwnKeys, ownKeysOf } from './own-keys.ts';
import { type Joining, joinings, offeredRelation } from './relation-ends.ts';
import { START, type UiState } from './ui-state.ts';
import { chosenWords, type Shown, useShown } from './use-shown.ts';

/** All that the parts of the labelling screen see and do. */
export interface Labelling extends Shown {
  readonly workspace: Workspace;
  readonly live: LiveLayer;
  readonly me: Id;
  readonly ui: UiState;
  readonly set: (change: Partial<UiState>) => void;
  readonly keymap: Keymap;
  readonly ownKeys: OwnKeys;
  /** Keeps other keys for this account. */
  readonly setOwnKeys: (keys: OwnKeys) => void;
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

/** @param toNote gives the note the focus */
export function useLabelling(workspace: Workspace, live: LiveLayer, me: Id, toNote: () => void): Labelling {
  const [ui, setUi] = useState<UiState>(START);
  const { shown, marksIn } = useShown(workspace, live.view.state, ui);
  const { looks, marks, undecided, selected, words, canEdit } = shown;
  const { suggestions } = workspace;
  const { schema } = workspace.project;
  const { text } = workspace.note;
  const [ownKeys, setOwn] = useState(() => ownKeysOf(me));
  const keymap = useMemo(() => keymapOf(schema, ownKeys), [schema, ownKeys]);

  const set = (next: Partial<UiState>): void => setUi((before) => ({ ...before, ...next }));
  const nameOf = (label: string): string => lookOf(looks, label).display;
  const say = (mark: Mark): { label: string; words: string } => ({
    label: nameOf(mark.label),
    words: wordsOf(text, mark),
  });

  /** A command that makes no span twice. */
  const alone = (command: Command): readonly Command[] => {
    const actions = command.type === 'batch' ? command.actions : command.type === 'accept' ? [command] : [];
    const now = withoutTwins(actions, { state: live.session.current().state, suggestions, me, newId });
    return now.length === actions.length ? [command] : batches(now);
  };

  const send = (...commands: readonly Command[]): boolean => {
    try {
      for (const command of commands.flatMap(alone)) live.session.submit(command);
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
    const here = startingAt(marksIn(live.session.current().state), fragment.start).filter((mark) =>
      isOn(mark, label, fragment),
    );
    const there = here.find(({ kind }) => kind === 'span');
    const suggestion = here.find(({ kind }) => kind === 'suggestion');
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
    if (to.concept) announce(t('say.coded', { concept: to.concept.name, words: say(mark).words }));
    if (to.concept === null) announce(t('say.uncoded', { words: say(mark).words }));
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
    const offered = offeredRelation(suggestions, live.view.state, relation);
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

  return {
    ...shown,
    ...{ workspace, live, me, ui, set, keymap, ownKeys, setOwnKeys },
    ...{ toNote, nameOf, send, select, choose, giveLabel, edit, decide, join, relate },
  };
}
