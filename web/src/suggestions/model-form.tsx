import { type EntityType, Suggester } from '@chartmark/schemas';
import { type FormEvent, useId, useState } from 'react';
import { call } from '../api/client.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { Notice } from '../ui/states.tsx';
import { type Field, fieldsOf, settingsIn } from './model-settings.ts';
import { suggestersKey } from './suggesters.ts';
import { useDoing } from './use-doing.ts';

interface ModelFormProps {
  readonly project: string;
  readonly types: readonly Pick<EntityType, 'name' | 'display'>[];
  /** The model to be changed; absent for a new one. */
  readonly model?: Suggester;
  readonly onClose: () => void;
}

/** Where a model outside answers, what it may suggest, and how it is asked. */
export function ModelForm({ project, types, model, onClose }: ModelFormProps) {
  const [wrong, setWrong] = useState<ReadonlySet<Field>>(new Set());
  const { fault, busy, doing } = useDoing([suggestersKey(project)]);
  const path = `/projects/${project}/suggesters`;
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = settingsIn(new FormData(form));
    if (typed.kind === 'faults') {
      pointOut(form, typed.fields);
      return;
    }
    setWrong(new Set());
    const request = { body: typed.settings, answer: Suggester };
    const done = await doing(
      () =>
        (model ? call('PUT', `${path}/${model.id}`, request) : call('POST', path, request)).catch((error: unknown) => {
          pointOut(form, fieldsOf(error));
          throw error;
        }),
      t('models.saved'),
    );
    if (done) onClose();
  };
  const pointOut = (form: HTMLFormElement, fields: ReadonlySet<Field>): void => {
    setWrong(fields);
    const [first] = fields;
    if (first) form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };
  const faultIn = (field: Exclude<Field, 'labels'>): string | null =>
    wrong.has(field) ? t(`models.wrong.${field}`) : null;
  return (
    <Dialog title={t(model ? 'models.changeTitle' : 'models.add')} open onClose={onClose}>
      <form className="form" noValidate onSubmit={(event) => void save(event)}>
        <TextField
          label={t('models.name')}
          fault={faultIn('name')}
          name="name"
          maxLength={60}
          defaultValue={model?.name}
          autoComplete="off"
          required
        />
        <TextField
          label={t('models.url')}
          hint={t('models.urlHint')}
          fault={faultIn('url')}
          name="url"
          type="url"
          maxLength={500}
          defaultValue={model?.url}
          autoComplete="off"
          required
        />
        <Labels types={types} chosen={model?.labels ?? []} fault={wrong.has('labels')} />
        <TextField
          label={t('models.batch')}
          fault={faultIn('batch')}
          name="batch"
          type="number"
          min={1}
          max={50}
          defaultValue={model?.batch ?? 10}
          required
        />
        <TextField
          label={t('models.timeout')}
          fault={faultIn('timeoutSeconds')}
          name="timeoutSeconds"
          type="number"
          min={1}
          max={45}
          defaultValue={model?.timeoutSeconds ?? 20}
          required
        />
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary" disabled={busy}>
            {t('app.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface LabelsProps extends Pick<ModelFormProps, 'types'> {
  readonly chosen: readonly string[];
  readonly fault: boolean;
}

function Labels({ types, chosen, fault }: LabelsProps) {
  const id = useId();
  return (
    <fieldset className="choices choices-wide" {...(fault && { 'aria-describedby': id })}>
      <legend>{t('models.labels')}</legend>
      {types.map(({ name, display }) => (
        <label key={name} className="check">
          <input type="checkbox" name="labels" value={name} defaultChecked={chosen.includes(name)} />
          {display}
        </label>
      ))}
      {fault && (
        <div className="field-fault" id={id} role="alert">
          {t('models.wrong.labels')}
        </div>
      )}
    </fieldset>
  );
}
