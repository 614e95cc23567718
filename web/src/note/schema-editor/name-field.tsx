import { Label } from '@chartmark/schemas';
import { t } from '../../i18n/text.ts';
import { TextField } from '../../ui/field.tsx';

/** The name of something that nothing carries yet; taken over when the field is left with one that fits. */
export function NameField({ name, onRename }: { readonly name: string; readonly onRename: (name: string) => void }) {
  return (
    <TextField
      label={t('people.name')}
      defaultValue={name}
      maxLength={80}
      onBlur={(event) => {
        const given = Label.safeParse(event.target.value.trim()).data;
        if (given === undefined) event.target.value = name;
        else if (given !== name) onRename(given);
      }}
    />
  );
}
