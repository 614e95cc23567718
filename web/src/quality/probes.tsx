import type { Probe } from '@chartmark/schemas';
import { Workflow } from '@chartmark/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, get, nothing } from '../api/client.ts';
import { moment, number, percent, t } from '../i18n/text.ts';
import { NoteTitle } from '../ui/note-title.tsx';
import { Failed, Loading, messageOf, Notice } from '../ui/states.tsx';
import { type Column, VirtualTable } from '../ui/virtual-table.tsx';
import { probesQuery } from './queries.ts';

interface ProbesProps {
  readonly project: string;
  readonly guideline: number;
  readonly isLead: boolean;
}

/** The gold notes of the project; a lead says which are given as probes. */
export function Probes({ project, guideline, isLead }: ProbesProps) {
  const client = useQueryClient();
  const [fault, setFault] = useState<string | null>(null);
  const { data, isPending, isError, error, refetch } = useQuery(probesQuery(project));
  const workflow = useQuery({
    queryKey: ['project', project, 'workflow'],
    queryFn: ({ signal }) => get(`/projects/${project}/workflow`, Workflow, signal),
  });
  const mark = async (note: string, on: boolean): Promise<void> => {
    try {
      await call('PUT', `/projects/${project}/probes/${note}`, { body: { on }, answer: nothing });
      setFault(null);
    } catch (thrown) {
      setFault(messageOf(thrown));
    }
    await client.invalidateQueries({ queryKey: ['project', project, 'probes'] });
  };
  return (
    <section className="form on-screen" aria-label={t('quality.probes')}>
      <h2>{t('quality.probes')}</h2>
      {workflow.data && (
        <p className="page-lead">{t('quality.probesLead', { share: percent(workflow.data.probes) })}</p>
      )}
      {isPending && <Loading />}
      {isError && <Failed error={error} onRetry={() => void refetch()} />}
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      {data?.length === 0 && <p className="muted">{t('quality.noGold')}</p>}
      {data && data.length > 0 && (
        <VirtualTable
          label={t('quality.probes')}
          rows={data}
          keyOf={({ note }) => note}
          columns={columnsFor({ guideline, isLead, mark })}
        />
      )}
    </section>
  );
}

interface Marking extends Omit<ProbesProps, 'project'> {
  readonly mark: (note: string, on: boolean) => Promise<void>;
}

const columnsFor = ({ guideline, isLead, mark }: Marking): readonly Column<Probe>[] => [
  {
    name: 'given',
    width: 'minmax(120px, 1fr)',
    head: t('quality.probeOn'),
    cell: ({ note, title, guideline: under }) => (
      <>
        <input
          type="checkbox"
          aria-label={t('quality.probe', { title })}
          checked={under === guideline}
          disabled={!isLead}
          onChange={(event) => void mark(note, event.target.checked)}
        />{' '}
        {under !== null && under !== guideline && (
          <span className="muted">{t('quality.probeStale', { n: under })}</span>
        )}
      </>
    ),
  },
  {
    name: 'note',
    width: 'minmax(160px, 2fr)',
    head: t('quality.note'),
    cell: ({ title }) => <NoteTitle title={title} />,
  },
  { name: 'gold', width: '190px', head: t('task.changed'), cell: ({ goldAt }) => moment(goldAt) },
  { name: 'done', width: '110px', figures: true, head: t('quality.done'), cell: ({ done }) => number(done) },
];
