import { t } from '../i18n/text.ts';
import { buttonClass } from './button.tsx';
import { useDocumentTitle } from './page.tsx';

/** An address that leads nowhere, and the way back. */
export function NotFound() {
  useDocumentTitle(t('app.notFound'));
  return (
    <main className="state">
      <h1 className="state-title">{t('app.notFound')}</h1>
      <p>{t('app.notFoundHint')}</p>
      <a className={buttonClass({})} href="/">
        {t('app.toHome')}
      </a>
    </main>
  );
}
