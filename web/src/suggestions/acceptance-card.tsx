import type { Acceptance } from '@chartmark/schemas';
import { useState } from 'react';
import { day, number, percent, t } from '../i18n/text.ts';
import { CompactSelect } from '../ui/field.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { labelsOf, mondayOf, pointsOf, rateOf, weeksOf } from './acceptance.ts';
import { AcceptanceChart } from './acceptance-chart.tsx';

interface AcceptanceCardProps {
  readonly acceptance: readonly Acceptance[];
  readonly display: (label: string) => string;
}

const ALL = '';

/** How many suggestions people accepted, week by week and for each label: as lines, and as the figures behind them. */
export function AcceptanceCard({ acceptance, display }: AcceptanceCardProps) {
  const [chosen, setChosen] = useState(ALL);
  const weeks = weeksOf(acceptance, null);
  const first = weeks[0]?.week ?? '';
  const labels = labelsOf(acceptance);
  const lines = [
    { name: t('suggestions.everyLabel'), points: pointsOf(weeks, first) },
    ...(chosen === ALL ? [] : [{ name: display(chosen), points: pointsOf(weeksOf(acceptance, chosen), first) }]),
  ];
  const rows = weeksOf(acceptance, chosen === ALL ? null : chosen).map((row) => ({
    ...{ name: day(mondayOf(row.week)), ...row },
  }));
  return (
    <section className="card" aria-label={t('suggestions.acceptance')}>
      <div className="job-head">
        <h2>{t('suggestions.acceptance')}</h2>
        <CompactSelect
          label={t('suggestions.label')}
          value={chosen}
          choices={[
            { value: ALL, name: t('suggestions.everyLabel') },
            ...labels.map(({ label }) => ({ value: label, name: display(label) })),
          ]}
          onChoose={setChosen}
        />
      </div>
      <p className="muted">{t('suggestions.acceptanceLead')}</p>
      <AcceptanceChart lines={lines} />
      <details>
        <summary>{t('suggestions.figures')}</summary>
        <Counts label={t('suggestions.byWeek')} head={t('suggestions.week')} rows={rows} />
      </details>
      <h3>{t('suggestions.byLabel')}</h3>
      <Counts
        label={t('suggestions.byLabel')}
        head={t('suggestions.label')}
        rows={labels.map((row) => ({ name: display(row.label), ...row }))}
      />
    </section>
  );
}

interface CountsProps {
  readonly label: string;
  readonly head: string;
  readonly rows: readonly (Pick<Acceptance, 'accepted' | 'rejected' | 'added'> & { readonly name: string })[];
}

function Counts({ label, head, rows }: CountsProps) {
  return (
    <ScrollRegion className="table-frame" label={label}>
      <table className="table">
        <thead>
          <tr>
            <th>{head}</th>
            <th className="figure">{t('suggestions.accepted')}</th>
            <th className="figure">{t('suggestions.rejected')}</th>
            <th className="figure">{t('suggestions.added')}</th>
            <th className="figure">{t('suggestions.rate')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const rate = rateOf(row);
            return (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <td className="figure">{number(row.accepted)}</td>
                <td className="figure">{number(row.rejected)}</td>
                <td className="figure">{number(row.added)}</td>
                <td className="figure">{rate === null ? t('suggestions.noRate') : percent(rate)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
