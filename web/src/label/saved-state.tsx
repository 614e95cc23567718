import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LayerSession } from '../api/layer-session.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';

interface SavedStateProps {
  /** Asked itself, so that this is never behind what was done. */
  readonly session: LayerSession;
  readonly connected: boolean;
  readonly canWrite: boolean;
  readonly onRetry: () => void;
}

/** Whether what was done is safe, and whether what others do is seen; always in sight. */
export function SavedState({ session, connected, canWrite, onRetry }: SavedStateProps) {
  const { saving, state, unkept } = useSyncExternalStore(session.subscribe, session.current);
  const away = useAway(connected);
  const look = saving.kind === 'saved' && away ? away : saving.kind;
  return (
    <>
      <span className={`saved saved-${look}`} role="status" aria-label={t('save.state')}>
        {look === 'saved' && (state.submitted ? t('save.submitted') : t(canWrite ? 'save.saved' : 'save.readOnly'))}
        {look === 'reconnecting' && t('save.reconnecting')}
        {saving.kind === 'saving' && t('save.saving', { n: saving.count })}
        {look === 'offline' &&
          (saving.kind === 'offline' ? t('save.offline', { n: saving.count }) : t('save.offlineSent'))}
        {saving.kind === 'throttled' && t('save.throttled', { n: saving.count })}
        {saving.kind === 'signed-out' &&
          (saving.count > 0 ? t('save.signedOut', { n: saving.count }) : t('save.signedOutSent'))}
        {unkept > 0 && ` · ${t('save.unkept', { n: unkept })}`}
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

/** How long a connection may be gone before it is worth a word; a short break mends itself. */
const WORTH_A_WORD_MS = 2_000;

/** What the lack of a connection looks like, once it has lasted. */
function useAway(connected: boolean): 'reconnecting' | 'offline' | null {
  const [away, setAway] = useState<'reconnecting' | 'offline' | null>(null);
  useEffect(() => {
    if (connected) return;
    const tell = (): void => setAway(navigator.onLine ? 'reconnecting' : 'offline');
    const timer = window.setTimeout(tell, WORTH_A_WORD_MS);
    window.addEventListener('online', tell);
    window.addEventListener('offline', tell);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', tell);
      window.removeEventListener('offline', tell);
      setAway(null);
    };
  }, [connected]);
  return away;
}
