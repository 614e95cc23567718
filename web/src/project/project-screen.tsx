import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { projectQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { sectionsFor } from './sections.ts';
import { useProjectId } from './use-project-id.ts';
import './project.css';

/** The frame of a project's screens: its name and the sections one's roles open. */
export function ProjectScreen() {
  const id = useProjectId();
  const { data, isPending, isError, error, refetch } = useQuery(projectQuery(id));
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <nav className="sections" aria-label={t('project.sections')}>
        <strong className="sections-name">{data.project.name}</strong>
        {sectionsFor(data.roles).map(({ to, name }) => (
          <Link key={to} to={to} params={{ project: id }} className="shell-link" activeOptions={{ exact: true }}>
            {name}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
