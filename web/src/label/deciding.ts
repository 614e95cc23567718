import type { SuggestedRelation } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import type { Mark } from '../note/mark.ts';
import { caretAt } from '../note/use-note-pointer.ts';
import { wordsOf } from '../note/words-of.ts';
import { announce } from '../ui/announce.tsx';
import { alike, batches, remove } from './deeds.ts';
import { following, relationWords } from './open-relations.ts';
import { withMark } from './selected-mark.ts';
import type { Labelling } from './use-labelling.ts';

/** Accepts what is selected, draws the relation that is begun, or restores what was rejected. */
export function acceptOrJoin(labelling: Labelling): void {
  const { ui, marks, offered, selected } = labelling;
  const head = marks.find((mark) => mark.id === ui.drawing?.head);
  const target = marks.find((mark) => mark.id === ui.drawing?.target);
  if (head && target) labelling.join(head, target);
  else if (offered) decideRelations(labelling, [offered], 'accept');
  else if (selected?.kind === 'suggestion') labelling.decide(selected, 'accept');
  else if (selected?.kind === 'rejected') labelling.send({ type: 'restore', suggestion: selected.id });
}

/** Rejects the selected suggestion, of a relation or of a span; anything else stays. */
export function rejectSelected(labelling: Labelling): void {
  const { offered, selected } = labelling;
  if (offered) decideRelations(labelling, [offered], 'reject');
  else if (selected?.kind === 'suggestion') labelling.decide(selected, 'reject');
}

/** Takes the selected thing away: a relation, a span, or a suggestion. */
export function takeAway(labelling: Labelling): void {
  const { relation, offered, selected, workspace, send, set, nameOf } = labelling;
  if (relation) {
    if (send({ type: 'removeRelation', relation: relation.id })) set({ current: null });
  } else if (offered || selected?.kind === 'suggestion') {
    rejectSelected(labelling);
  } else if (selected?.kind === 'span' && send(remove(selected))) {
    announce(t('say.removed', { label: nameOf(selected.label), words: wordsOf(workspace.note.text, selected) }));
    set({ current: null, choice: caretAt(selected.start) });
  }
}

/** Decides all open suggestions with the label of the selected one. */
export function decideKind(labelling: Labelling, how: 'accept' | 'reject'): void {
  const { offered, openRelations } = labelling;
  if (!offered) {
    withMark(labelling, (mark) => decideAlike(labelling, mark, 'label', how));
    return;
  }
  const ofKind = openRelations.filter(({ label }) => label === offered.label);
  decideRelations(labelling, ofKind, how);
}

/** Accepts all open suggestions with the concept of the selected one. */
export function acceptConcept(labelling: Labelling): void {
  withMark(labelling, (mark) => decideAlike(labelling, mark, 'concept', 'accept'));
}

function decideAlike(
  { undecided, send }: Labelling,
  mark: Mark,
  by: 'label' | 'concept',
  how: 'accept' | 'reject',
): void {
  const group = alike(undecided, mark, by);
  const actions = group.map(({ id }) => ({ type: how, suggestion: id }));
  if (send(...batches(actions))) announce(t('say.batch', { n: group.length }));
}

function decideRelations(
  { workspace, live, openRelations, send, set }: Labelling,
  chosen: readonly SuggestedRelation[],
  how: 'accept' | 'reject',
): void {
  const [first, ...more] = chosen;
  if (!first || !send(...batches(chosen.map(({ id }) => ({ type: how, suggestion: id }))))) return;
  const rest = openRelations.filter((one) => !chosen.includes(one));
  set({ current: following(rest, null, 1)?.id ?? (how === 'accept' ? first.id : null), tab: 'relations' });
  const about = relationWords(first, workspace, live.view.state.spans);
  const words = { label: about.label, words: t('label.relationFrom', about) };
  if (more.length > 0) announce(t('say.batch', { n: chosen.length }));
  else announce(t(how === 'accept' ? 'say.accepted' : 'say.rejected', words));
}
