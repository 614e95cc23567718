import { Priorities } from '@chartmark/schemas';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SelectField } from '../ui/field.tsx';
import { Notice } from '../ui/states.tsx';
import { About, BulkProgress } from './bulk-progress.tsx';
import type { Chosen } from './chosen.ts';
import { UndoBulk } from './undo-bulk.tsx';
import { useBulk } from './use-bulk.ts';

interface PriorityDialogProps {
  readonly project: string;
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

const STAGES = ['annotate', 'review'] as const;
const PRIORITIES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** What those of a batch that are in the pool had before. */
interface Before extends Priorities {
  readonly asked: number;
}

/** When notes of the pool come up, relative to the others. */
export function PriorityDialog({ project, chosen, onClose }: PriorityDialogProps) {
  const [stage, setStage] = useState<(typeof STAGES)[number]>('annotate');
  const [priority, setPriority] = useState<(typeof PRIORITIES)[number]>('3');
  const { progress, fault, run, stop } = useBulk<Before>(project);
  const put = (rows: Priorities['rows']): Promise<Priorities> =>
    call('PUT', `/projects/${project}/pool/priorities`, { body: { stage, rows }, answer: Priorities });
  const set = (event: FormEvent): void => {
    event.preventDefault();
    run(
      chosen,
      async (notes) => {
        const rows = notes.map((note) => ({ note, priority: Number(priority) }));
        return { ...(await put(rows)), asked: notes.length };
      },
      (results) => t('bulk.set', { n: setIn(results) }),
    );
  };
  return (
    <Dialog title={t('bulk.priority')} open onClose={onClose}>
      <form className="form" onSubmit={set}>
        <About chosen={chosen} />
        <SelectField
          label={t('bulk.stage')}
          value={stage}
          choices={STAGES.map((value) => ({ value, name: t(`stage.${value}`) }))}
          onChoose={setStage}
        />
        <SelectField
          label={t('bulk.priorityOf')}
          hint={t('bulk.priorityHint')}
          value={priority}
          choices={PRIORITIES.map((value) => ({ value, name: value }))}
          onChoose={setPriority}
        />
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <BulkProgress progress={progress} onStop={stop}>
          {(results, notes) => (
            <UndoBulk
              done={t('bulk.set', { n: setIn(results) })}
              hint={notes > setIn(results) ? t('bulk.notInPool', { n: notes - setIn(results) }) : ''}
              results={results.filter(({ rows }) => rows.length > 0)}
              undo={async ({ rows }) => (await put(rows)).rows.length}
              undone={(n) => t('bulk.setBack', { n })}
            />
          )}
        </BulkProgress>
        <div className="dialog-actions">
          <Button onClick={onClose}>{t(progress.at === 'done' ? 'app.close' : 'app.cancel')}</Button>
          <Button type="submit" look="primary" disabled={progress.at !== 'idle'}>
            {t('bulk.setPriority')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const setIn = (results: readonly Before[]): number => results.reduce((total, { rows }) => total + rows.length, 0);
