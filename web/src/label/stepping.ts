import type { SuggestedRelation } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import type { Mark } from '../note/mark.ts';
import { caretAt } from '../note/use-note-pointer.ts';
import { wordsOf } from '../note/words-of.ts';
import { announce } from '../ui/announce.tsx';
import { neighbour } from './deeds.ts';
import { following, relationWords } from './open-relations.ts';
import { sentenceFrom } from './sentence-walk.ts';
import type { Labelling } from './use-labelling.ts';

/** To the next of what is to be decided; while a relation is drawn, to the next mark it may lead to. */
export function step(labelling: Labelling, way: -1 | 1): void {
  const { ui, ends, undecided, selected, openRelations, offered } = labelling;
  if (ends) {
    stepEnd(labelling, ends, way);
    return;
  }
  const next = neighbour(undecided, selected ?? ui.choice?.focus ?? null, way);
  if (next) labelling.select(next.id);
  else if (openRelations.length > 0) offer(labelling, following(openRelations, offered, way));
  else announce(t('say.noUndecided'));
}

function stepEnd(labelling: Labelling, ends: readonly Mark[], way: -1 | 1): void {
  const { ui, marks, workspace, set, nameOf } = labelling;
  const from = ends.find((mark) => mark.id === ui.drawing?.target);
  const head = marks.find((mark) => mark.id === ui.drawing?.head);
  const target = neighbour(ends, from ?? head ?? null, way);
  if (ui.drawing && target) set({ drawing: { ...ui.drawing, target: target.id } });
  if (target) {
    announce(t('say.labelled', { label: nameOf(target.label), words: wordsOf(workspace.note.text, target) }));
  }
}

/** Selects a suggested relation, if there is one. */
function offer({ workspace, live, set }: Labelling, next: SuggestedRelation | null): void {
  if (!next) return;
  set({ current: next.id, choice: null, tab: 'relations' });
  const words = relationWords(next, workspace, live.view.state.spans);
  announce(`${t('label.suggestion')}: ${t('say.related', words)}`);
}

/** Selects the next annotated span, or the one before, from where one is. */
export function stepSpan({ ui, marks, selected, select }: Labelling, way: -1 | 1): void {
  const spans = marks.filter((mark) => mark.kind === 'span');
  select(neighbour(spans, selected ?? ui.choice?.focus ?? null, way)?.id ?? null);
}

/** Puts the caret where the next sentence, or the one before, begins, and reads it out. */
export function stepSentence({ workspace, ui, selected, set }: Labelling, way: -1 | 1): void {
  const sentence = sentenceFrom(workspace.note.text, ui.choice?.focus ?? selected?.start ?? -1, way);
  if (!sentence) return;
  set({ current: null, choice: caretAt(sentence.start) });
  announce(t('say.sentence', { n: sentence.n, of: sentence.of, words: sentence.words }));
}

/** To the next of the marks that lie over one another where one is. */
export function stack({ ui, marks, selected, set }: Labelling): void {
  const at = ui.choice?.focus ?? selected?.start ?? 0;
  const under = marks.filter((mark) => mark.start <= at && at <= mark.end);
  const next = under[(selected ? under.indexOf(selected) + 1 : 0) % Math.max(under.length, 1)];
  if (next) set({ current: next.id, choice: caretAt(at) });
}
