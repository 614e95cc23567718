import type { ProjectSummary } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { membersQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import '../ui/steps.css';
import { SET_UP, type SetUpStep, stepsDone } from './set-up.ts';

const WAYS = {
  labels: ['/projects/$project/schema/edit', 'project.nextLabels'],
  notes: ['/projects/$project/import', 'project.nextImport'],
  people: ['/projects/$project/people', 'project.nextPeople'],
  tasks: ['/projects/$project/notes', 'project.nextAssign'],
} as const satisfies Readonly<Record<SetUpStep, readonly [string, string]>>;

/** The way from an empty project to one that people label in, with what is done and what comes next; gone at its end. */
export function SetUpList({ summary }: { readonly summary: ProjectSummary }) {
  const members = useQuery(membersQuery(summary.project.id));
  const done = stepsDone(summary, members.data);
  if (done.size === SET_UP.length || members.isPending) return null;
  const next = SET_UP.find((step) => !done.has(step));
  return (
    <section className="card" aria-labelledby="set-up">
      <div className="set-up-head">
        <h2 id="set-up">{t('project.setUp')}</h2>
        <span className="muted">{t('project.setUpDone', { done: done.size, all: SET_UP.length })}</span>
      </div>
      <ol className="steps">
        {SET_UP.map((step) => {
          const [to, words] = WAYS[step];
          return (
            <li
              key={step}
              className={done.has(step) ? 'step-done' : undefined}
              aria-current={step === next ? 'step' : undefined}
            >
              <Link to={to} params={{ project: summary.project.id }}>
                {t(words)}
              </Link>
              {done.has(step) && <span className="muted"> {t('project.stepDone')}</span>}
              {step === next && <strong> {t('project.stepNext')}</strong>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
