import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { projectQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { Page } from '../ui/page.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { BulkWork } from './bulk-work.tsx';
import { Learned } from './learned.tsx';
import { Models } from './models.tsx';
import { Terminologies } from './terminologies.tsx';
import './suggestions.css';

/** What a project learned from people's decisions, how well its suggestions do, and making them anew. */
export function SuggestionsScreen() {
  const { project } = useParams({ from: '/signed-in/shell/projects/$project/suggestions' });
  const { data, isPending, isError, error, refetch } = useQuery(projectQuery(project));
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  const { entityTypes } = data.project.schema;
  const display = (label: string): string => entityTypes.find(({ name }) => name === label)?.display ?? label;
  const leads = data.roles.includes('lead');
  return (
    <Page title={t('suggestions.title')} lead={t('suggestions.lead')}>
      <BulkWork project={project} leads={leads} released={data.notes.released} />
      <Models project={project} leads={leads} types={entityTypes} />
      <Terminologies project={project} types={entityTypes} />
      <Learned project={project} leads={leads} display={display} />
    </Page>
  );
}
