import { Workflow } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { get } from '../api/client.ts';
import { projectQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { Page } from '../ui/page.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { PoolCard } from './pool-card.tsx';
import { Settings } from './settings.tsx';
import './workflow.css';

/** How notes go through the hands of a project, and what waits to be taken. */
export function WorkflowScreen() {
  const { project } = useParams({ from: '/signed-in/shell/projects/$project/workflow' });
  const summary = useQuery(projectQuery(project));
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['project', project, 'workflow'],
    queryFn: ({ signal }) => get(`/projects/${project}/workflow`, Workflow, signal),
  });
  if (isPending || summary.isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  const lead = summary.data?.roles.includes('lead') ?? false;
  return (
    <Page title={t('workflow.title')} lead={t('workflow.lead')}>
      <PoolCard project={project} lead={lead} />
      <Settings key={JSON.stringify(data)} project={project} workflow={data} lead={lead} />
    </Page>
  );
}
