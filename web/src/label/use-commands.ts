import type { Id } from '@chartmark/schemas';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
import { takeNext } from '../api/next-task.ts';
import { t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { moveCaret, type Page } from './caret-keys.ts';
import { moveEdge } from './changing.ts';
import { DEEDS } from './command-deeds.ts';
import { EDGES, MOVING, READING } from './command-kinds.ts';
import { type CommandName, meaningOf, strokeOf } from './keymap.ts';
import { escaped } from './ui-state.ts';
import type { Labelling } from './use-labelling.ts';

export interface Commands {
  readonly run: (command: CommandName) => void;
  /** A key anywhere on the screen but in a field. */
  readonly onKey: (event: KeyboardEvent | globalThis.KeyboardEvent) => boolean;
  /** A key in the note: the caret first, then as anywhere. */
  readonly onNoteKey: (event: KeyboardEvent) => void;
}

/** What keys mean, and commands by key, button or palette. */
export function useCommands(labelling: Labelling, page: Page): Commands {
  const navigate = useNavigate();
  const { workspace, live, canEdit } = labelling;
  /** After an Escape that had nothing to let go of, Tab leaves the note either way, as WCAG 2.1.2 wants. */
  const leaving = useRef(false);

  /** To what was given already, else to what the pool gives; home if there is nothing. */
  const goOn = async (given: Id | null): Promise<void> => {
    const layer = given ?? (await takeNext(workspace.project.id).catch(() => null))?.task?.layer;
    await (layer === undefined ? navigate({ to: '/' }) : navigate({ to: '/layers/$layer', params: { layer } }));
  };

  const run = (command: CommandName): void => {
    if (!canEdit && !READING.has(command)) {
      announce(t(live.view.state.submitted ? 'label.submittedNotice' : 'label.readOnly'));
    } else if (command === 'nextTask') {
      void goOn(workspace.nextTask);
    } else {
      DEEDS[command](labelling);
    }
  };

  const onKey = (event: KeyboardEvent | globalThis.KeyboardEvent): boolean => {
    const { ends, undecided, openRelations, selected, attributes } = labelling;
    const edge = event.altKey ? EDGES[event.key] : undefined;
    if (edge && canEdit) {
      if (!event.repeat) moveEdge(labelling, ...edge, 'character');
      return true;
    }
    const own = selected?.kind === 'span' ? attributes : [];
    const context = { words: labelling.words !== null, selected: selected?.kind ?? null, attributes: own };
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
          labelling.edit(selected, { attributes: { [meaning.name]: meaning.value } });
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
    if (event.key !== 'Shift') leaving.current = event.key === 'Escape' && escaped(labelling.ui) === null;
    if (leaves) return;
    if (moveCaret(labelling, page, event)) {
      event.preventDefault();
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
