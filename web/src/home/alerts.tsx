import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { waitingAlertsQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';

/** Drift alerts that wait for whoever leads a project; nothing where none does. */
export function WaitingAlerts({ nameOf }: { readonly nameOf: (project: string) => string }) {
  const { data } = useQuery(waitingAlertsQuery);
  const byProject = Map.groupBy(data?.rows ?? [], ({ project }) => project);
  if (byProject.size === 0) return null;
  return (
    <section className="card" aria-label={t('home.alerts')}>
      <h2>{t('home.alerts')}</h2>
      <ul className="home-alerts">
        {[...byProject].map(([project, alerts]) => (
          <li key={project}>
            <Link to="/projects/$project/quality" params={{ project }}>
              {t('home.alertsOf', { n: alerts.length, project: nameOf(project) })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
