import type { Task } from '@chartmark/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { giveBack } from '../api/next-task.ts';
import { moment, t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { messageOf, Notice } from '../ui/states.tsx';

/** Until when a note of the pool is kept for me, and giving it back before, once that is confirmed. */
export function Held({ task, until }: { readonly task: Task; readonly until: string }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const give = async (): Promise<void> => {
    try {
      await giveBack(task.project, task.id);
      setAsking(false);
      announce(t('home.gaveBack', { title: task.title }));
      await client.invalidateQueries({ queryKey: ['tasks'] });
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  return (
    <span className="home-held">
      <span className="muted">{t('home.until', { at: moment(until) })}</span>
      <Button size="small" aria-label={t('home.giveBackOne', { title: task.title })} onClick={() => setAsking(true)}>
        {t('home.giveBack')}
      </Button>
      <Dialog title={t('home.giveBackOne', { title: task.title })} open={asking} onClose={() => setAsking(false)}>
        <p>{t(task.state === 'open' ? 'home.giveBackHint' : 'home.giveBackBegun')}</p>
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <div className="dialog-actions">
          <Button onClick={() => setAsking(false)}>{t('app.cancel')}</Button>
          <Button look="primary" onClick={() => void give()}>
            {t('home.giveBack')}
          </Button>
        </div>
      </Dialog>
    </span>
  );
}
