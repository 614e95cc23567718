import { Account, type Account as AccountType, type Credential } from '@chartmark/schemas';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Accounts } from '../api/answers.ts';
import { call, get, post, query } from '../api/client.ts';
import { moment, t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CheckField, TextField } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';
import { Badge, Failed, Loading, messageOf, Notice } from '../ui/states.tsx';
import { Credentials } from './credentials.tsx';
import './accounts.css';

/** Everybody who can sign in; accounts are deactivated, never deleted. */
export function AccountsScreen() {
  const [making, setMaking] = useState(false);
  const [resetting, setResetting] = useState<AccountType | null>(null);
  const [leaving, setLeaving] = useState<AccountType | null>(null);
  const [vouching, setVouching] = useState<AccountType | null>(null);
  const pages = useInfiniteQuery({
    queryKey: ['accounts', 'pages'],
    queryFn: ({ pageParam, signal }) => get(`/accounts${query({ after: pageParam })}`, Accounts, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const [fault, setFault] = useState<string | null>(null);
  const change = useChangeAccount();
  if (pages.isPending) return <Loading />;
  if (pages.isError) return <Failed error={pages.error} onRetry={() => void pages.refetch()} />;
  const setActive = (account: AccountType, active: boolean): void => {
    setFault(null);
    change(account.id, { active }).catch((error: unknown) => setFault(messageOf(error)));
  };
  return (
    <Page
      title={t('accounts.title')}
      actions={
        <Button look="primary" onClick={() => setMaking(true)}>
          {t('accounts.new')}
        </Button>
      }
    >
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      <div className="table-frame">
        <table className="table table-stacked accounts">
          <thead>
            <tr>
              <th>{t('accounts.name')}</th>
              <th>{t('accounts.logIn')}</th>
              <th>{t('accounts.state')}</th>
              <th>{t('accounts.created')}</th>
              <th>{t('accounts.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {pages.data.pages
              .flatMap((page) => page.rows)
              .map((account) => (
                <tr key={account.id}>
                  <td className="accounts-name">
                    {account.name} {account.admin && <Badge>{t('accounts.admin')}</Badge>}
                  </td>
                  <td className="accounts-log-in">{account.logIn}</td>
                  <td className="accounts-state stacked-beside">
                    <Badge tone={account.active ? 'ok' : 'plain'}>
                      {t(account.active ? 'accounts.active' : 'accounts.inactive')}
                    </Badge>
                  </td>
                  <td className="accounts-created">{moment(account.createdAt)}</td>
                  <td className="accounts-actions">
                    <div className="toolbar">
                      <Button
                        size="small"
                        aria-label={t(account.active ? 'accounts.deactivateOne' : 'accounts.activateOne', account)}
                        onClick={() => (account.active ? setLeaving(account) : setActive(account, true))}
                      >
                        {t(account.active ? 'accounts.deactivate' : 'accounts.activate')}
                      </Button>
                      <Button
                        size="small"
                        aria-label={t('accounts.resetOne', account)}
                        onClick={() => setResetting(account)}
                      >
                        {t('accounts.reset')}
                      </Button>
                      <Button
                        size="small"
                        aria-label={t('accounts.credentialsOf', account)}
                        onClick={() => setVouching(account)}
                      >
                        {account.credentials.length === 0
                          ? t('accounts.credentials')
                          : t('accounts.credentialsCount', { n: account.credentials.length })}
                      </Button>
                    </div>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      {pages.hasNextPage && <Button onClick={() => void pages.fetchNextPage()}>{t('app.more')}</Button>}
      {making && <NewAccount onClose={() => setMaking(false)} />}
      {leaving && (
        <Dialog title={t('accounts.deactivateOne', leaving)} open onClose={() => setLeaving(null)}>
          <p>{t('accounts.deactivateHint')}</p>
          <div className="dialog-actions">
            <Button onClick={() => setLeaving(null)}>{t('app.cancel')}</Button>
            <Button
              look="danger"
              onClick={() => {
                setActive(leaving, false);
                setLeaving(null);
              }}
            >
              {t('accounts.deactivate')}
            </Button>
          </div>
        </Dialog>
      )}
      {vouching && (
        <Credentials
          account={vouching}
          onSave={(credentials) => change(vouching.id, { credentials })}
          onClose={() => setVouching(null)}
        />
      )}
      {resetting && <NewPassword account={resetting} onClose={() => setResetting(null)} />}
    </Page>
  );
}

interface Change {
  readonly active?: boolean;
  readonly password?: string;
  readonly credentials?: readonly Credential[];
}

function useChangeAccount(): (id: string, to: Change) => Promise<void> {
  const client = useQueryClient();
  return async (id, to) => {
    await call('PATCH', `/accounts/${id}`, { body: to, answer: Account });
    await client.invalidateQueries({ queryKey: ['accounts'] });
  };
}

function NewAccount({ onClose }: { readonly onClose: () => void }) {
  const client = useQueryClient();
  const [fault, setFault] = useState<string | null>(null);
  const create = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = {
      logIn: String(form.get('logIn')).trim(),
      name: String(form.get('name')).trim(),
      password: String(form.get('password')),
      admin: form.has('admin'),
    };
    try {
      await post('/accounts', body, Account);
      await client.invalidateQueries({ queryKey: ['accounts'] });
      onClose();
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  return (
    <Dialog title={t('accounts.new')} open onClose={onClose}>
      <form className="form" onSubmit={(event) => void create(event)}>
        <TextField label={t('accounts.name')} name="name" maxLength={200} autoComplete="off" required />
        <TextField label={t('accounts.logIn')} name="logIn" minLength={2} maxLength={60} autoComplete="off" required />
        <TextField
          label={t('accounts.password')}
          name="password"
          type="password"
          minLength={12}
          autoComplete="new-password"
          required
        />
        <CheckField label={t('accounts.admin')} name="admin" />
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('accounts.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function NewPassword({ account, onClose }: { readonly account: AccountType; readonly onClose: () => void }) {
  const change = useChangeAccount();
  const [fault, setFault] = useState<string | null>(null);
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    try {
      await change(account.id, { password });
      onClose();
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  return (
    <Dialog title={t('accounts.newPassword', { name: account.name })} open onClose={onClose}>
      <form className="form" onSubmit={(event) => void save(event)}>
        <TextField
          label={t('password.next')}
          name="password"
          type="password"
          minLength={12}
          autoComplete="new-password"
          required
          fault={fault}
        />
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
