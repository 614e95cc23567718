import type { CalibrationRound } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { projectQuery } from '../api/queries.ts';
import { moment, number, t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Badge, Empty, Failed, Loading } from '../ui/states.tsx';
import { NewRound } from './new-round.tsx';
import { roundsQuery } from './queries.ts';
import './calibrate.css';

export const TONES = { collecting: 'warn', discussing: 'warn', closed: 'ok' } as const;

/** The rounds in which people learn to label alike, before they annotate. */
export function CalibrationScreen() {
  const { project } = useParams({ from: '/signed-in/shell/projects/$project/calibration' });
  const summary = useQuery(projectQuery(project));
  const { data, isPending, isError, error, refetch } = useQuery(roundsQuery(project));
  const [opening, setOpening] = useState(false);
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  const mayOpen = (summary.data?.roles.includes('lead') ?? false) && data.every(({ state }) => state === 'closed');
  return (
    <Page
      title={t('calibration.title')}
      lead={t('calibration.lead')}
      actions={
        mayOpen && (
          <Button look="primary" onClick={() => setOpening(true)}>
            {t('calibration.open')}
          </Button>
        )
      }
    >
      {data.length === 0 ? (
        <Empty title={t('calibration.none')}>
          <p>{t('calibration.noneHint')}</p>
        </Empty>
      ) : (
        <div className="table-frame">
          <table className="table" aria-label={t('calibration.table')}>
            <thead>
              <tr>
                <th>{t('calibration.number')}</th>
                <th>{t('calibration.state')}</th>
                <th className="figure">{t('calibration.guideline')}</th>
                <th className="figure">{t('calibration.notes')}</th>
                <th className="figure">{t('calibration.passed')}</th>
                <th>{t('calibration.openedAt')}</th>
              </tr>
            </thead>
            <tbody>
              {data.map((round) => (
                <Row key={round.id} round={round} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {opening && summary.data && <NewRound project={summary.data.project} onClose={() => setOpening(false)} />}
    </Page>
  );
}

function Row({ round }: { readonly round: CalibrationRound }) {
  const { id, project, number: n, state, guideline, notes, passed, people, openedAt } = round;
  return (
    <tr>
      <td>
        <Link to="/projects/$project/calibration/$round" params={{ project, round: id }}>
          {t('calibration.round', { n })}
        </Link>
      </td>
      <td>
        <Badge tone={TONES[state]}>{t(`calibration.state.${state}`)}</Badge>
      </td>
      <td className="figure">{number(guideline)}</td>
      <td className="figure">{number(notes.length)}</td>
      <td className="figure">
        {state === 'closed' ? t('calibration.of', { n: passed.length, all: people.length }) : '–'}
      </td>
      <td>{moment(openedAt)}</td>
    </tr>
  );
}
