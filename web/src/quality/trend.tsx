import type { DriftAgainst, DriftWeek } from '@chartmark/schemas';
import { useState } from 'react';
import { day, number, percent, t } from '../i18n/text.ts';
import { SelectField } from '../ui/field.tsx';
import type { Words } from './words.ts';

interface TrendProps {
  readonly weeks: readonly DriftWeek[];
  readonly words: Words;
}

const ALL = '';
const SIZE = { width: 640, height: 200, left: 44, right: 12, top: 12, bottom: 30 };
/** Weeks whose names fit below the axis. */
const NAMED = 8;

/** Agreement by week, of one kind of comparison and one type or all. */
export function Trend({ weeks, words }: TrendProps) {
  const kinds = [...new Set(weeks.map(({ against }) => against))].sort();
  const [chosen, choose] = useState<DriftAgainst | null>(null);
  const [label, setLabel] = useState(ALL);
  const against = chosen !== null && kinds.includes(chosen) ? chosen : (kinds[0] ?? 'peers');
  const labels = [...new Set(weeks.flatMap((week) => week.label ?? []))].sort();
  const shown = weeks.filter((week) => week.against === against && (week.label ?? ALL) === label && week.total > 0);
  return (
    <section className="form" aria-label={t('quality.trend')}>
      <h2>{t('quality.trend')}</h2>
      <p className="page-lead">{t('quality.trendLead')}</p>
      {kinds.length === 0 ? (
        <p className="muted">{t('quality.noTrend')}</p>
      ) : (
        <>
          <div className="toolbar on-screen">
            <SelectField
              label={t('quality.trendOf')}
              value={against}
              choices={kinds.map((value) => ({ value, name: t(`quality.against.${value}`) }))}
              onChoose={choose}
            />
            <SelectField
              label={t('agreement.label')}
              value={label}
              choices={[
                { value: ALL, name: t('quality.allTypes') },
                ...labels.map((value) => ({ value, name: words.label(value) })),
              ]}
              onChoose={setLabel}
            />
          </div>
          <p className="muted in-print">
            {t(`quality.against.${against}`)}, {words.label(label === ALL ? null : label)}
          </p>
          <Drawing weeks={shown} />
          <details>
            <summary>{t('quality.trendTable')}</summary>
            <Weeks weeks={shown} />
          </details>
        </>
      )}
    </section>
  );
}

function Drawing({ weeks }: Pick<TrendProps, 'weeks'>) {
  const last = weeks.at(-1);
  if (!last) return <p className="muted">{t('quality.noTrend')}</p>;
  const x = (i: number): number => SIZE.left + ((i + 0.5) * (SIZE.width - SIZE.left - SIZE.right)) / weeks.length;
  const y = (share: number): number => SIZE.top + (1 - share) * (SIZE.height - SIZE.top - SIZE.bottom);
  const said = t('quality.trendImage', { n: weeks.length, share: percent(shareOf(last)) });
  const every = Math.ceil(weeks.length / NAMED);
  return (
    <svg className="panel" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={said}>
      <title>{said}</title>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line className="panel-zero" x1={SIZE.left} x2={SIZE.width - SIZE.right} y1={y(share)} y2={y(share)} />
          <text className="panel-word" x={SIZE.left - 5} y={y(share) + 4} textAnchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      <path
        className="panel-line"
        d={weeks.map((week, i) => `${i === 0 ? 'M' : 'L'}${x(i)} ${y(shareOf(week))}`).join('')}
      />
      {weeks.map((week, i) => (
        <g key={week.week}>
          <line className="panel-range" x1={x(i)} x2={x(i)} y1={y(week.low ?? 0)} y2={y(week.high ?? 1)} />
          <circle className="panel-point" cx={x(i)} cy={y(shareOf(week))} r={4} />
          {i % every === 0 && (
            <text className="panel-word" x={x(i)} y={SIZE.height - 10} textAnchor="middle">
              {day(week.week)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function Weeks({ weeks }: Pick<TrendProps, 'weeks'>) {
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th>{t('quality.week')}</th>
            <th className="figure">{t('quality.share')}</th>
            <th className="figure">{t('quality.interval')}</th>
            <th className="figure">{t('quality.places')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.week}>
              <th scope="row">{day(week.week)}</th>
              <td className="figure">{percent(shareOf(week))}</td>
              <td className="figure">
                {percent(week.low ?? 0)}–{percent(week.high ?? 1)}
              </td>
              <td className="figure">{number(week.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shareOf = ({ agreed, total }: Pick<DriftWeek, 'agreed' | 'total'>): number => agreed / total;
