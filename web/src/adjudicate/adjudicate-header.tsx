import type { Workspace } from '@chartmark/schemas';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { LiveLayer } from '../api/use-layer-session.ts';
import { t } from '../i18n/text.ts';
import { looksOf } from '../note/look.ts';
import { Refusals } from '../note/refusals.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Badge, KeyHint, Meter, Notice } from '../ui/states.tsx';
import type { Deciding } from './use-adjudication.ts';

interface AdjudicateHeaderProps {
  readonly deciding: Deciding;
  readonly live: LiveLayer;
  readonly workspace: Workspace;
}

/** Where one is, how far one has come, and what ends the work on this note. */
export function AdjudicateHeader({ deciding, live, workspace }: AdjudicateHeaderProps) {
  const { adjudication, makeGold, reopen, merge, fault } = deciding;
  const { project, note, differences, agreed, submitted, stale, next } = adjudication;
  const looks = useMemo(() => looksOf(project.schema), [project.schema]);
  const decided = differences.filter(({ state }) => state === 'decided').length;
  const escalated = differences.filter(({ state }) => state === 'escalated').length;
  const progress = t('adjudicate.progress', { done: decided, all: differences.length });
  const others = [...new Set(live.people.map(({ name }) => name))];
  return (
    <header className="adjudicate-head">
      <Link
        to="/projects/$project/adjudication"
        params={{ project: project.id }}
        className={buttonClass({ look: 'quiet', size: 'small' })}
        aria-label={t('adjudicate.back')}
      >
        ←
      </Link>
      <h1 className="adjudicate-title">{note.title}</h1>
      <div className="adjudicate-progress">
        <span>{progress}</span>
        <Meter label={progress} done={decided} of={differences.length} />
      </div>
      <Badge tone="ok">{t('adjudicate.agreed', { n: agreed })}</Badge>
      {escalated > 0 && <Badge tone="danger">{t('adjudicate.escalated', { n: escalated })}</Badge>}
      {others.length > 0 && <span className="muted">{t('adjudicate.here', { names: others.join(', ') })}</span>}
      <div className="adjudicate-space" />
      {submitted && <Badge tone="ok">{t('adjudicate.isGold')}</Badge>}
      {submitted && (
        <Button size="small" onClick={reopen}>
          {t('adjudicate.reopen')}
        </Button>
      )}
      {!submitted && (
        <Button
          size="small"
          look="primary"
          disabled={decided < differences.length || stale}
          onClick={() => void makeGold()}
        >
          {t('adjudicate.gold')} <KeyHint>Ctrl ↵</KeyHint>
        </Button>
      )}
      {next !== null && (
        <Link
          to="/projects/$project/adjudicate/$note"
          params={{ project: project.id, note: next }}
          className={buttonClass({ size: 'small', look: submitted ? 'primary' : 'plain' })}
        >
          {t('adjudicate.next')} →
        </Link>
      )}
      {(stale || fault !== null) && (
        <div className="adjudicate-notices">
          {stale && (
            <Notice tone="warn">
              {t('adjudicate.stale')}
              {!submitted && (
                <Button size="small" onClick={() => void merge()}>
                  {t('adjudicate.merge')}
                </Button>
              )}
            </Notice>
          )}
          {fault !== null && <Notice tone="danger">{fault}</Notice>}
        </div>
      )}
      {live.view.refused.length > 0 && <Refusals {...{ live, workspace, looks }} />}
    </header>
  );
}
