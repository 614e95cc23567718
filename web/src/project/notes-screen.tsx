import type { NoteListRow } from '@chartmark/schemas';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { membersQuery, noteListQuery, projectQuery } from '../api/queries.ts';
import { number, t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { VirtualTable } from '../ui/virtual-table.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { type Chosen, isNone, NONE } from './chosen.ts';
import { choiceColumn, columnsOf } from './note-columns.tsx';
import { NoteFilters } from './note-filters.tsx';
import { filterOf, isFiltered, type NotesSearch, sortedBy } from './notes-search.ts';
import { PriorityDialog } from './priority-dialog.tsx';
import { SuggestDialog } from './suggest-dialog.tsx';
import { useProjectId } from './use-project-id.ts';
import './project.css';
import './notes.css';

type Open = 'assign' | 'priority' | 'suggest';

/** The notes of a project, never their words: found, sorted, and given to people, many at once. */
export function NotesScreen() {
  const project = useProjectId();
  const search = useSearch({ from: '/signed-in/shell/projects/$project/notes' });
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Chosen>(NONE);
  const [open, setOpen] = useState<Open | null>(null);
  const summary = useQuery(projectQuery(project));
  const members = useQuery(membersQuery(project));
  const { order = 'received', reverse = false } = search;
  const list = useInfiniteQuery(noteListQuery(project, { filter: filterOf(search), order, reverse }));
  const lead = summary.data?.roles.includes('lead') ?? false;
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total ?? (list.hasNextPage ? null : rows.length);

  const show = useCallback(
    (next: NotesSearch, how = { replace: false }) => {
      setChosen(NONE);
      void navigate({ to: '/projects/$project/notes', params: { project }, search: next, ...how });
    },
    [navigate, project],
  );
  const more = (): void => {
    if (list.hasNextPage && !list.isFetching) void list.fetchNextPage();
  };
  const nameOf = (account: string): string =>
    members.data?.find((member) => member.account.id === account)?.account.name ?? '…';
  const columns = columnsOf({ search, onSort: (by) => show(sortedBy(search, by)), nameOf });
  return (
    <Page
      title={t('notes.title')}
      lead={list.data && <Count shown={rows.length} total={total} />}
      actions={lead && <Actions chosen={chosen} onOpen={setOpen} />}
    >
      <NoteFilters project={project} search={search} onSearch={show} />
      {list.isPending && <Loading />}
      {list.isError && <Failed error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && !list.hasNextPage && (
        <Empty title={t(isFiltered(search) ? 'notes.noMatch' : 'notes.empty')}>
          {lead && !isFiltered(search) && (
            <Link to="/projects/$project/import" params={{ project }}>
              {t('notes.emptyHint')}
            </Link>
          )}
        </Empty>
      )}
      {list.data && (rows.length > 0 || list.hasNextPage) && (
        <>
          {lead && (
            <Selection
              {...{ rows, chosen, total }}
              onAll={() => setChosen({ kind: 'matching', filter: filterOf(search) })}
              onNone={() => setChosen(NONE)}
            />
          )}
          <VirtualTable
            label={t('notes.table')}
            rows={rows}
            count={total ?? undefined}
            onNearEnd={more}
            keyOf={(note) => note.id}
            columns={lead ? [choiceColumn(rows, chosen, setChosen), ...columns] : columns}
          />
        </>
      )}
      {open === 'assign' && <AssignDialog {...{ project, chosen }} onClose={() => setOpen(null)} />}
      {open === 'priority' && <PriorityDialog {...{ project, chosen }} onClose={() => setOpen(null)} />}
      {open === 'suggest' && <SuggestDialog {...{ project, chosen }} onClose={() => setOpen(null)} />}
    </Page>
  );
}

const Count = ({ shown, total }: { readonly shown: number; readonly total: number | null }) =>
  total === null ? t('notes.shown', { n: shown }) : t('count.notes', { n: total });

function Actions({ chosen, onOpen }: { readonly chosen: Chosen; readonly onOpen: (open: Open) => void }) {
  return (
    <>
      {!isNone(chosen) && (
        <>
          <Button onClick={() => onOpen('priority')}>{t('bulk.priority')}</Button>
          <Button onClick={() => onOpen('suggest')}>{t('bulk.suggest')}</Button>
        </>
      )}
      <Button look="primary" onClick={() => onOpen('assign')}>
        {t('assign.open')}
      </Button>
    </>
  );
}

interface SelectionProps {
  readonly rows: readonly NoteListRow[];
  readonly chosen: Chosen;
  readonly total: number | null;
  readonly onAll: () => void;
  readonly onNone: () => void;
}

/** How many are chosen, and the step from those shown to all that fit. */
function Selection({ rows, chosen, total, onAll, onNone }: SelectionProps) {
  if (isNone(chosen)) return null;
  const canAll = chosen.kind === 'these' && (total === null || total > rows.length || chosen.ids.size < total);
  return (
    <div className="note-selection" role="status">
      {chosen.kind === 'these' ? t('notes.selected', { n: chosen.ids.size }) : t('notes.matching')}
      {canAll && (
        <Button look="quiet" size="small" onClick={onAll}>
          {total === null ? t('notes.selectMatching') : t('notes.selectCount', { n: number(total) })}
        </Button>
      )}
      <Button look="quiet" size="small" onClick={onNone}>
        {t('notes.unselect')}
      </Button>
    </div>
  );
}
