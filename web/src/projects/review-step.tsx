import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../api/queries.ts';
import { number, t } from '../i18n/text.ts';
import { Notice } from '../ui/states.tsx';
import { faultsOf, schemaOf } from './project-draft.ts';
import type { StepProps } from './step-props.ts';
import { STEPS, type Step } from './steps.ts';

/** All that was chosen, each with the way back to it. */
export function ReviewStep({ draft, templates, faults }: StepProps) {
  const me = useMe();
  const yes = (given: boolean): string => t(given ? 'app.yes' : 'app.no');
  const labels = schemaOf(draft, templates)?.entityTypes.map(({ display }) => display) ?? [];
  const rows: Readonly<Record<Exclude<Step, 'review'>, readonly (readonly [string, ReactNode])[]>> = {
    name: [
      [t('projects.name'), draft.name.trim() || '–'],
      [t('projects.description'), draft.description.trim() || '–'],
    ],
    labels: [
      [t('projects.template'), templates.find(({ name }) => name === draft.template)?.title ?? draft.template],
      [t('project.schema'), labels.join(', ') || t('newProject.noLabels')],
    ],
    documents: [
      [t('projects.policy'), t(`policy.${draft.policy}`)],
      [t('projects.privacyReview'), yes(draft.privacyReview)],
    ],
    people: [
      [me.account.name, t('role.lead')],
      ...draft.people.map(
        ({ name, roles }) => [name, roles.map((role) => t(`role.${role}`)).join(', ') || '–'] as const,
      ),
    ],
    quality: [
      [t('workflow.overlap'), number(draft.overlap)],
      [t('workflow.calibration'), yes(draft.calibration)],
      [t('workflow.agreement'), draft.agreement === null ? t('newProject.noGoal') : number(draft.agreement)],
      [t('project.guideline'), t(draft.guideline === null ? 'newProject.templatesRules' : 'newProject.ownRules')],
    ],
  };
  return (
    <>
      {faults.length > 0 && <Notice tone="warn">{t('newProject.unfinished')}</Notice>}
      {STEPS.filter((step) => step !== 'review').map((step) => (
        <section key={step} className="new-project-part" aria-labelledby={`part-${step}`}>
          <div className="card-head">
            <h3 id={`part-${step}`}>{t(`newProject.step.${step}`)}</h3>
            <Link
              to="/projects/new"
              search={{ step }}
              aria-label={t('newProject.changeOf', { what: t(`newProject.step.${step}`) })}
            >
              {t('newProject.change')}
            </Link>
          </div>
          <dl>
            {rows[step].map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {faultsOf(draft, step).map((fault) => (
            <p key={fault} className="field-fault">
              {t(`newProject.${fault}`)}
            </p>
          ))}
        </section>
      ))}
      {draft.privacyReview && !draft.people.some(({ roles }) => roles.includes('privacy')) && (
        <Notice tone="warn">{t('newProject.nobodyReviews')}</Notice>
      )}
      <p className="muted">{t('newProject.afterwards')}</p>
    </>
  );
}
