import { type Command, type Id, type LayerState, overlap, type Refusal, type Span } from '@chartmark/schemas';
import { refusalIn } from '../i18n/refusals.ts';
import { t } from '../i18n/text.ts';
import { type LastSeen, lastSeen } from './last-seen.ts';
import { wordsOf } from './words-of.ts';

interface Naming {
  readonly text: string;
  readonly nameOf: (label: string) => string;
  readonly personOf: (account: Id) => string;
}

interface Wanted {
  readonly command: Command;
  readonly refusal: Refusal;
}

/** What was not done, why, and what is there now, for the person who wanted it. */
export function refusalText({ command, refusal }: Wanted, state: LayerState, naming: Naming): string {
  const meant = 'span' in command && typeof command.span === 'string' ? lastSeen(state, command.span) : null;
  const missing = refusal.kind === 'missing' && touchesOthers(command);
  const told = t('refused.title', {
    what: whatOf(command, meant?.span ?? null, naming),
    reason: missing ? removal(meant, naming) : refusalIn(refusal).replace(/\.$/, ''),
  });
  return meant ? `${told} ${thereNow(meant.span, state, naming)}` : told;
}

const removal = (meant: LastSeen | null, { personOf }: Naming): string =>
  meant?.takenBy ? t('refused.removedBy', { name: personOf(meant.takenBy) }) : t('refused.missing');

/** The labels on the words of a span, as the layer has them. */
function thereNow(span: Span, state: LayerState, { text, nameOf }: Naming): string {
  const words = wordsOf(text, span);
  const labels = [...state.spans.values()].filter(({ value }) => overlap(value, span));
  if (labels.length === 0) return t('refused.nothingThere', { words });
  return t('refused.thereNow', { words, labels: labels.map(({ value }) => nameOf(value.label)).join(', ') });
}

/** Commands about something that was there: if it is missing, somebody took it away. */
const touchesOthers = ({ type }: Command): boolean =>
  ['changeSpan', 'removeSpan', 'addRelation', 'changeRelation', 'removeRelation'].includes(type);

function whatOf(command: Command, meant: Span | null, { text, nameOf }: Naming): string {
  const words = meant ? t('refused.words', { words: wordsOf(text, meant) }) : t('refused.aSpan');
  switch (command.type) {
    case 'addSpan':
      return t('refused.addSpan', { label: nameOf(command.span.label), words: wordsOf(text, command.span) });
    case 'changeSpan':
      if (command.to.label !== undefined) return t('refused.relabel', { words, label: nameOf(command.to.label) });
      return t(command.to.fragments ? 'refused.edges' : 'refused.attribute', { words });
    case 'removeSpan':
      return t('refused.removeSpan', { words });
    case 'addRelation':
      return t('refused.relation', { label: command.relation.label });
    case 'changeRelation':
      return t('refused.relation', { label: command.label });
    case 'removeRelation':
      return t('refused.removeRelation');
    case 'accept':
    case 'reject':
    case 'restore':
      return t('refused.suggestion');
    case 'setNoteLabel':
      return t('refused.noteLabel', { label: command.name });
    case 'batch':
      return t('refused.batch', { n: command.actions.length });
    case 'undo':
    case 'redo':
      return t(`refused.${command.type}`);
    case 'comment':
    case 'flag':
    case 'resolveFlag':
      return t('refused.remark');
    case 'submit':
    case 'reopen':
      return t('refused.submit');
  }
}
