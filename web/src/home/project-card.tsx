import type { Task } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { heldQuery } from '../api/next-task.ts';
import { moment, number, t } from '../i18n/text.ts';
import { buttonClass } from '../ui/button.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Badge, Meter } from '../ui/states.tsx';
import { Held } from './held.tsx';
import { NextNote } from './next-note.tsx';
import { mayTakeMore, type ProjectTasks } from './progress.ts';

interface ProjectCardProps {
  readonly name: string;
  readonly group: ProjectTasks;
  readonly recheck: readonly Task[];
  readonly takesNotes: boolean;
}

/** My tasks in one project, and the one next note: what I was given or have begun, else what the pool gives. */
export function ProjectCard({ name, group, recheck, takesNotes }: ProjectCardProps) {
  const { tasks, submitted, next } = group;
  const nextName = useId();
  const held = useQuery({ ...heldQuery(group.project), enabled: takesNotes }).data;
  return (
    <section className="card home-project" aria-label={name}>
      <div className="home-head">
        <div>
          <h2>{name}</h2>
          <div className="muted home-facts">
            <span>
              {tasks.length > 0 ? t('home.progress', { done: submitted, all: tasks.length }) : t('projects.noTasks')}
            </span>
            {next && <span id={nextName}>{t('home.nextIs', { title: next.title })}</span>}
          </div>
        </div>
        <div className="toolbar">
          {takesNotes && held && next && mayTakeMore(tasks, held) && <NextNote project={group.project} another />}
          {takesNotes && !next && <NextNote project={group.project} another={false} />}
          {next && (
            <TaskLink task={next} className={buttonClass({ look: 'primary' })} aria-describedby={nextName}>
              {t(next.state === 'started' ? 'home.continue' : 'home.nextNote')}
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
                <th className="home-lesser">{t('task.mode')}</th>
                <th className="figure home-lesser">{t('task.length')}</th>
                <th className="home-lesser">{t('task.changed')}</th>
              </tr>
            </thead>
            <tbody>
              {tasks.map((task) => (
                <TaskRow key={task.id} task={task} until={held?.until.get(task.id)} />
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
  readonly 'aria-describedby'?: string;
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
      <td className="home-lesser">{t(`mode.${task.mode}`)}</td>
      <td className="figure home-lesser">{number(task.length)}</td>
      <td className="home-lesser home-when">{moment(task.changedAt)}</td>
    </tr>
  );
}
