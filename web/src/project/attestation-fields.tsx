import { t } from '../i18n/text.ts';
import { CheckField, TextField } from '../ui/field.tsx';
import { type Attestation, NO_ATTESTATION } from './upload.ts';

interface AttestationFieldsProps {
  readonly attestation: Attestation | null;
  readonly onChange: (attestation: Attestation | null) => void;
}

/** Who says, by which method, since when and where it is written, that the notes were de-identified elsewhere. */
export function AttestationFields({ attestation, onChange }: AttestationFieldsProps) {
  return (
    <div className="form">
      <CheckField
        label={t('import.attested')}
        hint={t('import.attestedHint')}
        checked={attestation !== null}
        onChange={(event) => onChange(event.target.checked ? NO_ATTESTATION : null)}
      />
      {attestation && (
        <div className="import-options">
          {(['attestedBy', 'attestedMethod', 'attestedDate', 'attestedDocument'] as const).map((field) => (
            <TextField
              key={field}
              label={t(`import.${field}`)}
              type={field === 'attestedDate' ? 'date' : 'text'}
              required
              value={attestation[field]}
              onChange={(event) => onChange({ ...attestation, [field]: event.target.value })}
            />
          ))}
        </div>
      )}
    </div>
  );
}
