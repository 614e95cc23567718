import type { NoteListRow, NoteOrder } from '@chartmark/schemas';
import { failureIn } from '../i18n/note-failures.ts';
import { moment, number, t } from '../i18n/text.ts';
import { NoteTitle } from '../ui/note-title.tsx';
import { SortButton } from '../ui/sort-button.tsx';
import { Badge } from '../ui/states.tsx';
import type { Column } from '../ui/virtual-table.tsx';
import { type Chosen, NONE } from './chosen.ts';
import type { NotesSearch } from './notes-search.ts';

const TONES = { released: 'ok', review: 'warn', failed: 'danger', received: 'plain', withdrawn: 'plain' } as const;
const CODE = 8;

interface ColumnsProps {
  readonly search: NotesSearch;
  readonly onSort: (order: NoteOrder) => void;
  readonly nameOf: (account: string) => string;
}

export function columnsOf({ search, onSort, nameOf }: ColumnsProps): readonly Column<NoteListRow>[] {
  const sortable = (order: NoteOrder, name: string) => {
    const isSorted = (search.order ?? 'received') === order;
    const direction = search.reverse ? ('descending' as const) : ('ascending' as const);
    return {
      head: <SortButton name={name} onSort={() => onSort(order)} />,
      ...(isSorted && { sorted: direction }),
    };
  };
  return [
    {
      ...{ name: 'note', width: 'minmax(160px, 2fr)', ...sortable('title', t('notes.note')) },
      cell: (note) => <NoteTitle title={note.title} />,
    },
    {
      ...{ name: 'subject', lesser: true, width: '84px', ...sortable('subject', t('notes.subject')) },
      cell: (note) => (
        <span className="code" title={note.subject}>
          {note.subject.slice(-CODE)}
        </span>
      ),
    },
    {
      ...{ name: 'state', width: '112px', head: t('notes.state') },
      cell: (note) => (
        <span title={note.failure === null ? undefined : failureIn(note.failure)}>
          <Badge tone={TONES[note.state]}>{t(`state.${note.state}`)}</Badge>
          {note.escalated && <Badge tone="warn">{t('notes.question')}</Badge>}
        </span>
      ),
    },
    {
      ...{ name: 'people', line: 2, width: 'minmax(110px, 1.4fr)', head: t('notes.people') },
      cell: (note) => {
        const names = note.assignees.map(nameOf).join(', ');
        return <span title={names}>{names || '–'}</span>;
      },
    },
    {
      ...{ name: 'guideline', line: 2, lesser: true, figures: true, width: '86px', head: t('notes.guideline') },
      cell: (note) => note.guidelines.map((version) => number(version)).join(', ') || '–',
    },
    {
      ...{ name: 'type', line: 2, lesser: true, width: 'minmax(70px, 0.9fr)', head: t('notes.type') },
      cell: (note) => {
        const type = [note.meta.type, note.meta.specialty].filter(Boolean).join(' · ');
        return <span title={type}>{type || '–'}</span>;
      },
    },
    {
      ...{ name: 'length', line: 2, figures: true, width: '92px', ...sortable('length', t('notes.length')) },
      cell: (note) => number(note.length),
    },
    {
      ...{ name: 'received', lesser: true, width: '196px', ...sortable('received', t('notes.received')) },
      cell: (note) => moment(note.receivedAt),
    },
  ];
}

/** The column by which notes are chosen. Only released ones can be given to anyone. */
export function choiceColumn(
  rows: readonly NoteListRow[],
  chosen: Chosen,
  onChoose: (chosen: Chosen) => void,
): Column<NoteListRow> {
  const released = rows.filter((note) => note.state === 'released').map((note) => note.id);
  const has = (id: string): boolean => chosen.kind === 'matching' || chosen.ids.has(id);
  const toggle = (ids: readonly string[], on: boolean): void => {
    const next = new Set(chosen.kind === 'matching' ? released : chosen.ids);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    onChoose(next.size === 0 ? NONE : { kind: 'these', ids: next });
  };
  return {
    name: 'choice',
    aside: true,
    width: '24px',
    head: (
      <input
        type="checkbox"
        aria-label={t('notes.selectAll')}
        checked={released.length > 0 && released.every(has)}
        onChange={(event) => (event.target.checked ? toggle(released, true) : onChoose(NONE))}
      />
    ),
    cell: (note) => (
      <input
        type="checkbox"
        aria-label={t('notes.select', { title: note.title })}
        disabled={note.state !== 'released'}
        checked={note.state === 'released' && has(note.id)}
        onChange={(event) => toggle([note.id], event.target.checked)}
      />
    ),
  };
}
