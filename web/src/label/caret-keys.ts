import type { KeyboardEvent } from 'react';
import { t } from '../i18n/text.ts';
import { heardAt, motionOf, moved } from '../note/caret.ts';
import { rowStep } from '../note/geometry.ts';
import type { Line } from '../note/lines.ts';
import { caretAt } from '../note/use-note-pointer.ts';
import { wordsOf } from '../note/words-of.ts';
import { announce } from '../ui/announce.tsx';
import { strokeOf } from './keymap.ts';
import type { Labelling } from './use-labelling.ts';

/** Where the note is drawn. */
export interface Page {
  readonly lines: readonly Line[];
  readonly body: () => HTMLElement | null;
}

/** Moves the caret through the note, or selects to where it goes. @returns whether the key is one of the caret's */
export function moveCaret(labelling: Labelling, page: Page, event: KeyboardEvent): boolean {
  const { ui, selected, set, workspace } = labelling;
  const { text } = workspace.note;
  const motion = motionOf(event.key, { word: event.ctrlKey || event.altKey });
  if (motion && !event.metaKey) {
    const from = ui.choice ?? caretAt(selected?.start ?? 0);
    const root = page.body();
    const row = motion.by === 'line' && root ? rowStep(root, page.lines, from.focus, motion.way) : null;
    const focus = row ?? moved(text, from.focus, motion);
    const anchor = event.shiftKey ? from.anchor : focus;
    set({ choice: { anchor, focus, exact: true } });
    const selection = { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
    announce(
      anchor === focus
        ? heardAt(text, focus, motion)
        : t('say.selected', { words: wordsOf(text, { fragments: [selection] }) }),
    );
    return true;
  }
  if (strokeOf(event) !== 'Ctrl+a') return false;
  // The browser would select the whole screen.
  set({ choice: { anchor: 0, focus: text.length, exact: true } });
  announce(t('say.allSelected'));
  return true;
}
