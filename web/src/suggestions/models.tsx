import { type EntityType, Job, type Suggester } from '@chartmark/schemas';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, nothing, post } from '../api/client.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failed, Loading, Notice } from '../ui/states.tsx';
import { isRunning, jobsKey, jobsQuery } from './jobs.ts';
import { ModelForm } from './model-form.tsx';
import { RunReport } from './run-report.tsx';
import { suggestersKey, suggestersQuery } from './suggesters.ts';
import { useDoing } from './use-doing.ts';

interface ModelsProps {
  readonly project: string;
  readonly leads: boolean;
  readonly types: readonly Pick<EntityType, 'name' | 'display'>[];
}

/** Models outside that suggest: which there are, asking them, and what they said last. */
export function Models({ project, leads, types }: ModelsProps) {
  const models = useQuery(suggestersQuery(project));
  const jobs = useInfiniteQuery(jobsQuery(project)).data?.pages.flatMap(({ rows }) => rows) ?? [];
  const [form, setForm] = useState<'new' | Suggester | null>(null);
  const [leaving, setLeaving] = useState<Suggester | null>(null);
  const { fault, busy, doing } = useDoing([suggestersKey(project), jobsKey(project)]);
  const ask = ({ id, name }: Suggester): void =>
    void doing(
      () => post(`/projects/${project}/suggesters/${id}/runs`, undefined, Job),
      t('suggestions.began', { what: t('models.askOne', { name }) }),
    );
  const remove = async ({ id }: Suggester): Promise<void> => {
    setLeaving(null);
    await doing(
      () => call('DELETE', `/projects/${project}/suggesters/${id}`, { answer: nothing }),
      t('models.wasRemoved'),
    );
  };
  return (
    <section className="card" aria-label={t('models.title')}>
      <div className="job-head">
        <h2>{t('models.title')}</h2>
        {leads && (
          <Button size="small" onClick={() => setForm('new')}>
            {t('models.add')}
          </Button>
        )}
      </div>
      <p className="muted">{t('models.lead')}</p>
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      {models.isPending && <Loading />}
      {models.isError && <Failed error={models.error} onRetry={() => void models.refetch()} />}
      {models.data?.length === 0 && <p className="muted">{t('models.none')}</p>}
      {models.data && models.data.length > 0 && (
        <ul className="jobs">
          {models.data.map((model) => (
            <Model
              key={model.id}
              model={model}
              types={types}
              job={jobs.find(({ suggester }) => suggester === model.id)}
              {...(leads && {
                busy,
                onAsk: () => ask(model),
                onChange: () => setForm(model),
                onRemove: () => setLeaving(model),
              })}
            />
          ))}
        </ul>
      )}
      {form !== null && (
        <ModelForm
          project={project}
          types={types}
          {...(form !== 'new' && { model: form })}
          onClose={() => setForm(null)}
        />
      )}
      {leaving && (
        <Dialog title={t('models.removeTitle', { name: leaving.name })} open onClose={() => setLeaving(null)}>
          <p>{t('models.removeHint')}</p>
          <div className="dialog-actions">
            <Button onClick={() => setLeaving(null)}>{t('app.cancel')}</Button>
            <Button look="danger" onClick={() => void remove(leaving)}>
              {t('models.removeIt')}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

interface ModelProps extends Pick<ModelsProps, 'types'> {
  readonly model: Suggester;
  /** Its last run, if it is among the work that is shown. */
  readonly job: Job | undefined;
  readonly busy?: boolean;
  /** Absent for who may only look. */
  readonly onAsk?: () => void;
  readonly onChange?: () => void;
  readonly onRemove?: () => void;
}

function Model({ model, types, job, busy = false, onAsk, onChange, onRemove }: ModelProps) {
  const { name, url, labels, batch, timeoutSeconds } = model;
  const displays = labels.map((label) => types.find((type) => type.name === label)?.display ?? label);
  return (
    <li className="job">
      <div className="job-head">
        <strong>{name}</strong>
        <div className="toolbar">
          {onAsk && (
            <Button
              size="small"
              aria-label={t('models.askOne', { name })}
              disabled={busy || (job !== undefined && isRunning(job))}
              onClick={onAsk}
            >
              {t('models.ask')}
            </Button>
          )}
          {onChange && (
            <Button size="small" look="quiet" aria-label={t('models.changeOne', { name })} onClick={onChange}>
              {t('models.change')}
            </Button>
          )}
          {onRemove && (
            <Button size="small" look="quiet" aria-label={t('models.removeOne', { name })} onClick={onRemove}>
              {t('models.remove')}
            </Button>
          )}
        </div>
      </div>
      <div className="muted model-url">{url}</div>
      <div className="muted">{t('models.asked', { batch, seconds: timeoutSeconds, labels: displays.join(', ') })}</div>
      {job && <RunReport job={job} />}
    </li>
  );
}
