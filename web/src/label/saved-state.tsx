import type { LayerView } from '../api/layer-session.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';

interface SavedStateProps {
  readonly view: LayerView;
  readonly canWrite: boolean;
  readonly onRetry: () => void;
}

/** Whether what was done is safe; always in sight. */
export function SavedState({ view: { saving, state }, canWrite, onRetry }: SavedStateProps) {
  return (
    <>
      <span className={`saved saved-${saving.kind}`} role="status" aria-label={t('save.state')}>
        {saving.kind === 'saved' &&
          (state.submitted ? t('save.submitted') : t(canWrite ? 'save.saved' : 'save.readOnly'))}
        {saving.kind === 'saving' && t('save.saving', { n: saving.count })}
        {saving.kind === 'offline' && t('save.offline', { n: saving.count })}
        {saving.kind === 'signed-out' && t('save.signedOut', { n: saving.count })}
      </span>
      {saving.kind === 'offline' && (
        <Button size="small" onClick={onRetry}>
          {t('save.retry')}
        </Button>
      )}
      {saving.kind === 'signed-out' && (
        // In a tab of its own: what is unsent here may hold remarks, which live in this page only.
        <a href="/sign-in" target="_blank" rel="noreferrer">
          {t('save.signIn')}
        </a>
      )}
    </>
  );
}
