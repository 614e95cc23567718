import { Job } from '@chartmark/schemas';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { post } from '../api/client.ts';
import { t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { messageOf, Notice } from '../ui/states.tsx';
import { About } from './bulk-progress.tsx';
import { batchesOf, type Chosen } from './chosen.ts';

interface SuggestDialogProps {
  readonly project: string;
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

/** Having suggestions made again; the service does it beside everything else. */
export function SuggestDialog({ project, chosen, onClose }: SuggestDialogProps) {
  const [notes, setNotes] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const start = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      let total = 0;
      const path = `/projects/${project}/notes/suggest`;
      if (chosen.kind === 'matching') ({ total } = await post(path, { filter: chosen.filter }, Job));
      else for await (const ids of batchesOf(project, chosen)) total += (await post(path, { notes: ids }, Job)).total;
      setNotes(total);
      announce(t('bulk.suggesting', { n: total }));
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  return (
    <Dialog title={t('bulk.suggest')} open onClose={onClose}>
      <form className="form" onSubmit={(event) => void start(event)}>
        <About chosen={chosen} />
        <p>{t('bulk.suggestLead')}</p>
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        {notes !== null && (
          <Notice tone="ok">
            {t('bulk.suggesting', { n: notes })}{' '}
            <Link to="/projects/$project/suggestions" params={{ project }}>
              {t('bulk.seeProgress')}
            </Link>
          </Notice>
        )}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t(notes === null ? 'app.cancel' : 'app.close')}</Button>
          <Button type="submit" look="primary" disabled={busy}>
            {t('bulk.startSuggest')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
