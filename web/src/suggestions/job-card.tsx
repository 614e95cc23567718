import type { Job } from '@chartmark/schemas';
import { moment, t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Badge, Meter } from '../ui/states.tsx';
import { isRunning } from './jobs.ts';

interface JobCardProps {
  readonly job: Job;
  /** The name of who began it, if known. */
  readonly by: string | null;
  /** The name of the model that is asked, if one is and it is still there. */
  readonly model: string | null;
  readonly titleOf: (note: string) => string;
  /** Absent for who may only look. */
  readonly onCancel?: () => void;
  readonly onAgain?: () => void;
}

const TONES = { running: 'plain', done: 'ok', failed: 'warn', cancelled: 'warn' } as const;

/** A piece of bulk work: how far it is, and the notes that failed in it. */
export function JobCard({ job, by, model, titleOf, onCancel, onAgain }: JobCardProps) {
  const what = model === null ? t(`suggestions.${job.kind}`) : t('models.askOne', { name: model });
  const at = moment(job.createdAt);
  const begun = by === null ? t('suggestions.begun', { at }) : t('suggestions.begunBy', { at, name: by });
  const counted = job.kind !== 'learn' && job.kind !== 'recall';
  return (
    <li className="job">
      <div className="job-head">
        <span>
          <strong>{what}</strong> <span className="muted">{begun}</span>
        </span>
        <Badge tone={TONES[job.state]}>{t(`suggestions.${job.state}`)}</Badge>
      </div>
      {isRunning(job) && (
        <Meter label={t('suggestions.progressOf', { what })} done={job.share ?? job.done} of={job.total} />
      )}
      <div className="job-head">
        {counted && <span>{t('suggestions.progress', { done: job.done, total: job.total })}</span>}
        {isRunning(job) && onCancel && (
          <Button size="small" aria-label={t('suggestions.cancelOne', { what, at })} onClick={onCancel}>
            {t('app.cancel')}
          </Button>
        )}
        {!isRunning(job) && job.failed > 0 && onAgain && (
          <Button size="small" aria-label={t('suggestions.againOne', { what, at })} onClick={onAgain}>
            {t('app.tryAgain')}
          </Button>
        )}
      </div>
      {job.failed > 0 && !counted && <p>{t('suggestions.failedWhole')}</p>}
      {job.failed > 0 && counted && (
        <details>
          <summary>{t('suggestions.failedNotes', { n: job.failed })}</summary>
          <ul className="job-failures">
            {job.failures.map(({ note, reason }) => (
              <li key={note}>
                {titleOf(note)}: {reason}
              </li>
            ))}
            {job.failed > job.failures.length && (
              <li>{t('suggestions.moreFailed', { n: job.failed - job.failures.length })}</li>
            )}
          </ul>
        </details>
      )}
    </li>
  );
}
