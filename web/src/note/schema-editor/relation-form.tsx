import type { LabelSchema, RelationType } from '@chartmark/schemas';
import { t } from '../../i18n/text.ts';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { Choices } from './choices.tsx';
import { retiredIf } from './entity-form.tsx';
import { KeyField } from './key-field.tsx';

const NEEDED = ['none', 'from', 'to'] as const;

interface RelationFormProps {
  readonly draft: LabelSchema;
  readonly type: RelationType;
  readonly inUse: boolean;
  readonly faultAt: (field: string) => string | null;
  readonly onChange: (type: RelationType) => void;
}

/** One relation: what it is called, and from which labels to which it may lead. */
export function RelationForm({ draft, type, inUse, faultAt, onChange }: RelationFormProps) {
  const change = (part: Partial<RelationType>): void => onChange({ ...type, ...part });
  const labels = draft.entityTypes.map(({ name, display }) => ({ value: name, name: display }));
  const own = faultAt('');
  return (
    <>
      <p className="muted">{t('editor.nameStays', { name: type.name })}</p>
      {own !== null && <p className="editor-fault">{own}</p>}
      <div className="editor-pair">
        <TextField
          label={t('editor.display')}
          value={type.display}
          maxLength={200}
          fault={faultAt('display')}
          onChange={(event) => change({ display: event.target.value })}
        />
        <KeyField value={type.key} fault={faultAt('key')} onChange={(key) => change({ key })} />
      </div>
      <div className="editor-pair">
        <Choices title={t('schema.from')} choices={labels} chosen={type.from} onChoose={(from) => change({ from })} />
        <Choices title={t('schema.to')} choices={labels} chosen={type.to} onChoose={(to) => change({ to })} />
      </div>
      {(faultAt('from') ?? faultAt('to')) !== null && <p className="editor-fault">{t('editor.endsMissing')}</p>}
      <SelectField
        label={t('editor.neededBy')}
        value={type.neededBy ?? 'none'}
        choices={NEEDED.map((value) => ({ value, name: t(`editor.neededBy.${value}`) }))}
        onChoose={(by) => onChange(neededBy(type, by))}
      />
      <TextArea
        label={t('schema.definition')}
        rows={2}
        maxLength={2000}
        value={type.definition}
        onChange={(event) => change({ definition: event.target.value })}
      />
      {inUse && (
        <CheckField
          label={t('editor.retired')}
          hint={t('editor.retiredHint')}
          checked={type.retired === true}
          onChange={(event) => onChange(retiredIf(type, event.target.checked))}
        />
      )}
    </>
  );
}

function neededBy({ neededBy: _, ...type }: RelationType, by: (typeof NEEDED)[number]): RelationType {
  return by === 'none' ? type : { ...type, neededBy: by };
}
