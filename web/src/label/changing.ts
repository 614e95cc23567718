import { newId } from '../api/use-layer-session.ts';
import { t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { batches, labelEqual, movedEdge, withFragment } from './deeds.ts';
import { withMark } from './selected-mark.ts';
import type { Labelling } from './use-labelling.ts';

/** Moves one edge of the selected mark, where it can go on. */
export function moveEdge(
  { workspace, selected, edit }: Labelling,
  edge: 'start' | 'end',
  way: -1 | 1,
  by: 'word' | 'character' = 'word',
): void {
  const fragments = selected && movedEdge(workspace.note.text, selected, { edge, way, by });
  if (selected && fragments) edit(selected, { fragments });
}

/** Gives the selected words to the selected mark as one more part. */
export function addFragment(labelling: Labelling): void {
  const { words, edit } = labelling;
  withMark(labelling, (mark) => words && edit(mark, { fragments: withFragment(mark, words) }));
}

/** Labels all that says the same as the selected mark does. */
export function labelAllEqual(labelling: Labelling): void {
  const { workspace, marks, send } = labelling;
  withMark(labelling, (mark) => {
    const actions = labelEqual(workspace.note.text, marks, mark, newId);
    if (actions.length > 0 && send(...batches(actions))) announce(t('say.batch', { n: actions.length }));
  });
}

/** Takes back one's own last step, or does it again. */
export function goBack({ live, send }: Labelling, way: 'undo' | 'redo'): void {
  // Asked of the session: a button of the header may be drawn a step late, and would take back the step before.
  const waits = live.steps.newest(way === 'undo' ? 'done' : 'undone', (last) => {
    if (!last) announce(t(way === 'undo' ? 'say.nothingToUndo' : 'say.nothingToRedo'));
    else if (send({ type: way, event: last.event })) announce(t(way === 'undo' ? 'say.undone' : 'say.redone'));
  });
  if (waits) announce(t('say.stepFetched'));
}
