import { type AdjudicationRow, AdjudicationState } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { projectQuery } from '../api/queries.ts';
import { moment, number, t } from '../i18n/text.ts';
import { SelectField } from '../ui/field.tsx';
import { NoteTitle } from '../ui/note-title.tsx';
import { Page } from '../ui/page.tsx';
import { Badge, Empty, Failed, Loading } from '../ui/states.tsx';
import { type Column, VirtualTable } from '../ui/virtual-table.tsx';
import { adjudicationsQuery } from './queries.ts';
import { Settings } from './settings.tsx';
import { Statistics } from './statistics.tsx';

const EVERY = '';
type Filter = AdjudicationState | typeof EVERY;
const states = (): readonly { value: Filter; name: string }[] => [
  { value: EVERY, name: t('app.all') },
  ...AdjudicationState.options.map((value) => ({ value, name: t(`adjudication.state.${value}`) })),
];
const TONES = { waiting: 'plain', ready: 'warn', started: 'warn', gold: 'ok' } as const;

/** What waits for adjudication; for a lead also who is overruled, and who sees what. */
export function AdjudicationScreen() {
  const { project } = useParams({ from: '/signed-in/shell/projects/$project/adjudication' });
  const [state, setState] = useState<Filter>(EVERY);
  const summary = useQuery(projectQuery(project));
  const { data, isPending, isError, error, refetch } = useQuery(adjudicationsQuery(project, state));
  const roles = summary.data?.roles ?? [];
  return (
    <Page
      title={t('adjudication.title')}
      lead={t('adjudication.lead')}
      actions={<SelectField label={t('adjudication.filter')} value={state} choices={states()} onChoose={setState} />}
    >
      {isPending && <Loading />}
      {isError && <Failed error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <Empty title={t(state === EVERY ? 'adjudication.none' : 'adjudication.noneFilter')}>
          {state === EVERY && <p>{t('adjudication.noneHint')}</p>}
        </Empty>
      )}
      {data && data.length > 0 && (
        <VirtualTable
          label={t('adjudication.table')}
          rows={data}
          keyOf={(row) => row.note}
          columns={columns(project, roles.includes('adjudicator'))}
        />
      )}
      {(roles.includes('lead') || roles.includes('auditor')) && <Statistics project={project} />}
      {roles.includes('lead') && <Settings project={project} />}
    </Page>
  );
}

const columns = (project: string, adjudicates: boolean): readonly Column<AdjudicationRow>[] => [
  {
    name: 'note',
    width: 'minmax(160px, 2fr)',
    head: t('adjudication.note'),
    cell: ({ note, title, state }) =>
      adjudicates && state !== 'waiting' ? (
        <Link
          to="/projects/$project/adjudicate/$note"
          params={{ project, note }}
          aria-label={t('adjudication.begin', { title })}
        >
          <NoteTitle title={title} />
        </Link>
      ) : (
        <NoteTitle title={title} />
      ),
  },
  {
    name: 'state',
    width: 'minmax(130px, 0.5fr)',
    head: t('adjudication.state'),
    cell: ({ state }) => <Badge tone={TONES[state]}>{t(`adjudication.state.${state}`)}</Badge>,
  },
  {
    name: 'layers',
    line: 2,
    width: '80px',
    figures: true,
    head: t('adjudication.layers'),
    cell: ({ layers }) => number(layers),
  },
  {
    name: 'open',
    width: '110px',
    figures: true,
    head: t('adjudication.open'),
    cell: ({ state, open, differences }) => (state === 'waiting' ? '–' : `${number(open)} / ${number(differences)}`),
  },
  {
    name: 'changed',
    width: '190px',
    line: 2,
    lesser: true,
    head: t('adjudication.changed'),
    cell: ({ changedAt }) => moment(changedAt),
  },
];
