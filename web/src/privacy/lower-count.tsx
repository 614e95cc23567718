import { type FormEvent, useState } from 'react';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { SelectField, TextArea, TextField } from '../ui/field.tsx';

interface LowerProps {
  /** Notes of the sample in which something was missed, by their number in it. */
  readonly counted: readonly { readonly note: string; readonly missed: number; readonly number: number }[];
  readonly onLooked: (note: string, said: { missed: number; reason: string }) => Promise<void>;
}

/** Says that fewer identifiers were missed in a note than somebody had counted, and why. */
export function Lower({ counted, onLooked }: LowerProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const one = counted.find(({ note }) => note === chosen) ?? counted[0];
  if (!one) return null;
  const lower = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    void onLooked(one.note, { missed: Number(said.get('missed')), reason: String(said.get('reason')).trim() });
  };
  return (
    <details>
      <summary>{t('privacy.lower')}</summary>
      <form className="form" onSubmit={lower}>
        <p className="muted">{t('privacy.lowerLead')}</p>
        <SelectField
          label={t('privacy.lowerNote')}
          value={one.note}
          choices={counted.map(({ note, missed, number }) => ({
            value: note,
            name: t('privacy.lowerOne', { n: number, missed }),
          }))}
          onChoose={setChosen}
        />
        <TextField
          key={one.note}
          label={t('privacy.missed')}
          name="missed"
          type="number"
          min={0}
          max={one.missed - 1}
          defaultValue={one.missed - 1}
          required
        />
        <TextArea label={t('privacy.lowerReason')} name="reason" rows={2} maxLength={2000} required />
        <Button type="submit">{t('privacy.lowerIt')}</Button>
      </form>
    </details>
  );
}
