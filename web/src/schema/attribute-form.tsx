import type { AttributeType, NoteLabelType } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { CheckField, SelectField, TextField } from '../ui/field.tsx';
import { replaced } from './draft.ts';

interface AttributeFormProps {
  readonly attribute: AttributeType;
  /** Values that work may carry, and that must stay. */
  readonly kept: readonly string[];
  readonly faultAt: (field: string) => string | null;
  readonly onChange: (attribute: AttributeType) => void;
}

const NONE = '';

/** One attribute of spans: its values with their keys, what a new span begins with, and whether it must have one. */
export function AttributeForm({ attribute, kept, faultAt, onChange }: AttributeFormProps) {
  const { values } = attribute;
  const change = (part: Partial<AttributeType>): void => onChange({ ...attribute, ...part });
  return (
    <>
      {values.map((value, at) => (
        <div key={kept.includes(value.name) ? value.name : at} className="editor-value">
          <TextField
            label={t('editor.value', { n: at + 1 })}
            value={value.name}
            readOnly={kept.includes(value.name)}
            maxLength={80}
            fault={faultAt(`values.${at}.name`)}
            onChange={(event) => change({ values: replaced(values, at, { ...value, name: event.target.value }) })}
          />
          <TextField
            label={t('schema.key')}
            value={value.key ?? ''}
            maxLength={1}
            autoComplete="off"
            fault={faultAt(`values.${at}.key`)}
            onChange={(event) =>
              change({ values: replaced(values, at, { ...value, key: event.target.value || null }) })
            }
          />
          {!kept.includes(value.name) && values.length > 1 && (
            <Button
              size="small"
              look="quiet"
              aria-label={t('editor.removeOne', { name: value.name })}
              onClick={() => change({ values: values.toSpliced(at, 1) })}
            >
              {t('editor.remove')}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => change({ values: [...values, { name: '', key: null }] })}>
          {t('editor.addValue')}
        </Button>
      </div>
      <SelectField
        label={t('schema.default')}
        value={attribute.default ?? NONE}
        fault={faultAt('default')}
        choices={[
          { value: NONE, name: t('editor.noDefault') },
          ...values.flatMap(({ name }) => (name === '' ? [] : [{ value: name, name }])),
        ]}
        onChoose={(usual) => change({ default: usual === NONE ? null : usual })}
      />
      <CheckField
        label={t('editor.required')}
        checked={attribute.required}
        onChange={(event) => change({ required: event.target.checked })}
      />
    </>
  );
}

interface NoteLabelFormProps {
  readonly type: NoteLabelType;
  readonly kept: readonly string[];
  readonly onChange: (type: NoteLabelType) => void;
}

/** A question on the whole note, and its answers. */
export function NoteLabelForm({ type, kept, onChange }: NoteLabelFormProps) {
  return (
    <TextField
      label={t('schema.values')}
      hint={kept.length > 0 ? t('editor.valuesStay', { values: kept.join(', ') }) : t('editor.commas')}
      defaultValue={type.values.join(', ')}
      onBlur={(event) => {
        const given = event.target.value
          .split(',')
          .map((value) => value.trim())
          .filter((value) => value !== '');
        onChange({ ...type, values: [...new Set([...kept, ...given])] });
      }}
    />
  );
}
