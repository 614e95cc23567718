import { AuditKind } from '@chartmark/schemas';
import { useEffect, useId, useState } from 'react';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import type { AuditSearch } from './audit-search.ts';

interface AuditFiltersProps {
  readonly search: AuditSearch;
  readonly people: ReadonlyMap<string, string>;
  readonly onSearch: (search: AuditSearch) => void;
}

const EVERY = '';
const PAUSE_MS = 300;

/** By whom, of what kind, about which note and when. */
export function AuditFilters({ search, people, onSearch }: AuditFiltersProps) {
  const set = (changed: AuditSearch): void => onSearch({ ...search, ...changed });
  const kinds = AuditKind.options.map((kind) => [kind, t(`audit.kind.${kind}`)] as const);
  const sorted = [...people].sort(([, a], [, b]) => a.localeCompare(b));
  return (
    <search className="audit-filters">
      <Choice
        name={t('audit.filter')}
        {...{ every: t('audit.kind.everything'), value: search.kind ?? EVERY, choices: kinds }}
        onChoose={(kind) => set({ kind: AuditKind.safeParse(kind).data })}
      />
      <Choice
        name={t('audit.person')}
        {...{ every: t('audit.anybody'), value: search.actor ?? EVERY, choices: sorted }}
        onChoose={(actor) => set({ actor: actor || undefined })}
      />
      <NoteCode value={search.note ?? ''} onNote={(note) => set({ note: note || undefined })} />
      <Day name={t('audit.since')} value={search.since} onDay={(since) => set({ since })} />
      <Day name={t('audit.until')} value={search.until} onDay={(until) => set({ until })} />
      {Object.values(search).some(Boolean) && (
        <Button look="quiet" size="small" onClick={() => onSearch({})}>
          {t('audit.clear')}
        </Button>
      )}
    </search>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly every: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string) => void;
}

const Choice = ({ name, every, value, choices, onChoose }: ChoiceProps) => (
  <label className="audit-filter">
    {name}
    <select className="input input-compact" value={value} onChange={(event) => onChoose(event.target.value)}>
      <option value={EVERY}>{every}</option>
      {choices.map(([one, called]) => (
        <option key={one} value={one}>
          {called}
        </option>
      ))}
    </select>
  </label>
);

/** Asked for once the code is written. */
function NoteCode({ value, onNote }: { readonly value: string; readonly onNote: (note: string) => void }) {
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is written starts the pause anew
  useEffect(() => {
    if (words.trim() === value) return;
    const pause = setTimeout(() => onNote(words.trim()), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [words]);
  const id = useId();
  return (
    <div className="audit-filter">
      <label htmlFor={id}>{t('audit.note')}</label>
      <input
        id={id}
        className="input input-compact audit-note"
        type="search"
        placeholder={t('audit.noteHint')}
        maxLength={40}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
    </div>
  );
}

interface DayProps {
  readonly name: string;
  readonly value: string | undefined;
  readonly onDay: (day: string | undefined) => void;
}

const Day = ({ name, value, onDay }: DayProps) => (
  <label className="audit-filter">
    {name}
    <input
      className="input input-compact"
      type="date"
      value={value ?? ''}
      onChange={(event) => onDay(event.target.value || undefined)}
    />
  </label>
);
