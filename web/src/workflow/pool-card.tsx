import { PoolItem, PoolOrder, PoolStage, pageOf } from '@chartmark/schemas';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { get, post, query } from '../api/client.ts';
import { t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { messageOf, Notice } from '../ui/states.tsx';

const Items = pageOf(PoolItem);
const Made = z.strictObject({ made: z.int() });
const FILLED = PoolStage.exclude(['calibrate']);
type Filled = z.infer<typeof FILLED>;
/** As many as are counted; beyond that there are simply many. */
const COUNTED = 500;

/** What waits to be taken at each stage, and laying more there. */
export function PoolCard({ project, lead }: { readonly project: string; readonly lead: boolean }) {
  const [filling, setFilling] = useState(false);
  const stages = useQueries({
    queries: PoolStage.options.map((stage) => ({
      queryKey: ['project', project, 'pool', stage],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        get(`/projects/${project}/pool${query({ stage, limit: COUNTED })}`, Items, signal),
      refetchInterval: 30_000,
    })),
  });
  return (
    <section className="card" aria-label={t('workflow.pool')}>
      <div className="card-head">
        <h2>{t('workflow.pool')}</h2>
        {lead && <Button onClick={() => setFilling(true)}>{t('workflow.fill')}</Button>}
      </div>
      <p className="muted">{t('workflow.poolLead')}</p>
      {stages.every(({ data }) => data?.rows.length === 0) ? (
        <p>{t('workflow.poolEmpty')}</p>
      ) : (
        <ul>
          {PoolStage.options.map((stage, i) => {
            const page = stages[i]?.data;
            if (!page || page.rows.length === 0) return null;
            const of = { n: page.rows.length, stage: t(`stage.${stage}`) };
            return <li key={stage}>{t(page.next === null ? 'workflow.waiting' : 'workflow.waitingMore', of)}</li>;
          })}
        </ul>
      )}
      {filling && <FillDialog project={project} onClose={() => setFilling(false)} />}
    </section>
  );
}

function FillDialog({ project, onClose }: { readonly project: string; readonly onClose: () => void }) {
  const client = useQueryClient();
  const [stage, setStage] = useState<Filled>('annotate');
  const [by, setBy] = useState<PoolOrder['by']>('chance');
  const [fault, setFault] = useState<string | null>(null);
  const fill = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const due = String(form.get('due') ?? '');
    const wanted = {
      ...{ stage, notes: 'all', priority: Number(form.get('priority')) },
      dueAt: due === '' ? null : new Date(`${due}T23:59:59`).toISOString(),
      order: { by, randomShare: by === 'chance' ? 1 : Number(form.get('randomShare')) / 100 },
    };
    try {
      const { made } = await post(`/projects/${project}/pool`, wanted, Made);
      announce(t('workflow.filled', { n: made }));
      await client.invalidateQueries({ queryKey: ['project', project, 'pool'] });
      onClose();
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  return (
    <Dialog title={t('workflow.fill')} open onClose={onClose}>
      <form className="form" onSubmit={(event) => void fill(event)}>
        <p className="muted">{t('workflow.all')}</p>
        <SelectField
          label={t('workflow.stage')}
          value={stage}
          choices={FILLED.options.map((value) => ({ value, name: t(`stage.${value}`) }))}
          onChoose={setStage}
        />
        <TextField
          label={t('workflow.priority')}
          {...{ name: 'priority', type: 'number', min: 0, max: 9, defaultValue: 5, required: true }}
        />
        <TextField label={t('workflow.due')} name="due" type="date" />
        <SelectField
          label={t('workflow.order')}
          value={by}
          choices={PoolOrder.shape.by.options.map((value) => ({ value, name: t(`workflow.order.${value}`) }))}
          onChoose={setBy}
        />
        {by !== 'chance' && (
          <TextField
            label={t('workflow.randomShare')}
            hint={t('workflow.randomShareHint')}
            {...{ name: 'randomShare', type: 'number', min: 0, max: 100, defaultValue: 20, required: true }}
          />
        )}
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('workflow.fill')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
