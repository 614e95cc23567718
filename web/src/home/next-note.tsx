import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { takeNext } from '../api/next-task.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { messageOf, Notice } from '../ui/states.tsx';

/** Takes the next note of the pool, which nobody else gets, and opens it; or says why there is none. */
export function NextNote({ project, another }: { readonly project: string; readonly another: boolean }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [none, setNone] = useState<readonly string[] | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async (): Promise<void> => {
    setBusy(true);
    try {
      const { task, reasons } = await takeNext(project);
      if (task) {
        await client.invalidateQueries({ queryKey: ['tasks'] });
        await navigate({ to: '/layers/$layer', params: { layer: task.layer } });
        return;
      }
      setNone([...new Set(reasons.map(({ reason }) => reason))]);
    } catch (error) {
      setNone([messageOf(error)]);
    }
    setBusy(false);
  };
  return (
    <>
      <Button look={another ? 'plain' : 'primary'} disabled={busy} onClick={() => void take()}>
        {t(another ? 'home.another' : 'home.nextNote')}
      </Button>
      {none && (
        <Notice>
          {t('home.noNext')}
          {none.map((reason) => (
            <div key={reason} className="muted">
              {reason}
            </div>
          ))}
        </Notice>
      )}
    </>
  );
}
