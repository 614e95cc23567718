import type { EntityType, LabelSchema } from '@chartmark/schemas';
import { useId } from 'react';
import { t } from '../../i18n/text.ts';
import { CheckField, TextArea, TextField } from '../../ui/field.tsx';
import { Choices } from './choices.tsx';
import { PALETTE } from './draft.ts';
import { KeyField } from './key-field.tsx';

interface EntityFormProps {
  readonly draft: LabelSchema;
  readonly type: EntityType;
  /** Whether work may carry the label, so that it can only be retired. */
  readonly inUse: boolean;
  readonly faultAt: (field: string) => string | null;
  readonly onChange: (type: EntityType) => void;
}

/** One label: what it is called, how it looks, what it means, what codes and attributes go with it. */
export function EntityForm({ draft, type, inUse, faultAt, onChange }: EntityFormProps) {
  const colour = useId();
  const change = (part: Partial<EntityType>): void => onChange({ ...type, ...part });
  return (
    <>
      <p className="muted">{t('editor.nameStays', { name: type.name })}</p>
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
      <div className="field">
        <label className="field-label" htmlFor={colour}>
          {t('editor.colour')}
        </label>
        <div className="toolbar">
          {PALETTE.map((one) => (
            <button
              key={one}
              type="button"
              className="editor-colour"
              style={{ '--label': one }}
              aria-label={t('editor.useColour', { colour: one })}
              aria-pressed={type.colour.toLowerCase() === one}
              onClick={() => change({ colour: one })}
            />
          ))}
          <input
            id={colour}
            type="color"
            value={type.colour}
            onChange={(event) => change({ colour: event.target.value })}
          />
        </div>
      </div>
      <TextArea
        label={t('schema.definition')}
        rows={2}
        maxLength={2000}
        value={type.definition}
        fault={faultAt('definition')}
        onChange={(event) => change({ definition: event.target.value })}
      />
      <div className="editor-pair">
        <Lines label={t('label.examples')} value={type.examples} onChange={(examples) => change({ examples })} />
        <Lines
          label={t('label.counterExamples')}
          value={type.counterExamples}
          onChange={(counterExamples) => change({ counterExamples })}
        />
      </div>
      <TextField
        label={t('schema.terminologies')}
        hint={t('editor.terminologiesHint')}
        defaultValue={type.terminologies.join(', ')}
        onBlur={(event) => change({ terminologies: listOf(event.target.value, ',') })}
      />
      {draft.attributes.length > 0 && (
        <Choices
          title={t('schema.attributes')}
          choices={draft.attributes.map(({ name }) => ({ value: name, name }))}
          chosen={type.attributes}
          onChoose={(attributes) => change({ attributes })}
        />
      )}
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

interface LinesProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (lines: string[]) => void;
}

function Lines({ label, value, onChange }: LinesProps) {
  return (
    <TextArea
      label={label}
      hint={t('editor.lines')}
      rows={3}
      defaultValue={value.join('\n')}
      onBlur={(event) => onChange(listOf(event.target.value, '\n'))}
    />
  );
}

const listOf = (text: string, separator: string): string[] => [
  ...new Set(
    text
      .split(separator)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];

/** The type, retired or not. */
export function retiredIf<T extends { readonly retired?: true | undefined }>(type: T, retired: boolean): T {
  const { retired: _, ...others } = type;
  return (retired ? { ...others, retired: true } : others) as T;
}
