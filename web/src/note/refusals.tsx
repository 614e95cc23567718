import type { Workspace } from '@chartmark/schemas';
import { useMemo } from 'react';
import type { Refused } from '../api/kept-commands.ts';
import type { LiveLayer } from '../api/use-layer-session.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Notice } from '../ui/states.tsx';
import { linesOf } from './lines.ts';
import { type Looks, lookOf } from './look.ts';
import { refusalText } from './refusal-text.ts';
import './refusals.css';

interface RefusalsProps {
  readonly live: LiveLayer;
  readonly workspace: Pick<Workspace, 'note' | 'suggestions'>;
  readonly looks: Looks;
}

/** Everything that was refused on a layer, until its author gives it again or puts it aside. */
export function Refusals({ live, workspace, looks }: RefusalsProps) {
  const { refused, state } = live.view;
  const { text } = workspace.note;
  const lines = useMemo(() => linesOf(text), [text]);
  const naming = {
    ...{ text, lines, personOf: live.nameOf, suggestions: workspace.suggestions },
    nameOf: (label: string) => lookOf(looks, label).display,
    added: spansAddedBy(refused),
  };
  const ids = refused.map(({ envelope }) => envelope.id);
  const { tryAgain, putAside } = live.session;
  return (
    <ScrollRegion className="refusals" label={t('refused.count', { n: refused.length })}>
      {refused.length > 1 && (
        <div className="toolbar">
          <span>{t('refused.count', { n: refused.length })}</span>
          <Button size="small" onClick={() => tryAgain(ids)}>
            {t('refused.tryAll')}
          </Button>
          <Button
            size="small"
            onClick={() => {
              if (window.confirm(t('refused.asideAllAsked', { n: refused.length }))) putAside(ids);
            }}
          >
            {t('refused.asideAll')}
          </Button>
        </div>
      )}
      {refused.map(({ envelope: { id, command }, refusal }) => (
        <Notice key={id} tone="danger">
          {refusalText({ command, refusal }, state, naming)}
          <Button size="small" onClick={() => tryAgain([id])}>
            {t('refused.try')}
          </Button>
          <Button size="small" onClick={() => putAside([id])}>
            {t('refused.aside')}
          </Button>
        </Notice>
      ))}
    </ScrollRegion>
  );
}

/** The spans that would stand had none of this been refused: what else was refused may be about them. */
const spansAddedBy = (refused: readonly Refused[]) =>
  new Map(
    refused.flatMap(({ envelope: { command } }) =>
      command.type === 'addSpan' ? [[command.span.id, command.span] as const] : [],
    ),
  );
