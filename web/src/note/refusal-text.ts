import {
  type Command,
  type Id,
  type LayerState,
  overlap,
  type Refusal,
  type Span,
  type Suggestion,
  startOf,
} from '@chartmark/schemas';
import { refusalIn } from '../i18n/refusals.ts';
import { t } from '../i18n/text.ts';
import { type LastSeen, lastSeen } from './last-seen.ts';
import { type Line, lineAt } from './lines.ts';
import { wordsOf } from './words-of.ts';

type Named = Pick<Span, 'label' | 'fragments'>;

interface Naming {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly nameOf: (label: string) => string;
  readonly personOf: (account: Id) => string;
  readonly suggestions: readonly Suggestion[];
  /** Spans that were refused themselves, so that the layer never had them. */
  readonly added: ReadonlyMap<Id, Named>;
}

interface Wanted {
  readonly command: Command;
  readonly refusal: Refusal;
}

/** What was not done, where, why, and what is there now, for the person who wanted it. */
export function refusalText({ command, refusal }: Wanted, state: LayerState, naming: Naming): string {
  const id = 'span' in command && typeof command.span === 'string' ? command.span : null;
  const meant = id === null ? null : lastSeen(state, id);
  const never = id !== null && naming.added.has(id);
  const about = aboutOf(command, meant?.span ?? null, naming);
  const what = whatOf(command, about, naming);
  const missing = refusal.kind === 'missing' && touchesOthers(command) && !never;
  const told = t('refused.title', {
    what: about ? t('refused.inLine', { what, n: lineAt(naming.lines, startOf(about)) + 1 }) : what,
    reason: missing ? removal(meant, naming) : refusalIn(refusal).replace(/\.$/, ''),
  });
  return meant ? `${told} ${thereNow(meant.span, state, naming)}` : told;
}

/** The words a command is about; null where it is about none, or cannot be told any more. */
function aboutOf(command: Command, meant: Named | null, { suggestions, added }: Naming): Named | null {
  switch (command.type) {
    case 'addSpan':
      return command.span;
    case 'changeSpan':
    case 'removeSpan':
      return meant ?? added.get(command.span) ?? null;
    case 'accept':
    case 'reject':
    case 'restore': {
      const suggestion = suggestions.find(({ id }) => id === command.suggestion);
      return suggestion?.kind === 'span' ? suggestion : null;
    }
    default:
      return null;
  }
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

function whatOf(command: Command, about: Named | null, { text, nameOf }: Naming): string {
  const words = about ? t('refused.words', { words: wordsOf(text, about) }) : t('refused.aSpan');
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
      return about ? t('refused.suggested', { label: nameOf(about.label), words }) : t('refused.suggestion');
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
