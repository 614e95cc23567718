import { useBlocker } from '@tanstack/react-router';
import type { LayerSession } from '../api/layer-session.ts';
import { t } from '../i18n/text.ts';

/**
 * Asks before anything is lost: remarks are in this page's memory only, so leaving the note loses them; what else is unsent
 * is sent from any page of the app, so only closing it is asked about.
 */
export function useLeaveQuestion({ current }: LayerSession): void {
  useBlocker({
    shouldBlockFn: () => current().wordsWait && !window.confirm(t('save.leaveWords')),
    enableBeforeUnload: () => current().wordsWait || current().saving.kind !== 'saved',
  });
}
