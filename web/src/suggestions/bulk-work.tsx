import { Job } from '@chartmark/schemas';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call, post } from '../api/client.ts';
import { membersQuery, notesQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Failed, Loading, Notice } from '../ui/states.tsx';
import { JobCard } from './job-card.tsx';
import { endedSince, isRunning, jobsKey, jobsQuery } from './jobs.ts';
import { lexiconKey } from './lexicon.ts';
import { suggestersQuery } from './suggesters.ts';
import { useDoing } from './use-doing.ts';

interface BulkWorkProps {
  readonly project: string;
  readonly leads: boolean;
  readonly released: number;
}

/** So many notes are looked up by their titles where some failed; in larger projects their ids must do. */
const TITLED = 5_000;
const STARTED_HERE = ['suggest', 'learn'] as const;

/** Starting work over all notes, and how far it is. */
export function BulkWork({ project, leads, released }: BulkWorkProps) {
  const pages = useInfiniteQuery(jobsQuery(project));
  const { fault, busy, doing } = useDoing([jobsKey(project)]);
  const jobs = pages.data?.pages.flatMap(({ rows }) => rows) ?? [];
  useEndings(project, pages.data && jobs);
  const members = useQuery(membersQuery(project));
  const models = useQuery(suggestersQuery(project));
  const failed = jobs.some((job) => job.failures.length > 0);
  const notes = useQuery({ ...notesQuery(project, 'released'), enabled: failed && released <= TITLED });
  const start = (kind: (typeof STARTED_HERE)[number]): void =>
    void doing(
      () => post(`/projects/${project}/jobs`, { kind }, Job),
      t('suggestions.began', { what: t(`suggestions.${kind}`) }),
    );
  const again = (job: Job): void =>
    void doing(
      () => post(`/projects/${project}/jobs/${job.id}/again`, undefined, Job),
      t('suggestions.began', { what: t(`suggestions.${job.kind}`) }),
    );
  const cancel = (job: Job): void =>
    void doing(
      () => call('DELETE', `/projects/${project}/jobs/${job.id}`, { answer: Job }),
      t('suggestions.wasCancelled'),
    );
  return (
    <section className="card" aria-label={t('suggestions.work')}>
      <h2>{t('suggestions.work')}</h2>
      <p className="muted">{t('suggestions.workLead')}</p>
      {leads && (
        <div className="toolbar">
          {STARTED_HERE.map((kind) => (
            <Button
              key={kind}
              look={kind === 'suggest' ? 'primary' : 'plain'}
              disabled={busy || jobs.some((job) => job.kind === kind && isRunning(job))}
              onClick={() => start(kind)}
            >
              {t(`suggestions.${kind}`)}
            </Button>
          ))}
        </div>
      )}
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      {pages.isPending && <Loading />}
      {pages.isError && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && jobs.length === 0 && <p className="muted">{t('suggestions.noWork')}</p>}
      {jobs.length > 0 && (
        <ul className="jobs">
          {jobs.map((job) => (
            <JobCard
              key={job.id}
              job={job}
              model={models.data?.find(({ id }) => id === job.suggester)?.name ?? null}
              by={members.data?.find(({ account }) => account.id === job.by)?.account.name ?? null}
              titleOf={(id) => notes.data?.find((note) => note.id === id)?.title ?? id}
              {...(leads && { onCancel: () => cancel(job), onAgain: () => again(job) })}
            />
          ))}
        </ul>
      )}
      {pages.hasNextPage && (
        <div>
          <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('suggestions.olderWork')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Says when work has ended, and lets what was learned by it be asked anew. */
function useEndings(project: string, jobs: readonly Job[] | undefined): void {
  const client = useQueryClient();
  const before = useRef<readonly Job[]>(undefined);
  useEffect(() => {
    if (!jobs) return;
    const ended = endedSince(before.current ?? jobs, jobs);
    before.current = jobs;
    for (const job of ended) {
      announce(t('suggestions.ended', { what: t(`suggestions.${job.kind}`), state: t(`suggestions.${job.state}`) }));
      if (job.kind === 'learn') void client.invalidateQueries({ queryKey: lexiconKey(project) });
    }
  }, [client, project, jobs]);
}
