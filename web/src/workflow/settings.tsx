import { PoolStage, Workflow } from '@chartmark/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import { t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { CheckField, TextField } from '../ui/field.tsx';
import { messageOf, Notice } from '../ui/states.tsx';
import { workflowFrom } from './workflow-from.ts';

interface SettingsProps {
  readonly project: string;
  readonly workflow: Workflow;
  readonly lead: boolean;
}

const SHARES = ['secondReview', 'sample', 'repeats', 'probes'] as const;

/** The workflow as a form; who leaves it changed is asked first. */
export function Settings({ project, workflow, lead }: SettingsProps) {
  const client = useQueryClient();
  const [changed, setChanged] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  useBlocker({ shouldBlockFn: () => changed && !window.confirm(t('workflow.leave')), enableBeforeUnload: changed });
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const body = workflowFrom(new FormData(event.currentTarget));
    try {
      await call('PUT', `/projects/${project}/workflow`, { body, answer: Workflow });
      setChanged(false);
      setFault(null);
      announce(t('workflow.saved'));
      await client.invalidateQueries({ queryKey: ['project', project, 'workflow'] });
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  const figure = { type: 'number', required: true } as const;
  const asked = (stage: PoolStage, of: 'professions' | 'specialties'): string =>
    workflow.requirements.find((one) => one.stage === stage)?.[of].join(', ') ?? '';
  return (
    <form className="workflow-form" onSubmit={(event) => void save(event)} onChange={() => setChanged(true)}>
      <fieldset className="card form" disabled={!lead}>
        <legend className="workflow-legend">{t('workflow.annotating')}</legend>
        <TextField
          label={t('workflow.overlap')}
          hint={t('workflow.overlapHint')}
          {...{ ...figure, name: 'overlap', min: 1, max: 20, defaultValue: workflow.overlap }}
        />
        <TextField
          label={t('workflow.atOnce')}
          {...{ ...figure, name: 'atOnce', min: 1, max: 100, defaultValue: workflow.atOnce }}
        />
        <TextField
          label={t('workflow.leaseHours')}
          {...{ ...figure, name: 'leaseHours', min: 0.1, max: 1440, step: 'any' }}
          defaultValue={workflow.leaseMinutes / 60}
        />
        <TextField
          label={t('workflow.agreement')}
          hint={t('workflow.agreementHint')}
          {...{ name: 'agreement', type: 'number', min: 0, max: 1, step: 'any' }}
          defaultValue={workflow.agreement ?? ''}
        />
        <CheckField label={t('workflow.calibration')} name="calibration" defaultChecked={workflow.calibration} />
      </fieldset>
      <fieldset className="card form" disabled={!lead}>
        <legend className="workflow-legend">{t('workflow.checking')}</legend>
        <p className="muted">{t('workflow.checkingHint')}</p>
        {SHARES.map((share) => (
          <TextField
            key={share}
            label={t(`workflow.${share}`)}
            {...{ ...figure, name: share, min: 0, max: 100, step: 'any', defaultValue: workflow[share] * 100 }}
          />
        ))}
        <TextField
          label={t('workflow.seed')}
          {...{ ...figure, name: 'seed', min: 0, max: 2 ** 31 - 1, defaultValue: workflow.seed }}
        />
      </fieldset>
      <fieldset className="card form" disabled={!lead}>
        <legend className="workflow-legend">{t('workflow.requirements')}</legend>
        <p className="muted">{t('workflow.requirementsLead')}</p>
        {PoolStage.options.map((stage) => (
          <div key={stage} className="workflow-pair">
            {(['professions', 'specialties'] as const).map((of) => (
              <TextField
                key={of}
                label={t(`workflow.${of}`, { stage: t(`stage.${stage}`) })}
                name={`${of} ${stage}`}
                defaultValue={asked(stage, of)}
              />
            ))}
          </div>
        ))}
      </fieldset>
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      {lead && (
        <div className="dialog-actions">
          {changed && <span className="muted">{t('workflow.changed')}</span>}
          <Button type="submit" look="primary">
            {t('workflow.save')}
          </Button>
        </div>
      )}
    </form>
  );
}
