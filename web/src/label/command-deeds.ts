import { t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { holdKeysFor } from '../ui/held-keys.ts';
import { addFragment, goBack, labelAllEqual, moveEdge } from './changing.ts';
import { acceptConcept, acceptOrJoin, decideKind, rejectSelected, takeAway } from './deciding.ts';
import type { CommandName } from './keymap.ts';
import { withMark } from './selected-mark.ts';
import { stack, step, stepSentence, stepSpan } from './stepping.ts';
import { takesConcept } from './takes-concept.ts';
import { asked, escaped, type UiState } from './ui-state.ts';
import type { Labelling } from './use-labelling.ts';

/** What each command does on the screen; made once, since a key must not make it anew. The next task leaves the screen. */
export const DEEDS: Readonly<Record<Exclude<CommandName, 'nextTask'>, (labelling: Labelling) => void>> = {
  next: (labelling) => step(labelling, 1),
  previous: (labelling) => step(labelling, -1),
  accept: acceptOrJoin,
  reject: rejectSelected,
  acceptKind: (labelling) => decideKind(labelling, 'accept'),
  acceptConcept,
  rejectKind: (labelling) => decideKind(labelling, 'reject'),
  acceptSure: (labelling) => open(labelling, { dialog: 'sure' }),
  rejected: ({ ui, set }) => set({ withRejected: !ui.withRejected }),
  nextSpan: (labelling) => stepSpan(labelling, 1),
  previousSpan: (labelling) => stepSpan(labelling, -1),
  stack,
  nextSentence: (labelling) => stepSentence(labelling, 1),
  previousSentence: (labelling) => stepSentence(labelling, -1),
  startLeft: (labelling) => moveEdge(labelling, 'start', -1),
  startRight: (labelling) => moveEdge(labelling, 'start', 1),
  endRight: (labelling) => moveEdge(labelling, 'end', 1),
  endLeft: (labelling) => moveEdge(labelling, 'end', -1),
  remove: takeAway,
  relate: (labelling) => withMark(labelling, ({ id }) => labelling.set({ drawing: { head: id, target: null } })),
  frame: (labelling) => withMark(labelling, ({ kind }) => kind === 'span' && open(labelling, { dialog: 'frame' })),
  concept: searchConcept,
  equal: labelAllEqual,
  fragment: addFragment,
  comment: (labelling) => open(labelling, { dialog: 'comment' }),
  flag: (labelling) => open(labelling, { dialog: 'flag' }),
  find: (labelling) => open(labelling, { find: asked(labelling.ui) }, '.find-bar'),
  identifier: (labelling) => open(labelling, { dialog: 'identifier' }),
  undo: (labelling) => goBack(labelling, 'undo'),
  redo: (labelling) => goBack(labelling, 'redo'),
  guideline: ({ ui, set }) => set({ guideline: !ui.guideline }),
  palette: (labelling) => open(labelling, { dialog: 'palette' }),
  help: (labelling) => open(labelling, { dialog: 'help' }),
  submit: (labelling) => open(labelling, { dialog: 'submit' }),
  escape: ({ ui, set }) => set(escaped(ui) ?? {}),
};

function searchConcept(labelling: Labelling): void {
  withMark(labelling, (mark) => {
    if (mark.kind !== 'rejected' && takesConcept(labelling.workspace.project.schema, mark))
      open(labelling, { conceptAsked: mark.id }, '.concept');
    else announce(t('say.noConcept'));
  });
}

/** Opens what takes the focus; what is typed meanwhile is for it. */
function open({ set }: Labelling, change: Partial<UiState>, panel = '[role="dialog"]'): void {
  holdKeysFor(panel);
  set(change);
}
