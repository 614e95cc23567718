import { Role } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { projectsQuery, useMe } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { buttonClass } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Badge, Empty, Failed, Loading, Meter } from '../ui/states.tsx';
import { keptDraft } from './kept-draft.ts';

/** The projects one is a member of. */
export function ProjectsScreen() {
  const me = useMe();
  const { data, isPending, isError, error, refetch } = useQuery(projectsQuery);
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <Page
      title={t('projects.title')}
      actions={
        me.account.admin && (
          <Link to="/projects/new" search={{ step: 'name' }} className={buttonClass({ look: 'primary' })}>
            {t(keptDraft(me.account.id) ? 'newProject.resume' : 'projects.new')}
          </Link>
        )
      }
    >
      {data.length === 0 && (
        <Empty title={t('projects.empty')}>
          <p>{t('projects.emptyHint')}</p>
        </Empty>
      )}
      <div className="cards">
        {data.map(({ project, notes, tasks, roles }) => {
          const all = tasks.open + tasks.started + tasks.submitted;
          return (
            <section key={project.id} className="card" aria-label={project.name}>
              <h2>
                <Link to="/projects/$project" params={{ project: project.id }}>
                  {project.name}
                </Link>
              </h2>
              <p className="muted">{project.description}</p>
              <div className="toolbar">
                <Badge>{t('count.notes', { n: notes.released })}</Badge>
                {notes.review > 0 && <Badge tone="warn">{`${t('state.review')}: ${notes.review}`}</Badge>}
                {notes.failed > 0 && <Badge tone="danger">{`${t('state.failed')}: ${notes.failed}`}</Badge>}
              </div>
              {all > 0 && (
                <Meter label={t('home.progressOf', { project: project.name })} done={tasks.submitted} of={all} />
              )}
              <p className="muted">
                {all > 0 ? t('home.progress', { done: tasks.submitted, all }) : t('projects.noTasks')}
              </p>
              <p className="muted">{t('projects.roles', { roles: rolesIn(roles) })}</p>
            </section>
          );
        })}
      </div>
    </Page>
  );
}

const rolesIn = (roles: readonly string[]): string =>
  Role.options
    .filter((role) => roles.includes(role))
    .map((role) => t(`role.${role}`))
    .join(', ') || '–';
