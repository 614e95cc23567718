import type { DriftAlert, DriftReport } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { projectQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { Page } from '../ui/page.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { Alerts } from './alerts.tsx';
import { ChartCard } from './chart-card.tsx';
import { ChartList } from './chart-list.tsx';
import { Exports } from './exports.tsx';
import { Probes } from './probes.tsx';
import { alertsQuery, reportQuery } from './queries.ts';
import { SamplesTable } from './samples-table.tsx';
import { Stated } from './stated.tsx';
import { Trend } from './trend.tsx';
import { chartId, wordsFor } from './words.ts';
import './quality.css';

/** Whether anybody labels otherwise than they did: what waits for the lead, the charts behind it, and the trend. */
export function QualityScreen() {
  const { project } = useParams({ from: '/signed-in/shell/projects/$project/quality' });
  const summary = useQuery(projectQuery(project));
  const report = useQuery(reportQuery(project, null));
  const alerts = useQuery(alertsQuery(project, null));
  const failed = [report, alerts, summary].find(({ isError }) => isError);
  const people = [...(report.data?.people ?? []), ...(alerts.data?.people ?? [])];
  const words = wordsFor(people, summary.data?.project.schema);
  const isLead = summary.data?.roles.includes('lead') ?? false;
  return (
    <Page title={t('quality.title')} lead={t('quality.lead')} actions={<Exports project={project} person={null} />}>
      {failed && <Failed error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && !(report.data && alerts.data && summary.data) && <Loading />}
      {alerts.data && <Alerts project={project} alerts={alerts.data} words={words} isLead={isLead} />}
      {report.data && <Figures project={project} report={report.data} alerts={alerts.data?.rows ?? []} words={words} />}
      {summary.data && <Probes project={project} guideline={summary.data.project.guidelineVersion} isLead={isLead} />}
    </Page>
  );
}

interface FiguresProps {
  readonly project: string;
  readonly report: DriftReport;
  readonly alerts: readonly DriftAlert[];
  readonly words: ReturnType<typeof wordsFor>;
}

function Figures({ project, report: { charts, stated, samples, weeks }, alerts, words }: FiguresProps) {
  if (charts.length === 0) {
    return (
      <Empty title={t('quality.none')}>
        <p>{t('quality.noneHint')}</p>
      </Empty>
    );
  }
  const alarming = charts.filter(({ state }) => state === 'out of control');
  return (
    <>
      <Trend weeks={weeks} words={words} />
      <section className="form" aria-label={t('quality.charts')}>
        <h2>{t('quality.charts')}</h2>
        <Stated stated={stated} />
        {alarming.map((chart) => (
          <ChartCard key={chartId(chart)} named {...{ project, chart, stated, alerts, words }} />
        ))}
        <ChartList project={project} charts={charts} words={words} />
      </section>
      <SamplesTable samples={samples} words={words} />
    </>
  );
}
