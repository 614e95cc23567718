import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { nothing, post } from '../api/client.ts';
import { workspaceQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { wordsOf } from '../note/words-of.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { messageOf, Notice } from '../ui/states.tsx';
import type { Labelling } from './use-labelling.ts';

interface IdentifierFormProps {
  readonly labelling: Labelling;
  readonly onDone: () => void;
}

/** Reporting words that identify somebody: the note is gone from all screens as soon as this is sent. */
export function IdentifierForm({ labelling, onDone }: IdentifierFormProps) {
  const { workspace, selected, words } = labelling;
  const client = useQueryClient();
  const [fault, setFault] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const place = words ?? (selected ? { start: selected.start, end: selected.end } : null);
  const report = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason')).trim();
    setBusy(true);
    try {
      await post(`/layers/${workspace.layer.id}/identifier`, { place, reason: reason || null }, nothing);
      onDone();
      await client.resetQueries({ queryKey: workspaceQuery(workspace.layer.id).queryKey });
    } catch (error) {
      setFault(error);
      setBusy(false);
    }
  };
  return (
    <form className="form" onSubmit={(event) => void report(event)}>
      <p>{t('identifier.lead')}</p>
      <p className="muted">
        {place
          ? t('identifier.place', { words: wordsOf(workspace.note.text, { fragments: [place] }) })
          : t('identifier.noPlace')}
      </p>
      <TextArea label={t('identifier.reason')} name="reason" maxLength={2000} />
      {fault !== null && <Notice tone="danger">{messageOf(fault)}</Notice>}
      <div className="dialog-actions">
        <Button onClick={onDone}>{t('app.cancel')}</Button>
        <Button type="submit" look="danger" disabled={busy}>
          {t('identifier.send')}
        </Button>
      </div>
    </form>
  );
}
