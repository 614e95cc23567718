import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { projectQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { useStrip } from '../ui/use-strip.ts';
import { type SectionGroup, sectionsFor } from './sections.ts';
import { useProjectId } from './use-project-id.ts';
import './project.css';

/** The frame of a project's screens: its name and the sections one's roles open. */
export function ProjectScreen() {
  const id = useProjectId();
  const { data, isPending, isError, error, refetch } = useQuery(projectQuery(id));
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <div className="project">
      <Sections project={id} name={data.project.name} groups={sectionsFor(data.roles)} />
      <div className="project-body">
        <Outlet />
      </div>
    </div>
  );
}

interface SectionsProps {
  readonly project: string;
  readonly name: string;
  readonly groups: readonly SectionGroup[];
}

/** Beside the screens; on a narrow screen a strip above them, scrolled to where one is. */
function Sections({ project, name, groups }: SectionsProps) {
  return (
    <nav className="sections" aria-label={t('project.sections')} ref={useStrip()}>
      <strong className="sections-name">{name}</strong>
      {groups.map((group) => (
        <div key={group.name} className="sections-group">
          {group.name !== null && <span className="sections-title">{group.name}</span>}
          {group.sections.map(({ to, name: section }) => (
            // The overview's address begins every other one.
            <Link
              key={to}
              to={to}
              params={{ project }}
              className="section-link"
              activeOptions={{ exact: to === '/projects/$project' }}
            >
              {section}
            </Link>
          ))}
        </div>
      ))}
    </nav>
  );
}
