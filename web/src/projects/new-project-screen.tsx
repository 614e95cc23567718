import type { TemplateView } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Templates } from '../api/answers.ts';
import { get } from '../api/client.ts';
import { useMe } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, Failed, Loading, Notice } from '../ui/states.tsx';
import '../ui/steps.css';
import { DocumentsStep } from './documents-step.tsx';
import { LabelsStep } from './labels-step.tsx';
import { NameStep } from './name-step.tsx';
import type { StepProps } from './step-props.ts';
import './new-project.css';
import { PeopleStep } from './people-step.tsx';
import { faultsOf, type ProjectDraft } from './project-draft.ts';
import { QualityStep } from './quality-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { STEPS, type Step, stepBeside } from './steps.ts';
import { type NewProject, useNewProject } from './use-new-project.ts';

const STEP_VIEWS = {
  name: NameStep,
  labels: LabelsStep,
  documents: DocumentsStep,
  people: PeopleStep,
  quality: QualityStep,
  review: ReviewStep,
} as const satisfies Readonly<Record<Step, (props: StepProps) => ReactNode>>;

/** A new project, step by step; nothing is made before the last, and what was filled in waits in this browser. */
export function NewProjectScreen() {
  const me = useMe();
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['templates'],
    queryFn: ({ signal }) => get('/templates', Templates, signal),
  });
  if (!me.account.admin) {
    return (
      <Page title={t('projects.new')}>
        <Empty title={t('newProject.adminsOnly')}>
          <Link to="/projects">{t('app.projects')}</Link>
        </Empty>
      </Page>
    );
  }
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  return <Wizard templates={data} me={me.account.id} />;
}

function Wizard({ templates, me }: { readonly templates: readonly TemplateView[]; readonly me: string }) {
  const { step } = useSearch({ from: '/signed-in/shell/projects/new' });
  const navigate = useNavigate();
  const project = useNewProject(me, templates);
  const { draft, change } = project;
  const [tried, setTried] = useState<Step | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const heading = useFocusOn(step);
  const faults = faultsOf(draft, step);
  const go = (to: Step): void => void navigate({ to: '/projects/new', search: { step: to } });
  const next = (event: FormEvent): void => {
    event.preventDefault();
    if (faults.length > 0 && step !== 'review') {
      setTried(step);
      window.setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    const after = stepBeside(step, 1);
    if (after) go(after);
    else void project.make();
  };
  const before = stepBeside(step, -1);
  const View = STEP_VIEWS[step];
  return (
    <Page
      title={t('projects.new')}
      lead={t('newProject.lead')}
      actions={
        <>
          <Link to="/projects" className={buttonClass({})}>
            {t('newProject.later')}
          </Link>
          <Discard project={project} />
        </>
      }
    >
      <div className="new-project">
        <StepList draft={draft} here={step} />
        <form className="card form" ref={form} noValidate onSubmit={next}>
          <h2 ref={heading} tabIndex={-1}>
            {t(`newProject.step.${step}`)}
          </h2>
          <View {...{ draft, templates, change }} faults={tried === step || step === 'review' ? faults : []} />
          <Outcome project={project} />
          <div className="dialog-actions">
            {before && <Button onClick={() => go(before)}>{t('newProject.back')}</Button>}
            <Button type="submit" look="primary" disabled={project.busy || (step === 'review' && faults.length > 0)}>
              {t(step === 'review' ? 'projects.create' : 'newProject.next')}
            </Button>
          </div>
        </form>
      </div>
    </Page>
  );
}

/** Every step can be gone to at any time, so that nothing has to be known in the order it is asked for. */
function StepList({ draft, here }: { readonly draft: ProjectDraft; readonly here: Step }) {
  const reached = STEPS.indexOf(here);
  return (
    <nav aria-label={t('newProject.steps')}>
      <ol className="steps">
        {STEPS.map((step, i) => {
          const lacks = step !== 'review' && faultsOf(draft, step).length > 0;
          return (
            <li
              key={step}
              className={i < reached && !lacks ? 'step-done' : undefined}
              aria-current={step === here && 'step'}
            >
              <Link to="/projects/new" search={{ step }}>
                {t(`newProject.step.${step}`)}
              </Link>
              {i < reached && lacks && <span className="muted"> {t('newProject.lacks')}</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Discard({ project: { draft, discard, busy } }: { readonly project: NewProject }) {
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const leave = (): void => {
    discard();
    void navigate({ to: '/projects' });
  };
  return (
    <>
      <Button disabled={busy} onClick={() => setAsking(true)}>
        {t('newProject.discard')}
      </Button>
      <Dialog title={t('newProject.discardTitle')} open={asking} onClose={() => setAsking(false)}>
        <p>{t(draft.made === null ? 'newProject.discardHint' : 'newProject.discardMadeHint')}</p>
        <div className="dialog-actions">
          <Button onClick={() => setAsking(false)}>{t('newProject.keep')}</Button>
          <Button look="danger" onClick={leave}>
            {t('newProject.discard')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

function Outcome({ project: { draft, busy, fault } }: { readonly project: NewProject }) {
  if (busy) return <Notice>{t('newProject.busy')}</Notice>;
  if (fault === null) return null;
  return (
    <Notice tone="danger">
      {fault}
      {draft.made !== null && (
        <p>
          {t('newProject.half')}{' '}
          <Link to="/projects/$project" params={{ project: draft.made }}>
            {t('newProject.toProject')}
          </Link>
        </p>
      )}
    </Notice>
  );
}

/** The heading of a step takes the focus when one comes to it, so that it is read and Tab goes on from there. */
function useFocusOn(step: Step): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  return heading;
}
