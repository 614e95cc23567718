import type { Fragment } from '@chartmark/schemas';
import { type Choice, caretAt } from '../note/use-note-pointer.ts';

export type OpenDialog = 'help' | 'palette' | 'submit' | 'comment' | 'flag' | 'identifier' | 'sure' | 'frame';
export type SideTab = 'spans' | 'relations' | 'remarks';

/** What the labelling screen knows beside the layer: where one is, not what is done. */
export interface UiState {
  /** The selected span, suggestion or relation. */
  readonly current: string | null;
  /** What a form points at in the note while it is open. */
  readonly pointed: string | null;
  readonly choice: Choice | null;
  /** A label chosen first, given to every selection until Escape. */
  readonly sticky: string | null;
  /** A relation being drawn: from which mark, and the one it would lead to. */
  readonly drawing: { readonly head: string; readonly target: string | null } | null;
  /** Two marks that several relations may join: which is asked. */
  readonly joining: { readonly head: string; readonly child: string } | null;
  readonly withRejected: boolean;
  readonly dialog: OpenDialog | null;
  readonly guideline: boolean;
  /** The words looked for in the note and the place one is at; `asked` counts up to ask the field for the focus. */
  readonly find: { readonly words: string; readonly at: Fragment | null; readonly asked: number } | null;
  readonly tab: SideTab;
  /** The mark whose concept search was asked for and does not have the focus yet. */
  readonly conceptAsked: string | null;
}

export const START: UiState = {
  current: null,
  pointed: null,
  choice: null,
  sticky: null,
  drawing: null,
  joining: null,
  withRejected: false,
  dialog: null,
  guideline: false,
  find: null,
  tab: 'spans',
  conceptAsked: null,
};

/** What Escape takes back: the innermost thing that is under way; null if there is none. A caret alone is none. */
export function escaped(ui: UiState): Partial<UiState> | null {
  if (ui.drawing || ui.joining) return { drawing: null, joining: null };
  if (ui.choice && ui.choice.anchor !== ui.choice.focus) {
    return { choice: caretAt(ui.choice.focus) };
  }
  if (ui.find) return { find: null };
  if (ui.sticky !== null) return { sticky: null };
  if (ui.guideline) return { guideline: false };
  return ui.current === null ? null : { current: null };
}

/** The search, opened or asked for again with what was looked for last. */
export const asked = ({ find }: UiState): UiState['find'] => ({
  ...{ words: '', at: null, ...find },
  asked: (find?.asked ?? 0) + 1,
});
