import { PrivacyTerm } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { call, get, nothing } from '../api/client.ts';
import { identifierKindIn } from '../i18n/identifier-kinds.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { ActionTable } from './action-table.tsx';
import { AskedCard } from './asked-card.tsx';

const Answer = z.object({ rows: z.array(PrivacyTerm) });

/** Words the project always removes, or never, as corrections taught them. */
export function Terms({ project }: { readonly project: string }) {
  const client = useQueryClient();
  const path = `/projects/${project}/privacy/terms`;
  const key = ['project', project, 'privacy', 'terms'];
  const asked = useQuery({ queryKey: key, queryFn: ({ signal }) => get(path, Answer, signal), gcTime: 0 });
  const forget = async (id: string): Promise<void> => {
    await call('DELETE', `${path}/${id}`, { answer: nothing });
    await client.invalidateQueries({ queryKey: key });
  };
  return (
    <AskedCard title={t('privacy.terms')} asked={asked}>
      {({ rows }) => (
        <>
          <p className="muted">{t('privacy.termsLead')}</p>
          {rows.length === 0 && <p>{t('privacy.noTerms')}</p>}
          {rows.length > 0 && (
            <ActionTable heads={[t('privacy.words'), t('privacy.action')]}>
              {rows.map(({ id, words, action, label }) => (
                <tr key={id}>
                  <td dir="auto">{words}</td>
                  <td>
                    {action === 'remove' ? t('privacy.remove', { label: identifierKindIn(label) }) : t('privacy.keep')}
                  </td>
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
            </ActionTable>
          )}
        </>
      )}
    </AskedCard>
  );
}
