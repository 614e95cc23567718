import { PrivacyTerm } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { call, get, nothing } from '../api/client.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Failed, Loading } from '../ui/states.tsx';

const Answer = z.object({ rows: z.array(PrivacyTerm) });

/** Words the project always removes, or never, as corrections taught them. */
export function Terms({ project }: { readonly project: string }) {
  const client = useQueryClient();
  const path = `/projects/${project}/privacy/terms`;
  const key = ['project', project, 'privacy', 'terms'];
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get(path, Answer, signal),
    gcTime: 0,
  });
  if (!data) {
    return (
      <section className="card" aria-label={t('privacy.terms')}>
        <h2>{t('privacy.terms')}</h2>
        {isPending && <Loading />}
        {isError && <Failed error={error} onRetry={() => void refetch()} />}
      </section>
    );
  }
  const forget = async (id: string): Promise<void> => {
    await call('DELETE', `${path}/${id}`, { answer: nothing });
    await client.invalidateQueries({ queryKey: key });
  };
  return (
    <section className="card" aria-label={t('privacy.terms')}>
      <h2>{t('privacy.terms')}</h2>
      <p className="muted">{t('privacy.termsLead')}</p>
      {data.rows.length === 0 && <p>{t('privacy.noTerms')}</p>}
      {data.rows.length > 0 && (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th>{t('privacy.words')}</th>
                <th>{t('privacy.action')}</th>
                <th>{t('accounts.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map(({ id, words, action, label }) => (
                <tr key={id}>
                  <td dir="auto">{words}</td>
                  <td>{action === 'remove' ? t('privacy.remove', { label }) : t('privacy.keep')}</td>
                  <td>
                    <Button
                      size="small"
                      aria-label={t('privacy.forgetWords', { words })}
                      onClick={() => void forget(id)}
                    >
                      {t('privacy.forget')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
