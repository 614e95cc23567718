import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { messageOf } from '../ui/states.tsx';

interface UndoBulkProps<R> {
  readonly done: string;
  readonly hint: string;
  readonly results: readonly R[];
  /** Undoes one batch. @returns how many notes or tasks it was */
  readonly undo: (result: R) => Promise<number>;
  readonly undone: (n: number) => string;
}

/** What was done to many, and the way back. */
export function UndoBulk<R>({ done, hint, results, undo, undone }: UndoBulkProps<R>) {
  const client = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function back(): Promise<void> {
    setBusy(true);
    let total = 0;
    try {
      for (const result of results) total += await undo(result);
      setSaid(undone(total));
      announce(undone(total));
    } catch (error) {
      setSaid(messageOf(error));
    }
    await client.invalidateQueries();
  }
  if (said !== null) return <p>{said}</p>;
  return (
    <>
      <p>{done}</p>
      <div className="toolbar">
        <Button size="small" disabled={busy || results.length === 0} onClick={() => void back()}>
          {t('bulk.undo')}
        </Button>
        <span className="muted">{hint}</span>
      </div>
    </>
  );
}
