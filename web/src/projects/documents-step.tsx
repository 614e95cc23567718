import { PolicyName } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import { CheckField, SelectField } from '../ui/field.tsx';
import type { StepProps } from './step-props.ts';

const policies = () => PolicyName.options.map((value) => ({ value, name: t(`policy.${value}`) }));

/** What happens to notes on their way in. The notes themselves come once the project is there: no browser keeps them. */
export function DocumentsStep({ draft, change }: StepProps) {
  return (
    <>
      <p className="muted">{t('newProject.documentsLead')}</p>
      <SelectField
        label={t('projects.policy')}
        value={draft.policy}
        choices={policies()}
        onChoose={(policy) => change({ policy })}
      />
      <CheckField
        label={t('projects.privacyReview')}
        hint={t('newProject.privacyReviewHint')}
        checked={draft.privacyReview}
        onChange={(event) => change({ privacyReview: event.target.checked })}
      />
    </>
  );
}
