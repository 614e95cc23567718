import { t } from '../i18n/text.ts';
import { CheckField, SelectField, TextArea } from '../ui/field.tsx';
import type { StepProps } from './step-props.ts';

const overlaps = () => [1, 2, 3, 4, 5].map((n) => ({ value: String(n), name: t('newProject.overlap', { n }) }));
const agreements = () =>
  ['', '0.6', '0.7', '0.8', '0.9'].map((value) => ({ value, name: value === '' ? t('newProject.noGoal') : value }));

/** By what rules people label, and how it is seen whether they do so alike. */
export function QualityStep({ draft, templates, faults, change }: StepProps) {
  const usual = templates.find(({ name }) => name === draft.template)?.guideline ?? '';
  return (
    <>
      <SelectField
        label={t('workflow.overlap')}
        hint={t('workflow.overlapHint')}
        value={String(draft.overlap)}
        choices={overlaps()}
        onChoose={(overlap) => change({ overlap: Number(overlap) })}
      />
      <CheckField
        label={t('workflow.calibration')}
        checked={draft.calibration}
        onChange={(event) => change({ calibration: event.target.checked })}
      />
      <SelectField
        label={t('workflow.agreement')}
        hint={t('newProject.goalHint')}
        value={draft.agreement === null ? '' : String(draft.agreement)}
        choices={agreements()}
        onChoose={(goal) => change({ agreement: goal === '' ? null : Number(goal) })}
      />
      <TextArea
        label={t('newProject.guideline')}
        hint={t('newProject.guidelineHint')}
        value={draft.guideline ?? usual}
        maxLength={200_000}
        rows={12}
        fault={faults.includes('guidelineEmpty') ? t('newProject.guidelineEmpty') : null}
        onChange={(event) => change({ guideline: event.target.value === usual ? null : event.target.value })}
      />
    </>
  );
}
