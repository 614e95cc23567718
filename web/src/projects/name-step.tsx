import { t } from '../i18n/text.ts';
import { TextArea, TextField } from '../ui/field.tsx';
import type { StepProps } from './step-props.ts';

/** What the project is called and what it is for. */
export function NameStep({ draft, faults, change }: StepProps) {
  return (
    <>
      <TextField
        label={t('projects.name')}
        value={draft.name}
        maxLength={200}
        required
        fault={faults.includes('nameMissing') ? t('newProject.nameMissing') : null}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextArea
        label={t('projects.description')}
        hint={t('newProject.descriptionHint')}
        value={draft.description}
        maxLength={2000}
        rows={4}
        onChange={(event) => change({ description: event.target.value })}
      />
    </>
  );
}
