import { t } from '../../i18n/text.ts';
import { TextField } from '../../ui/field.tsx';

interface KeyFieldProps {
  readonly value: string | null;
  readonly fault: string | null;
  readonly onChange: (key: string | null) => void;
}

/** One printable character, or none. */
export function KeyField({ value, fault, onChange }: KeyFieldProps) {
  return (
    <TextField
      label={t('schema.key')}
      hint={t('editor.keyHint')}
      value={value ?? ''}
      maxLength={1}
      autoComplete="off"
      fault={fault}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    />
  );
}
