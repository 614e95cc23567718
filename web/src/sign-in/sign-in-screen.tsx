import { Refusal } from '@chartmark/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { signIn } from '../api/queries.ts';
import { chooseLanguage, chosenLanguage, LANGUAGE_CHOICES } from '../i18n/language.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { useDocumentTitle } from '../ui/page.tsx';
import { messageOf, Notice } from '../ui/states.tsx';
import { ownAddress } from './own-address.ts';
import './sign-in.css';

export function SignInScreen() {
  useDocumentTitle(t('signIn.title'));
  const { next } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const client = useQueryClient();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setFault(null);
    try {
      await signIn(client, String(form.get('logIn')), String(form.get('password')));
      router.history.push(ownAddress(next) ?? '/');
    } catch (error) {
      setFault(explained(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <div className="sign-in-brand">
          <img src="/chartmark.svg" alt="" width={32} height={32} />
          {t('app.name')}
        </div>
        <p className="muted">{t('signIn.lead')}</p>
        <h1 className="out-of-sight">{t('signIn.title')}</h1>
        <form className="form" onSubmit={(event) => void submit(event)}>
          <TextField label={t('signIn.logIn')} name="logIn" autoComplete="username" autoCapitalize="none" required />
          <TextField
            label={t('signIn.password')}
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
          {fault && <Notice tone="danger">{fault}</Notice>}
          <Button type="submit" look="primary" disabled={busy}>
            {t('signIn.submit')}
          </Button>
        </form>
        <div className="sign-in-languages">
          {LANGUAGE_CHOICES.filter(({ value }) => value !== chosenLanguage()).map(({ value, name }) => (
            <Button key={value} look="quiet" size="small" lang={value} onClick={() => chooseLanguage(value)}>
              {name}
            </Button>
          ))}
        </div>
      </div>
    </main>
  );
}

function explained(error: unknown): string {
  if (!(error instanceof Refusal)) return messageOf(error);
  if (error.kind === 'unauthenticated') return t('signIn.wrong');
  if (error.kind === 'throttled') return t('signIn.throttled');
  return error.message;
}
