import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { projectQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { Page } from '../ui/page.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { Attested } from './attested.tsx';
import { Basis } from './basis.tsx';
import { Samples } from './samples.tsx';
import { Terms } from './terms.tsx';
import './privacy.css';

/** What is known of how well notes were transformed, and on what basis they are given out. */
export function PrivacyScreen() {
  const { project } = useParams({ from: '/signed-in/shell/projects/$project/privacy' });
  const { data, isPending, isError, error, refetch } = useQuery(projectQuery(project));
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  const answers = data.roles.includes('privacy');
  return (
    <Page title={t('privacy.title')} lead={t('privacy.lead', { policy: t(`policy.${data.project.policy}`) })}>
      <div className="privacy">
        <Samples project={project} answers={answers} />
        <Basis project={project} answers={answers} />
        {answers && <Attested project={project} />}
        {answers && <Terms project={project} />}
      </div>
    </Page>
  );
}
