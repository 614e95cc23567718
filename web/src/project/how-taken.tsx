import { useId } from 'react';
import { t } from '../i18n/text.ts';

interface HowTakenProps {
  readonly partial: boolean;
  readonly onChange: (partial: boolean) => void;
}

/** Whether a file with something wrong in it is refused whole, or what is right in it is taken. */
export function HowTaken({ partial, onChange }: HowTakenProps) {
  const name = useId();
  return (
    <fieldset className="import-how">
      <legend className="field-label">{t('import.how')}</legend>
      {([false, true] as const).map((value) => (
        <div key={String(value)} className="check">
          <input
            id={`${name}-${value}`}
            type="radio"
            name={name}
            checked={partial === value}
            aria-describedby={`${name}-${value}-hint`}
            onChange={() => onChange(value)}
          />
          <div>
            <label htmlFor={`${name}-${value}`}>{t(value ? 'import.part' : 'import.whole')}</label>
            <div className="field-hint" id={`${name}-${value}-hint`}>
              {t(value ? 'import.partHint' : 'import.wholeHint')}
            </div>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
