import { DropReason, type Job } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { moment, number, t } from '../i18n/text.ts';
import { Failed } from '../ui/states.tsx';
import { runQuery } from './suggesters.ts';

/** What a model said in a run: how much was kept, and why the rest was not. */
export function RunReport({ job }: { readonly job: Job }) {
  const { data, isError, error, refetch } = useQuery({
    ...runQuery(job.project, job),
    placeholderData: (last) => last,
  });
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const dropped = DropReason.options.flatMap((reason) => {
    const count = data.dropped[reason];
    return count === undefined ? [] : [{ reason, count }];
  });
  const all = dropped.reduce((sum, { count }) => sum + count, 0);
  const at = moment(job.createdAt);
  const by = data.models.join(', ');
  return (
    <div>
      <p>
        {by === '' ? t('models.noAnswer', { at }) : t('models.ran', { at, by, notes: data.notes, kept: data.kept })}
      </p>
      {all > 0 && (
        <details>
          <summary>{t('models.dropped', { n: all })}</summary>
          <div className="table-frame">
            <table className="table">
              <thead>
                <tr>
                  <th>{t('models.reason')}</th>
                  <th className="figure">{t('models.count')}</th>
                </tr>
              </thead>
              <tbody>
                {dropped.map(({ reason, count }) => (
                  <tr key={reason}>
                    <th scope="row">{t(`models.dropped.${reason}`)}</th>
                    <td className="figure">{number(count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </div>
  );
}
