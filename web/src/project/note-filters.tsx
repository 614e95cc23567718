import { NoteState } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { membersQuery, projectQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { CompactSelect } from '../ui/field.tsx';
import { isFiltered, type NotesSearch } from './notes-search.ts';

interface NoteFiltersProps {
  readonly project: string;
  readonly search: NotesSearch;
  /** Shows other notes; while a word is being written the address keeps one place in the history. */
  readonly onSearch: (search: NotesSearch, how: { readonly replace: boolean }) => void;
}

const EVERY = '';
const states = () => [
  { value: EVERY, name: t('app.all') },
  ...NoteState.options.map((value) => ({ value, name: t(`state.${value}`) })),
];
const PAUSE_MS = 250;

/** Which notes are shown. */
export function NoteFilters({ project, search, onSearch }: NoteFiltersProps) {
  const members = useQuery(membersQuery(project));
  const summary = useQuery(projectQuery(project));
  const [words, setWords] = useState(search.words ?? '');
  const current = search.words ?? '';
  useEffect(() => setWords(current), [current]);
  useEffect(() => {
    if (words.trim() === current) return;
    const pause = setTimeout(
      () => onSearch({ ...without(search, 'words'), ...kept('words', words.trim()) }, LATER),
      PAUSE_MS,
    );
    return () => clearTimeout(pause);
  }, [words, current, search, onSearch]);
  const set = (name: keyof NotesSearch, value: string | number | true | undefined): void =>
    onSearch({ ...without(search, name), ...kept(name, value) }, AT_ONCE);
  const versions = summary.data?.project.guidelineVersion ?? 0;
  return (
    <search className="note-filters">
      <input
        className="input input-compact note-words"
        type="search"
        aria-label={t('notes.search')}
        placeholder={t('notes.searchHint')}
        maxLength={200}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Named name={t('notes.filter')}>
        <CompactSelect
          label={t('notes.filter')}
          value={search.state ?? EVERY}
          choices={states()}
          onChoose={(state) => set('state', state)}
        />
      </Named>
      <Named name={t('notes.assignee')}>
        <CompactSelect
          label={t('notes.assignee')}
          value={search.assignee ?? EVERY}
          choices={[
            { value: EVERY, name: t('notes.anybody') },
            { value: 'nobody', name: t('notes.nobody') },
            ...(members.data ?? []).map(({ account }) => ({ value: account.id, name: account.name })),
          ]}
          onChoose={(assignee) => set('assignee', assignee)}
        />
      </Named>
      {versions > 0 && (
        <Named name={t('notes.guideline')}>
          <CompactSelect
            label={t('notes.guideline')}
            value={search.guideline === undefined ? EVERY : String(search.guideline)}
            choices={[
              { value: EVERY, name: t('notes.anyVersion') },
              ...Array.from({ length: versions }, (_, i) => ({
                value: String(versions - i),
                name: t('notes.version', { n: versions - i }),
              })),
            ]}
            onChoose={(version) => set('guideline', version === EVERY ? undefined : Number(version))}
          />
        </Named>
      )}
      <label className="note-flagged">
        <input
          type="checkbox"
          checked={search.escalated ?? false}
          onChange={(event) => set('escalated', event.target.checked || undefined)}
        />
        {t('notes.escalated')}
      </label>
      {isFiltered(search) && (
        <Button look="quiet" size="small" onClick={() => onSearch({}, AT_ONCE)}>
          {t('notes.clear')}
        </Button>
      )}
    </search>
  );
}

const Named = ({ name, children }: { readonly name: string; readonly children: React.ReactNode }) => (
  <span className="note-filter">
    <span className="muted" aria-hidden="true">
      {name}
    </span>
    {children}
  </span>
);

const LATER = { replace: true };
const AT_ONCE = { replace: false };

function without(search: NotesSearch, name: keyof NotesSearch): NotesSearch {
  const { [name]: _, ...rest } = search;
  return rest;
}

const kept = (name: keyof NotesSearch, value: string | number | true | undefined) =>
  value === undefined || value === EVERY ? {} : { [name]: value };
