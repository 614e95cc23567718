import type { Account, Credential } from '@chartmark/schemas';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { messageOf, Notice } from '../ui/states.tsx';

const MOST = 20;

interface CredentialsProps {
  readonly account: Account;
  readonly onSave: (credentials: readonly Credential[]) => Promise<void>;
  readonly onClose: () => void;
}

/** What a person is and who has verified it, so that stages can ask for it. */
export function Credentials({ account, onSave, onClose }: CredentialsProps) {
  const [rows, setRows] = useState(() =>
    (account.credentials.length > 0 ? account.credentials : [null]).map((given, key) => ({ key, given })),
  );
  const next = useRef(rows.length);
  const form = useRef<HTMLFormElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    try {
      await onSave(rows.map(({ key }) => credentialIn(data, key)));
      onClose();
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  const remove = (key: number): void => {
    setRows(rows.filter((row) => row.key !== key));
    // The focus must not go with what is removed.
    form.current?.querySelector<HTMLElement>('[type="submit"]')?.focus();
  };
  return (
    <Dialog title={t('accounts.credentialsOf', account)} open onClose={onClose}>
      <form className="form" ref={form} onSubmit={(event) => void save(event)}>
        <p className="muted">{t('accounts.credentialsLead')}</p>
        {rows.map(({ key, given }, i) => (
          <Fields key={key} {...{ name: key, nth: i + 1, given }} onRemove={() => remove(key)} />
        ))}
        {rows.length < MOST && (
          <Button className="accounts-add" onClick={() => setRows([...rows, { key: next.current++, given: null }])}>
            {t('accounts.addCredential')}
          </Button>
        )}
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('app.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  /** What the names of its fields end in. */
  readonly name: number;
  readonly nth: number;
  readonly given: Credential | null;
  readonly onRemove: () => void;
}

function Fields({ name, nth, given, onRemove }: FieldsProps) {
  const fields = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // One that was just added is what to fill in next; the first has the focus of the dialog.
    if (given === null) fields.current?.querySelector('input')?.focus();
  }, [given]);
  const field = (of: keyof Credential) => ({
    ...{ name: `${of} ${name}`, defaultValue: given?.[of] ?? '', autoComplete: 'off', maxLength: 200 },
  });
  return (
    <fieldset className="form accounts-credential" ref={fields}>
      <legend>{t('accounts.credential', { n: nth })}</legend>
      <TextField label={t('accounts.profession')} {...field('profession')} required />
      <TextField label={t('accounts.specialty')} {...field('specialty')} />
      <TextField label={t('accounts.licence')} {...field('licence')} maxLength={80} />
      <TextField label={t('accounts.verifiedBy')} hint={t('accounts.verifiedHint')} {...field('verifiedBy')} />
      <TextField label={t('accounts.validUntil')} {...field('validUntil')} type="date" />
      <Button size="small" aria-label={t('accounts.removeCredential', { n: nth })} onClick={onRemove}>
        {t('accounts.remove')}
      </Button>
    </fieldset>
  );
}

function credentialIn(form: FormData, key: number): Credential {
  const given = (of: keyof Credential): string | null => String(form.get(`${of} ${key}`)).trim() || null;
  return {
    profession: given('profession') ?? '',
    specialty: given('specialty'),
    licence: given('licence'),
    verifiedBy: given('verifiedBy'),
    validUntil: given('validUntil'),
  };
}
