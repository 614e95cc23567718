import {
  type AttributeType,
  isRetiredValue,
  type NoteLabelType,
  offeredAnswers,
  offeredValues,
} from '@chartmark/schemas';
import { t } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField, SelectField, TextField } from '../../ui/field.tsx';
import { replaced } from './draft.ts';
import { retiredIf } from './entity-form.tsx';

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
          {kept.includes(value.name) && (
            <CheckField
              label={t('editor.retired')}
              aria-label={t('editor.retiredOne', { name: value.name })}
              checked={value.retired === true}
              onChange={(event) => {
                const { checked } = event.target;
                const usual = checked && attribute.default === value.name ? null : attribute.default;
                change({ values: replaced(values, at, retiredIf(value, checked)), default: usual });
              }}
            />
          )}
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
      {faultAt('values') !== null && <p className="field-fault">{faultAt('values')}</p>}
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
          ...offeredValues(attribute, undefined).flatMap(({ name }) => (name === '' ? [] : [{ value: name, name }])),
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
    <>
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
      {kept.length > 1 && (
        <fieldset className="choices">
          <legend>{t('editor.retiredValues')}</legend>
          {kept.map((value) => (
            <CheckField
              key={value}
              label={value}
              aria-label={t('editor.retiredOne', { name: value })}
              checked={isRetiredValue(type, value)}
              disabled={offeredAnswers(type, null).every((offered) => offered === value)}
              onChange={(event) => onChange(withValueRetired(type, value, event.target.checked))}
            />
          ))}
        </fieldset>
      )}
      {kept.length > 0 && (
        <CheckField
          label={t('editor.retired')}
          hint={t('editor.noteLabelRetiredHint')}
          checked={type.retired === true}
          onChange={(event) => onChange(retiredIf(type, event.target.checked))}
        />
      )}
    </>
  );
}

/** The note label with one of its values given no more, or given again. */
function withValueRetired({ retiredValues = [], ...type }: NoteLabelType, value: string, retired: boolean) {
  const now = retired ? [...retiredValues, value] : retiredValues.filter((one) => one !== value);
  return now.length > 0 ? { ...type, retiredValues: now } : type;
}
