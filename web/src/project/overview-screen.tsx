import type { ProjectSummary } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { projectQuery } from '../api/queries.ts';
import { number, t } from '../i18n/text.ts';
import { Page } from '../ui/page.tsx';
import { Badge, Failed, Loading, Meter } from '../ui/states.tsx';
import { anythingWaits, WaitingList } from '../ui/waiting-list.tsx';
import { SetUpList } from './set-up-list.tsx';
import { useProjectId } from './use-project-id.ts';
import { WorkTimes } from './work-times.tsx';
import './project.css';

/** How far a project is, and what to do next. */
export function OverviewScreen() {
  const id = useProjectId();
  const { data, isPending, isError, error, refetch } = useQuery(projectQuery(id));
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  const { project, notes, tasks } = data;
  const all = tasks.open + tasks.started + tasks.submitted;
  return (
    <Page title={project.name} lead={project.description}>
      <div className="toolbar">
        <Badge>{t(`policy.${project.policy}`)}</Badge>
        <Badge>{t('schema.version', { n: project.schemaVersion })}</Badge>
        {project.guidelineVersion > 0 && <Badge>{t('overview.guideline', { n: project.guidelineVersion })}</Badge>}
        {project.privacyReview && <Badge tone="warn">{t('projects.privacyReview')}</Badge>}
      </div>
      <div className="figures">
        <Figure name={t('project.released')} value={notes.released} />
        <Figure name={t('project.inReview')} value={notes.review} />
        <Figure name={t('project.failed')} value={notes.failed} />
        <Figure name={t('project.tasksOpen')} value={tasks.open} />
        <Figure name={t('project.tasksStarted')} value={tasks.started} />
        <Figure name={t('project.tasksSubmitted')} value={tasks.submitted} />
      </div>
      {all > 0 && (
        <div>
          <p className="muted">{t('home.progress', { done: tasks.submitted, all })}</p>
          <Meter label={t('home.progressOf', { project: project.name })} done={tasks.submitted} of={all} />
        </div>
      )}
      {data.roles.includes('lead') && <SetUpList summary={data} />}
      <NextSteps summary={data} />
      <WorkTimes project={id} />
    </Page>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <div className="figure-card">
      <span className="figure-value">{number(value)}</span>
      <span className="muted">{name}</span>
    </div>
  );
}

/** What waits, and where to look, now that the project is set up. */
function NextSteps({ summary: { project, tasks, roles, waiting } }: { readonly summary: ProjectSummary }) {
  const toCompare = roles.includes('lead') && tasks.submitted > 1;
  const labels = roles.some((role) => role === 'annotator' || role === 'reviewer');
  if (!toCompare && !labels && !anythingWaits(waiting)) return null;
  return (
    <section className="card" aria-label={t('project.next')}>
      <h2>{t('project.next')}</h2>
      <WaitingList project={project.id} waiting={waiting}>
        {labels && (
          <li>
            <Link to="/">{t('project.nextLabel')}</Link>
          </li>
        )}
        {toCompare && (
          <li>
            <Link to="/projects/$project/agreement" params={{ project: project.id }}>
              {t('project.nextAgreement')}
            </Link>
          </li>
        )}
      </WaitingList>
    </section>
  );
}
