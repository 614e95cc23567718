import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { myTasksQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';

/** How much of one's share of the project is done; it is counted again when the service has this note submitted or reopened. */
export function QueueProgress({ project, submitted }: { readonly project: string; readonly submitted: boolean }) {
  const { data = [], refetch } = useQuery(myTasksQuery);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a note that is submitted now counts
  useEffect(() => {
    void refetch();
  }, [submitted, refetch]);
  const mine = data.filter((task) => task.project === project);
  if (mine.length === 0) return null;
  const done = mine.filter((task) => task.state === 'submitted').length;
  return <span title={t('label.queueHint')}>{t('label.queue', { done, all: mine.length })}</span>;
}
