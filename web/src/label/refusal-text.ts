import type { Command, RefusalKind } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import { wordsOf } from './words-of.ts';

interface Naming {
  readonly text: string;
  readonly nameOf: (label: string) => string;
}

/** What was not done, and why, for the person who wanted it. */
export function refusalText(command: Command, reason: string, kind: RefusalKind, naming: Naming): string {
  const why = kind === 'missing' && touchesOthers(command) ? t('refused.missing') : reason.replace(/\.$/, '');
  return t('refused.title', { what: whatOf(command, naming), reason: why });
}

/** Commands about something that was there: if it is missing, somebody took it away. */
const touchesOthers = ({ type }: Command): boolean =>
  ['changeSpan', 'removeSpan', 'addRelation', 'changeRelation', 'removeRelation'].includes(type);

function whatOf(command: Command, { text, nameOf }: Naming): string {
  switch (command.type) {
    case 'addSpan':
      return t('refused.addSpan', { label: nameOf(command.span.label), words: wordsOf(text, command.span) });
    case 'changeSpan':
      if (command.to.label !== undefined) return t('refused.relabel', { label: nameOf(command.to.label) });
      return t(command.to.fragments ? 'refused.edges' : 'refused.attribute');
    case 'removeSpan':
      return t('refused.removeSpan');
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
