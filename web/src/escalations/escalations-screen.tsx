import { EscalationRow, EscalationTimes, pageOf } from '@chartmark/schemas';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { get, query } from '../api/client.ts';
import { projectQuery } from '../api/queries.ts';
import { moment, number, t } from '../i18n/text.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { duration } from './duration.ts';
import { Question } from './question.tsx';
import './escalations.css';

const Rows = pageOf(EscalationRow);
const ALL = ['open', 'answered', 'mine'] as const;
type Shown = (typeof ALL)[number];

/** Questions to experts: the queue for those who answer, and everyone's own with the answers. */
export function EscalationsScreen() {
  const { project } = useParams({ from: '/signed-in/shell/projects/$project/escalations' });
  const summary = useQuery(projectQuery(project));
  if (summary.isPending) return <Loading />;
  if (summary.isError) return <Failed error={summary.error} onRetry={() => void summary.refetch()} />;
  return <Questions project={project} roles={summary.data.roles} />;
}

interface QuestionsProps {
  readonly project: string;
  readonly roles: readonly string[];
}

function Questions({ project, roles }: QuestionsProps) {
  const sees = roles.some((role) => ['adjudicator', 'lead', 'auditor'].includes(role));
  const answers = roles.some((role) => ['adjudicator', 'lead'].includes(role));
  const [shown, setShown] = useState<Shown>(sees ? 'open' : 'mine');
  const pages = useInfiniteQuery({
    queryKey: ['project', project, 'escalations', shown],
    queryFn: ({ pageParam, signal }) => get(pathOf(project, shown, pageParam), Rows, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: 30_000,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const choices = (sees ? ALL : ALL.slice(2)).map((value) => ({ value, name: t(`questions.${value}`) }));
  return (
    <Page
      title={t('questions.title')}
      lead={t('questions.lead')}
      actions={<SelectField label={t('questions.show')} value={shown} choices={choices} onChoose={setShown} />}
    >
      {sees && <Times project={project} />}
      {sees && (
        <div className="toolbar on-screen">
          <a className={buttonClass({ size: 'small' })} href={`/api/projects/${project}/escalations/table`} download>
            {t('questions.csv')}
          </a>
          <a
            className={buttonClass({ size: 'small' })}
            href={`/api/projects/${project}/escalations/all`}
            download="questions.json"
          >
            {t('questions.json')}
          </a>
          <Button size="small" onClick={() => window.print()}>
            {t('questions.print')}
          </Button>
        </div>
      )}
      {pages.isPending && <Loading />}
      {pages.isError && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && rows.length === 0 && (
        <Empty title={t(shown === 'mine' ? 'questions.noneMine' : 'questions.none')}>
          <p>{t('questions.noneHint')}</p>
        </Empty>
      )}
      {rows.map((row) => (
        <Question key={row.id} row={row} mayAnswer={answers} adjudicates={roles.includes('adjudicator')} />
      ))}
      {pages.hasNextPage && (
        <div>
          <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('app.more')}
          </Button>
        </div>
      )}
    </Page>
  );
}

function pathOf(project: string, shown: Shown, after: string | null): string {
  const path = `/projects/${project}/escalations`;
  return shown === 'mine' ? `${path}/mine${query({ after })}` : `${path}${query({ state: shown, after })}`;
}

function Times({ project }: { readonly project: string }) {
  const { data } = useQuery({
    queryKey: ['project', project, 'escalations', 'times'],
    queryFn: ({ signal }) => get(`/projects/${project}/escalations/times`, EscalationTimes, signal),
  });
  if (!data) return null;
  const took = (ms: number | null): string => (ms === null ? t('questions.noTime') : duration(ms));
  return (
    <section className="card" aria-label={t('questions.times')}>
      <dl className="question-times">
        <div>
          <dt>{t('questions.waiting')}</dt>
          <dd>{number(data.open)}</dd>
        </div>
        <div>
          <dt>{t('questions.answered')}</dt>
          <dd>{number(data.answered)}</dd>
        </div>
        <div>
          <dt>{t('questions.median')}</dt>
          <dd>{took(data.medianMs)}</dd>
        </div>
        <div>
          <dt>{t('questions.longest')}</dt>
          <dd>{took(data.longestMs)}</dd>
        </div>
        {data.oldestOpen !== null && (
          <div>
            <dt>{t('questions.oldest')}</dt>
            <dd>{moment(data.oldestOpen)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
