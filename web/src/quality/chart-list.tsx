import type { DriftChart } from '@chartmark/schemas';
import { Link } from '@tanstack/react-router';
import { number, t } from '../i18n/text.ts';
import { type Column, VirtualTable } from '../ui/virtual-table.tsx';
import { ChartState } from './chart-card.tsx';
import { chartId, figureOf, subjectOf, type Words } from './words.ts';

interface ChartListProps {
  readonly project: string;
  readonly charts: readonly DriftChart[];
  readonly words: Words;
}

/** Every chart of the project in a line, those out of control first; each leads to its person's report. */
export function ChartList({ project, charts, words }: ChartListProps) {
  const columns: readonly Column<DriftChart>[] = [
    {
      name: 'person',
      width: 'minmax(130px, 1fr)',
      head: t('quality.person'),
      cell: ({ person }) => (
        <Link to="/projects/$project/quality/$person" params={{ project, person }}>
          {words.person(person)}
        </Link>
      ),
    },
    { name: 'what', width: 'minmax(170px, 2fr)', head: t('quality.what'), cell: (chart) => subjectOf(chart, words) },
    {
      name: 'against',
      line: 2,
      width: 'minmax(130px, 1fr)',
      head: t('quality.against'),
      cell: ({ against }) => (against === null ? '' : t(`quality.against.${against}`)),
    },
    {
      name: 'guideline',
      width: '90px',
      line: 2,
      figures: true,
      head: t('quality.guideline'),
      cell: ({ guideline }) => number(guideline),
    },
    {
      name: 'value',
      width: '110px',
      figures: true,
      head: t('quality.value'),
      cell: (chart) => figureOf(chart.measure, chart),
    },
    {
      name: 'batches',
      width: '70px',
      line: 2,
      figures: true,
      head: t('quality.batches'),
      cell: ({ points }) => number(points.length),
    },
    { name: 'state', width: '140px', head: t('quality.state'), cell: ({ state }) => <ChartState state={state} /> },
  ];
  return <VirtualTable label={t('quality.chartsTable')} rows={charts} columns={columns} keyOf={chartId} />;
}
