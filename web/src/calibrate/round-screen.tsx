import { type CalibrationReport, CalibrationRound, Refusal } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { post } from '../api/client.ts';
import { projectQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Badge, Empty, Failed, Loading, Meter, messageOf, Notice } from '../ui/states.tsx';
import { TONES } from './calibration-screen.tsx';
import { DivergenceCard } from './divergence-card.tsx';
import { NextGuideline } from './next-guideline.tsx';
import { patternWords } from './pattern-words.ts';
import { roundQuery } from './queries.ts';
import { Verdicts } from './verdicts.tsx';
import './calibrate.css';

/** A round: who is done, how near they are, where they differ, what was decided, and the guideline that follows. */
export function RoundScreen() {
  const { project, round } = useParams({ from: '/signed-in/shell/projects/$project/calibration/$round' });
  const summary = useQuery(projectQuery(project));
  const { data, isPending, isError, error, refetch } = useQuery(roundQuery(project, round));
  if (isPending || summary.isPending) return <Loading />;
  if (isError) {
    if (!(error instanceof Refusal) || error.kind !== 'conflict')
      return <Failed error={error} onRetry={() => void refetch()} />;
    return (
      <Empty title={t('calibration.hidden')}>
        <p>{t('calibration.hiddenHint')}</p>
      </Empty>
    );
  }
  const types = summary.data?.project.schema.entityTypes ?? [];
  const display = (label: string): string => types.find(({ name }) => name === label)?.display ?? label;
  return <Round report={data} lead={summary.data?.roles.includes('lead') ?? false} display={display} />;
}

interface RoundProps {
  readonly report: CalibrationReport;
  readonly lead: boolean;
  readonly display: (label: string) => string;
}

function Round({ report, lead, display }: RoundProps) {
  const { round, people, verdicts, patterns, divergences } = report;
  const [pattern, setPattern] = useState<string | null>(null);
  const shown = pattern === null ? divergences : divergences.filter((one) => one.pattern === pattern);
  return (
    <Page
      title={t('calibration.round', { n: round.number })}
      lead={
        <>
          <Badge tone={TONES[round.state]}>{t(`calibration.state.${round.state}`)}</Badge>{' '}
          {t('label.guidelineVersion', { n: round.guideline })}
        </>
      }
      actions={<Actions round={round} lead={lead} />}
    >
      <section className="card" aria-label={t('calibration.progress')}>
        <h2>{t('calibration.progress')}</h2>
        <ul className="calibrate-people">
          {people.map(({ id, name, letter, submitted }) => (
            <li key={id}>
              <span>
                {letter} · {name}
              </span>
              <Meter label={name} done={submitted} of={round.notes.length} />
              <span className="muted">{t('calibration.submitted', { n: submitted, all: round.notes.length })}</span>
            </li>
          ))}
        </ul>
      </section>
      {verdicts.length > 0 && <Verdicts report={report} display={display} />}
      <section className="card" aria-label={t('calibration.patterns')}>
        <h2>{t('calibration.patterns')}</h2>
        {patterns.length === 0 && <p className="muted">{t('calibration.noDivergences')}</p>}
        {patterns.length > 0 && (
          <table className="table">
            <thead>
              <tr>
                <th>{t('calibration.pattern')}</th>
                <th className="figure">{t('calibration.times')}</th>
                <th className="figure">{t('calibration.notes')}</th>
                <th className="on-screen">{t('accounts.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {patterns.map(({ words, kind, labels, parts, count, notes }) => (
                <tr key={words}>
                  <td>{patternWords({ kind, labels, parts }, display)}</td>
                  <td className="figure">{count}</td>
                  <td className="figure">{notes.length}</td>
                  <td className="on-screen">
                    <Button
                      size="small"
                      aria-pressed={pattern === words}
                      aria-label={`${t('calibration.show')}: ${patternWords({ kind, labels, parts }, display)}`}
                      onClick={() => setPattern(pattern === words ? null : words)}
                    >
                      {t('calibration.show')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section aria-label={t('calibration.divergencesTitle')} className="calibrate-list">
        <div className="toolbar">
          <h2>{t('calibration.divergences', { n: shown.length })}</h2>
          {pattern !== null && (
            <Button size="small" onClick={() => setPattern(null)}>
              {t('calibration.showAll')}
            </Button>
          )}
        </div>
        {shown.map((divergence) => (
          <DivergenceCard key={divergence.id} {...{ divergence, report, lead, display }} />
        ))}
      </section>
      {lead && round.state !== 'collecting' && <NextGuideline report={report} />}
    </Page>
  );
}

const STEPS = { collecting: 'calibration.discuss', discussing: 'calibration.close' } as const;

function Actions({ round, lead }: { readonly round: CalibrationRound; readonly lead: boolean }) {
  const client = useQueryClient();
  const [fault, setFault] = useState<string | null>(null);
  const path = `/projects/${round.project}/calibration/${round.id}`;
  const advance = async (): Promise<void> => {
    try {
      await post(`${path}/advance`, { from: round.state }, CalibrationRound);
      setFault(null);
    } catch (error) {
      setFault(messageOf(error));
    }
    await client.invalidateQueries({ queryKey: ['project', round.project, 'calibration'] });
  };
  const look = buttonClass({ size: 'small' });
  return (
    <div className="toolbar on-screen">
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      <a className={look} href={`/api${path}/table`} download>
        {t('calibration.csv')}
      </a>
      <a className={look} href={`/api${path}`} download="calibration.json">
        {t('calibration.json')}
      </a>
      <Button size="small" onClick={() => window.print()}>
        {t('calibration.print')}
      </Button>
      {lead && round.state !== 'closed' && (
        <Button look="primary" title={t('calibration.discussHint')} onClick={() => void advance()}>
          {t(STEPS[round.state])}
        </Button>
      )}
      {lead && round.state === 'closed' && (
        <Link
          to="/projects/$project/calibration"
          params={{ project: round.project }}
          className={buttonClass({ look: 'primary' })}
        >
          {t('calibration.again')}
        </Link>
      )}
    </div>
  );
}
