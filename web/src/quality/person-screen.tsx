import type { DriftChart } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { projectQuery } from '../api/queries.ts';
import { moment, number, t } from '../i18n/text.ts';
import { Page } from '../ui/page.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { Alerts } from './alerts.tsx';
import { ChartCard } from './chart-card.tsx';
import { Exports } from './exports.tsx';
import { alertsQuery, reportQuery } from './queries.ts';
import { SamplesTable } from './samples-table.tsx';
import { Stated } from './stated.tsx';
import { Trend } from './trend.tsx';
import { chartId, figureOf, titleOf, type Words, wordsFor } from './words.ts';
import './quality.css';

/** All that is watched of one person's work, as a report to print and talk over with them. */
export function PersonScreen() {
  const { project, person } = useParams({ from: '/signed-in/shell/projects/$project/quality/$person' });
  const summary = useQuery(projectQuery(project));
  const report = useQuery(reportQuery(project, person));
  const alerts = useQuery(alertsQuery(project, person));
  const failed = [report, alerts, summary].find(({ isError }) => isError);
  if (failed) return <Failed error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!report.data || !alerts.data || !summary.data) return <Loading />;
  const { charts, stated, samples, weeks, people } = report.data;
  const words = wordsFor([...people, ...alerts.data.people], summary.data.project.schema);
  const isLead = summary.data.roles.includes('lead');
  return (
    <Page
      title={t('quality.reportTitle', { name: words.person(person) })}
      lead={`${summary.data.project.name}. ${t('quality.reportLead', { at: moment(new Date(report.dataUpdatedAt).toISOString()) })}`}
      actions={<Exports project={project} person={person} />}
    >
      <div className="on-screen">
        <Link to="/projects/$project/quality" params={{ project }}>
          {t('quality.back')}
        </Link>
      </div>
      <Alerts project={project} alerts={alerts.data} words={words} isLead={isLead} all />
      {charts.length === 0 ? (
        <Empty title={t('quality.nothingOf')} />
      ) : (
        <>
          <Trend weeks={weeks} words={words} />
          <SamplesTable samples={samples} words={words} />
          <section className="form" aria-label={t('quality.charts')}>
            <h2>{t('quality.charts')}</h2>
            <Stated stated={stated} />
            {charts.filter(isWatched).map((chart) => (
              <ChartCard key={chartId(chart)} {...{ project, chart, stated, words }} alerts={alerts.data.rows} />
            ))}
            <Waiting charts={charts.filter((chart) => !isWatched(chart))} words={words} />
          </section>
        </>
      )}
    </Page>
  );
}

const isWatched = ({ state }: DriftChart): boolean => state !== 'too few';

interface WaitingProps {
  readonly charts: readonly DriftChart[];
  readonly words: Words;
}

/** What cannot be charted yet, with what is known of it. */
function Waiting({ charts, words }: WaitingProps) {
  if (charts.length === 0) return null;
  return (
    <>
      <h3>{t('quality.waiting')}</h3>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th>{t('quality.what')}</th>
              <th className="figure">{t('quality.value')}</th>
              <th className="figure">{t('quality.batches')}</th>
            </tr>
          </thead>
          <tbody>
            {charts.map((chart) => (
              <tr key={chartId(chart)}>
                <th scope="row">{titleOf(chart, words)}</th>
                <td className="figure">{figureOf(chart.measure, chart)}</td>
                <td className="figure">{number(chart.points.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
