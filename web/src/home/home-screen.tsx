import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { myTasksQuery, projectsQuery, useMe } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { Page } from '../ui/page.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { anythingWaits, WaitingList } from '../ui/waiting-list.tsx';
import { tasksByProject, toRecheck } from './progress.ts';
import { ProjectCard } from './project-card.tsx';
import './home.css';

/** What waits for me, by project. */
export function HomeScreen() {
  const me = useMe();
  const tasks = useQuery(myTasksQuery);
  const projects = useQuery(projectsQuery);
  if (tasks.isPending) return <Loading />;
  if (tasks.isError) return <Failed error={tasks.error} onRetry={() => void tasks.refetch()} />;
  const takesNotes = (projects.data ?? [])
    .filter(({ roles }) => roles.some((role) => role === 'annotator' || role === 'reviewer'))
    .map(({ project }) => project.id);
  const waiting = (projects.data ?? []).filter(({ waiting }) => anythingWaits(waiting));
  const groups = tasksByProject(tasks.data, takesNotes);
  const projectOf = (id: string) => projects.data?.find(({ project }) => project.id === id)?.project;
  const nameOf = (id: string): string =>
    projectOf(id)?.name ?? t(projects.isPending ? 'app.loading' : 'home.projectUnnamed');
  return (
    <Page title={t('home.title')} lead={t('home.greeting', { name: me.account.name })}>
      {groups.length === 0 && waiting.length === 0 && (
        <Empty title={t('home.empty')}>
          <p>{t('home.emptyHint')}</p>
          <Link to="/projects">{t('app.projects')}</Link>
        </Empty>
      )}
      {waiting.map(({ project, waiting }) => (
        <section key={project.id} className="card" aria-label={t('home.waiting', { project: project.name })}>
          <h2>{t('home.waiting', { project: project.name })}</h2>
          <WaitingList project={project.id} waiting={waiting} />
        </section>
      ))}
      {groups.map((group) => (
        <ProjectCard
          key={group.project}
          name={nameOf(group.project)}
          group={group}
          recheck={toRecheck(group.tasks, projectOf(group.project)?.recheckBefore)}
          takesNotes={takesNotes.includes(group.project)}
        />
      ))}
    </Page>
  );
}
