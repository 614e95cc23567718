import type { DriftAlert, DriftChart, DriftReport } from '@chartmark/schemas';
import { Link } from '@tanstack/react-router';
import { moment, number, t } from '../i18n/text.ts';
import { Badge } from '../ui/states.tsx';
import { Panel } from './panel.tsx';
import { chartId, figureOf, titleOf, type Words } from './words.ts';

const TONES = { 'out of control': 'danger', 'in control': 'ok', 'too few': 'plain' } as const;

export const ChartState = ({ state }: Pick<DriftChart, 'state'>) => (
  <Badge tone={TONES[state]}>{t(`quality.state.${state}`)}</Badge>
);

interface ChartCardProps {
  readonly project: string;
  readonly chart: DriftChart;
  readonly stated: DriftReport['stated'];
  readonly alerts: readonly DriftAlert[];
  readonly words: Words;
  /** Whether to say whose it is. */
  readonly named?: boolean;
}

/** One control chart: EWMA and CUSUM, and the batches behind them as a table. */
export function ChartCard({ project, chart, stated, alerts, words, named = false }: ChartCardProps) {
  const { measure, points, signal, cusumAt } = chart;
  const name = words.person(chart.person);
  const title = `${named ? `${name} · ` : ''}${titleOf(chart, words)}`;
  const dealtWith = resolvedAt(chart, alerts);
  const oneSided = measure === 'agreement';
  const limits = points.map(({ limit }) => limit);
  const decision = points.map(() => stated.decision[oneSided ? 'oneSided' : 'twoSided']);
  const low = { name: t('quality.chart.cusumLow'), values: points.map((point) => point.low), mark: 'circle' } as const;
  const high = { name: t('quality.chart.cusumHigh'), values: points.map((p) => p.high), mark: 'square' } as const;
  const said = (chartName: string, at: number | null): string =>
    at === null
      ? t('quality.chart.noSignal', { chart: chartName, n: points.length })
      : t('quality.chart.signalAt', { chart: chartName, n: points.length, batch: at });
  return (
    <article className="card chart" aria-label={title}>
      <div className="chart-head">
        <h3>{title}</h3>
        <ChartState state={chart.state} />
      </div>
      {named && (
        <Link to="/projects/$project/quality/$person" params={{ project, person: chart.person }}>
          {t('quality.openReport', { name })}
        </Link>
      )}
      <div className="chart-panels">
        <Panel
          title={t('quality.chart.ewma')}
          said={said(t('quality.chart.ewma'), signal?.batch ?? null)}
          lines={[{ name: 'EWMA', values: points.map(({ average }) => average), mark: 'circle' }]}
          limits={[limits.map((limit) => -limit), ...(oneSided ? [] : [limits])]}
          learnt={Math.min(stated.baseline, points.length)}
          signalAt={signal?.batch ?? null}
          dealtWith={dealtWith}
        />
        <Panel
          title={t('quality.chart.cusum')}
          said={said(t('quality.chart.cusum'), cusumAt)}
          lines={oneSided ? [low] : [low, high]}
          limits={[decision]}
          learnt={Math.min(stated.baseline, points.length)}
          signalAt={cusumAt}
        />
      </div>
      <details>
        <summary>{t('quality.chart.points')}</summary>
        <Points chart={chart} />
      </details>
    </article>
  );
}

/** The batches, from 1, of a chart's alerts that were resolved. */
function resolvedAt(chart: DriftChart, alerts: readonly DriftAlert[]): number[] {
  const own = alerts.filter((alert) => alert.state === 'resolved' && chartId(alert) === chartId(chart));
  return own.map(({ until }) => chart.points.findIndex((point) => point.until === until) + 1).filter((at) => at > 0);
}

function Points({ chart: { measure, points } }: Pick<ChartCardProps, 'chart'>) {
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th className="figure">{t('quality.batch')}</th>
            <th>{t('quality.until')}</th>
            <th className="figure">{t('quality.count')}</th>
            <th className="figure">{t('quality.score')}</th>
            <th className="figure">{t('quality.chart.ewma')}</th>
            <th className="figure">{t('quality.chart.limit')}</th>
            <th className="figure">{`CUSUM, ${t('quality.chart.cusumLow')}`}</th>
            <th className="figure">{`CUSUM, ${t('quality.chart.cusumHigh')}`}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point, i) => (
            <tr key={point.until}>
              <th scope="row" className="figure">
                {number(i + 1)}
              </th>
              <td>{moment(point.until)}</td>
              <td className="figure">{figureOf(measure, point)}</td>
              <td className="figure">{number(point.score, 2)}</td>
              <td className="figure">{number(point.average, 2)}</td>
              <td className="figure">{number(point.limit, 2)}</td>
              <td className="figure">{number(point.low, 2)}</td>
              <td className="figure">{number(point.high, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
