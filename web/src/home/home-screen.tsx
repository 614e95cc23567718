import type { Task } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { heldQuery } from '../api/next-task.ts';
import { myTasksQuery, projectsQuery, useMe } from '../api/queries.ts';
import { moment, number, t } from '../i18n/text.ts';
import { buttonClass } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Badge, Empty, Failed, Loading, Meter } from '../ui/states.tsx';
import { anythingWaits, WaitingList } from '../ui/waiting-list.tsx';
import { Held } from './held.tsx';
import { NextNote } from './next-note.tsx';
import { type ProjectTasks, tasksByProject, toRecheck } from './progress.ts';
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

interface ProjectCardProps {
  readonly name: string;
  readonly group: ProjectTasks;
  readonly recheck: readonly Task[];
  readonly takesNotes: boolean;
}

function ProjectCard({ name, group, recheck, takesNotes }: ProjectCardProps) {
  const { tasks, submitted, next } = group;
  const held = useQuery({ ...heldQuery(group.project), enabled: takesNotes }).data;
  return (
    <section className="card home-project" aria-label={name}>
      <div className="home-head">
        <div>
          <h2>{name}</h2>
          <span className="muted">{t('home.progress', { done: submitted, all: tasks.length })}</span>
        </div>
        <div className="toolbar">
          {takesNotes && <NextNote project={group.project} first={next === null} />}
          {next && (
            <TaskLink task={next} className={buttonClass({ look: 'primary' })}>
              {next.state === 'started' ? t('home.continue') : t('home.start')}
            </TaskLink>
          )}
        </div>
      </div>
      {tasks.length > 0 && <Meter label={t('home.progressOf', { project: name })} done={submitted} of={tasks.length} />}
      {recheck.length > 0 && <Recheck tasks={recheck} />}
      {tasks.length > 0 && (
        <ScrollRegion className="table-frame home-tasks" label={t('count.tasks', { n: tasks.length })}>
          <table className="table">
            <thead>
              <tr>
                <th>{t('task.note')}</th>
                <th>{t('task.state')}</th>
                <th>{t('task.mode')}</th>
                <th className="figure">{t('task.length')}</th>
                <th>{t('task.changed')}</th>
              </tr>
            </thead>
            <tbody>
              {tasks.map((task) => (
                <TaskRow key={task.id} task={task} until={held?.get(task.id)} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}

/** What the guideline has changed under, with the way to each. */
function Recheck({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <section aria-label={t('home.recheck')}>
      <h3>{t('home.recheck')}</h3>
      <p className="muted">{t('home.recheckLead')}</p>
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskLink task={task}>{task.title}</TaskLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TaskLinkProps {
  readonly task: Task;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Where a task is done: gold is decided on a screen of its own. */
function TaskLink({ task, ...rest }: TaskLinkProps) {
  const { stage, project, note, layer } = task;
  return stage === 'adjudicate' ? (
    <Link to="/projects/$project/adjudicate/$note" params={{ project, note }} {...rest} />
  ) : (
    <Link to="/layers/$layer" params={{ layer }} {...rest} />
  );
}

function TaskRow({ task, until }: { readonly task: Task; readonly until: string | undefined }) {
  const tone = task.state === 'submitted' ? 'ok' : task.state === 'started' ? 'warn' : 'plain';
  return (
    <tr>
      <td>
        <TaskLink task={task}>{task.title}</TaskLink>
      </td>
      <td>
        <Badge tone={tone}>{t(`state.${task.state}`)}</Badge>
        {until !== undefined && <Held task={task} until={until} />}
      </td>
      <td>{t(`mode.${task.mode}`)}</td>
      <td className="figure">{number(task.length)}</td>
      <td>{moment(task.changedAt)}</td>
    </tr>
  );
}
