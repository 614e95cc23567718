import type { ReceiveReport } from '@chartmark/schemas';
import { refusalIn } from '../i18n/refusals.ts';
import { t } from '../i18n/text.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Badge } from '../ui/states.tsx';

interface ImportReportProps {
  readonly id: string;
  readonly name: string;
  readonly report: ReceiveReport;
}

/** What became of a file: how many were received, and each line that was not, with its reason. */
export function ImportReport({ id, name, report }: ImportReportProps) {
  const { received, duplicates, refused, states, subjects, rows } = report;
  return (
    <section id={id} className="card" aria-label={name} tabIndex={-1}>
      <h2>{name}</h2>
      <p>{t('import.summary', { received, duplicates, refused })}</p>
      <div className="toolbar">
        {(['released', 'review', 'failed'] as const).map((state) => {
          const count = states[state] ?? 0;
          if (count === 0) return null;
          return <Badge key={state}>{`${t(`state.${state}`)}: ${count}`}</Badge>;
        })}
      </div>
      {received > 0 && <p className="muted">{t('import.subjects', subjects)}</p>}
      {rows.length > 0 && (
        <ScrollRegion className="table-frame home-tasks" label={t('import.rows')}>
          <table className="table">
            <caption className="out-of-sight">{t('import.rows')}</caption>
            <thead>
              <tr>
                <th>{t('import.item')}</th>
                <th>{t('import.outcome')}</th>
                <th>{t('app.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.item}>
                  <td>{row.item}</td>
                  <td>
                    <Badge tone={row.outcome === 'refused' ? 'danger' : 'warn'}>
                      {t(`import.outcome.${row.outcome}`)}
                    </Badge>
                  </td>
                  <td>{row.why ? refusalIn({ message: row.reason ?? '', reason: row.why }) : (row.reason ?? '')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}
