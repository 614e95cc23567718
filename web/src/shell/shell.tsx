import { Refusal } from '@chartmark/schemas';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe, useSignOut } from '../api/queries.ts';
import { chooseLanguage, chosenLanguage, LANGUAGE_CHOICES } from '../i18n/language.ts';
import { t } from '../i18n/text.ts';
import { Menu, MenuChoice, MenuItem, MenuLine } from '../ui/menu.tsx';
import { Notice } from '../ui/states.tsx';
import { THEMES, useTheme } from '../ui/theme.ts';
import { useStrip } from '../ui/use-strip.ts';
import { PasswordDialog } from './password-dialog.tsx';
import { UnsentWork } from './unsent-work.tsx';
import './shell.css';

/** The frame of every screen but sign-in and labelling, which need the whole page. */
export function Shell() {
  const me = useMe();
  const [failed, setFailed] = useState(false);
  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <header className="shell-bar">
        <Link to="/" className="shell-brand">
          <img src="/chartmark.svg" alt="" width={24} height={24} />
          {t('app.name')}
        </Link>
        <nav className="shell-nav" aria-label={t('app.main')} ref={useStrip()}>
          <Link to="/" className="shell-link" activeOptions={{ exact: true }}>
            {t('app.home')}
          </Link>
          <Link to="/projects" className="shell-link">
            {t('app.projects')}
          </Link>
          {me.account.admin && (
            <>
              <Link to="/accounts" className="shell-link">
                {t('app.accounts')}
              </Link>
              <Link to="/operations" className="shell-link">
                {t('app.operations')}
              </Link>
            </>
          )}
        </nav>
        <AccountMenu name={me.account.name} onStay={() => setFailed(true)} />
      </header>
      <main id="content" tabIndex={-1}>
        {failed && <Notice tone="danger">{t('app.stillSignedIn')}</Notice>}
        <UnsentWork />
        <Outlet />
      </main>
    </>
  );
}

interface AccountMenuProps {
  readonly name: string;
  /** Called where signing out was refused, so that somebody is signed in still. */
  readonly onStay: () => void;
}

function AccountMenu({ name, onStay }: AccountMenuProps) {
  const signOut = useSignOut();
  const navigate = useNavigate();
  const [theme, chooseTheme] = useTheme();
  const [changing, setChanging] = useState(false);
  const leave = async (): Promise<void> => {
    try {
      await signOut();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      onStay();
      return;
    }
    await navigate({ to: '/sign-in' });
  };
  return (
    <>
      <Menu label={t('app.account', { name })} trigger={name}>
        <MenuChoice
          title={t('theme.title')}
          value={theme}
          choices={THEMES.map((value) => ({ value, name: t(`theme.${value}`) }))}
          onChoose={chooseTheme}
        />
        <MenuLine />
        <MenuChoice
          title={t('language.title')}
          value={chosenLanguage()}
          choices={LANGUAGE_CHOICES}
          onChoose={chooseLanguage}
        />
        <MenuLine />
        <MenuItem onChoose={() => setChanging(true)}>{t('app.changePassword')}</MenuItem>
        <MenuItem onChoose={() => void leave()}>{t('app.signOut')}</MenuItem>
      </Menu>
      <PasswordDialog open={changing} onClose={() => setChanging(false)} />
    </>
  );
}
