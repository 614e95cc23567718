import { type NoteRow, NoteState } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { notesQuery, projectQuery } from '../api/queries.ts';
import { moment, number, t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { CompactSelect } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';
import { Badge, Empty, Failed, Loading } from '../ui/states.tsx';
import { type Column, VirtualTable } from '../ui/virtual-table.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { useProjectId } from './use-project-id.ts';
import './project.css';

const EVERY = '';
const STATES = [
  { value: EVERY, name: t('app.all') },
  ...NoteState.options.map((value) => ({ value, name: t(`state.${value}`) })),
];
const TONES = { released: 'ok', review: 'warn', failed: 'danger', received: 'plain', withdrawn: 'plain' } as const;

/** The notes of a project, never their words; chosen ones can be given to people. */
export function NotesScreen() {
  const project = useProjectId();
  const [state, setState] = useState<string>(EVERY);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [assigning, setAssigning] = useState(false);
  const summary = useQuery(projectQuery(project));
  const { data, isPending, isError, error, refetch } = useQuery(notesQuery(project, state));
  const lead = summary.data?.roles.includes('lead') ?? false;
  const toggle = (ids: readonly string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setChosen(next);
  };
  return (
    <Page
      title={t('notes.title')}
      lead={data && t('count.notes', { n: data.length })}
      actions={
        <>
          {chosen.size > 0 && <span className="muted">{t('notes.selected', { n: chosen.size })}</span>}
          <CompactSelect label={t('notes.filter')} value={state} choices={STATES} onChoose={setState} />
          {lead && (
            <Button look="primary" onClick={() => setAssigning(true)}>
              {t('assign.open')}
            </Button>
          )}
        </>
      }
    >
      {isPending && <Loading />}
      {isError && <Failed error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <Empty title={t(state === EVERY ? 'notes.empty' : 'notes.emptyFilter')}>
          {lead && (
            <Link to="/projects/$project/import" params={{ project }}>
              {t('notes.emptyHint')}
            </Link>
          )}
        </Empty>
      )}
      {data && data.length > 0 && (
        <VirtualTable
          label={t('notes.table')}
          rows={data}
          keyOf={(note) => note.id}
          columns={lead ? [choice(data, chosen, toggle), ...COLUMNS] : COLUMNS}
        />
      )}
      {assigning && <AssignDialog project={project} chosen={[...chosen]} onClose={() => setAssigning(false)} />}
    </Page>
  );
}

function choice(
  rows: readonly NoteRow[],
  chosen: ReadonlySet<string>,
  toggle: (ids: readonly string[], on: boolean) => void,
): Column<NoteRow> {
  const released = rows.filter((note) => note.state === 'released').map((note) => note.id);
  return {
    name: 'choice',
    width: '24px',
    head: (
      <input
        type="checkbox"
        aria-label={t('notes.selectAll')}
        checked={released.length > 0 && released.every((id) => chosen.has(id))}
        onChange={(event) => toggle(released, event.target.checked)}
      />
    ),
    cell: (note) => (
      <input
        type="checkbox"
        aria-label={t('notes.select', { title: note.title })}
        disabled={note.state !== 'released'}
        checked={chosen.has(note.id)}
        onChange={(event) => toggle([note.id], event.target.checked)}
      />
    ),
  };
}

const COLUMNS: readonly Column<NoteRow>[] = [
  { name: 'note', width: 'minmax(160px, 2fr)', head: t('notes.note'), cell: (note) => note.title },
  {
    name: 'state',
    width: 'minmax(110px, 1fr)',
    head: t('notes.state'),
    cell: (note) => (
      <span title={note.failure ?? undefined}>
        <Badge tone={TONES[note.state]}>{t(`state.${note.state}`)}</Badge>
      </span>
    ),
  },
  { name: 'type', width: 'minmax(90px, 1fr)', head: t('notes.type'), cell: (note) => note.meta.type ?? '–' },
  {
    name: 'specialty',
    width: 'minmax(90px, 1fr)',
    head: t('notes.specialty'),
    cell: (note) => note.meta.specialty ?? '–',
  },
  { name: 'length', width: '70px', head: t('notes.length'), cell: (note) => number(note.length) },
  { name: 'findings', width: '80px', head: t('notes.findings'), cell: (note) => number(sum(note.findings)) },
  { name: 'received', width: '190px', head: t('notes.received'), cell: (note) => moment(note.receivedAt) },
];

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);
