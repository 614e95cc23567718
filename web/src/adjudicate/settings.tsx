import { ReviewSettings } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { t } from '../i18n/text.ts';
import { CheckField } from '../ui/field.tsx';
import { Failed, messageOf, Notice } from '../ui/states.tsx';
import { settingsQuery } from './queries.ts';

/** Whether adjudicators see names, and may judge their own notes. */
export function Settings({ project }: { readonly project: string }) {
  const client = useQueryClient();
  const { data, isError, error, refetch } = useQuery(settingsQuery(project));
  const [fault, setFault] = useState<string | null>(null);
  const change = async (wanted: ReviewSettings): Promise<void> => {
    try {
      const path = `/projects/${project}/adjudication-settings`;
      const now = await call('PUT', path, { body: wanted, answer: ReviewSettings });
      client.setQueryData(settingsQuery(project).queryKey, now);
      setFault(null);
    } catch (problem) {
      setFault(messageOf(problem));
    }
  };
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  return (
    <section className="card form on-screen" aria-label={t('adjudication.settings')}>
      <h2>{t('adjudication.settings')}</h2>
      <CheckField
        label={t('adjudication.namesShown')}
        hint={t('adjudication.namesHint')}
        checked={data.namesShown}
        onChange={(event) => void change({ ...data, namesShown: event.target.checked })}
      />
      <CheckField
        label={t('adjudication.ownNotes')}
        checked={data.ownNotes}
        onChange={(event) => void change({ ...data, ownNotes: event.target.checked })}
      />
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
    </section>
  );
}
