import type { LexiconEntry } from '@chartmark/schemas';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { number, percent, t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { CompactSelect } from '../ui/field.tsx';
import { Badge, Failed, Loading, Notice } from '../ui/states.tsx';
import { type Column, VirtualTable } from '../ui/virtual-table.tsx';
import { EFFECTS, EVERYTHING, effectOf, type Narrowing, narrowed, needsAll, SORTS, shareRight } from './effect.ts';
import { entriesQuery } from './lexicon.ts';
import { useAside } from './use-aside.ts';

interface LearnedWordsProps {
  readonly project: string;
  readonly version: number;
  readonly leads: boolean;
  readonly display: (label: string) => string;
}

const ALL = '';

/** The words that were decided on, to be searched and sorted. The rest of a long list is fetched when that needs it. */
export function LearnedWords({ project, version, leads, display }: LearnedWordsProps) {
  const [narrowing, setNarrowing] = useState<Narrowing>(EVERYTHING);
  const pages = useInfiniteQuery(entriesQuery(project, version));
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = pages;
  const entries = useMemo(() => data?.pages.flatMap(({ rows }) => rows) ?? [], [data]);
  const shown = useMemo(() => narrowed(entries, narrowing), [entries, narrowing]);
  const { fault, busy, aside } = useAside(project);
  const columns = useMemo(
    () => [...columnsFor(display), ...(leads ? [asideColumn(busy, (entry) => void aside(entry, true))] : [])],
    [display, leads, busy, aside],
  );
  const goesOn = hasNextPage && needsAll(narrowing);
  useEffect(() => {
    if (goesOn && !isFetching && !isError) void fetchNextPage();
  }, [goesOn, isFetching, isError, fetchNextPage]);
  const narrow = (change: Partial<Narrowing>): void => setNarrowing({ ...narrowing, ...change });
  const labels = [...new Set(entries.map(({ label }) => label))].sort();
  return (
    <>
      <div className="toolbar">
        <input
          type="search"
          className="input input-compact lexicon-search"
          aria-label={t('suggestions.search')}
          placeholder={t('suggestions.search')}
          value={narrowing.search}
          onChange={(event) => narrow({ search: event.target.value })}
        />
        <CompactSelect
          label={t('suggestions.label')}
          value={narrowing.label ?? ALL}
          choices={[
            { value: ALL, name: t('suggestions.everyLabel') },
            ...labels.map((value) => ({ value, name: display(value) })),
          ]}
          onChoose={(label) => narrow({ label: label === ALL ? null : label })}
        />
        <CompactSelect
          label={t('suggestions.effect')}
          value={narrowing.effect ?? ALL}
          choices={[
            { value: ALL, name: t('suggestions.everyEffect') },
            ...EFFECTS.map((value) => ({ value, name: t(`suggestions.${value}`) })),
          ]}
          onChoose={(effect) => narrow({ effect: effect === ALL ? null : effect })}
        />
        <CompactSelect
          label={t('suggestions.sort')}
          value={narrowing.sort}
          choices={SORTS.map((value) => ({ value, name: t(`suggestions.sort.${value}`) }))}
          onChoose={(sort) => narrow({ sort })}
        />
        <span className="muted" role="status">
          {goesOn
            ? t('suggestions.reading', { n: entries.length })
            : data && t('suggestions.words', { n: shown.length })}
        </span>
      </div>
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
      {pages.isPending && <Loading />}
      {isError && <Failed error={pages.error} onRetry={() => void fetchNextPage()} />}
      {data && !goesOn && shown.length === 0 && <p className="muted">{t('suggestions.noWords')}</p>}
      {shown.length > 0 && (
        <VirtualTable
          label={t('suggestions.table')}
          rows={shown}
          keyOf={({ label, words }) => `${label} ${words}`}
          columns={columns}
        />
      )}
      {hasNextPage && !goesOn && (
        <div>
          <Button disabled={isFetching} onClick={() => void fetchNextPage()}>
            {t('app.more')}
          </Button>
        </div>
      )}
    </>
  );
}

const TONES = { proposed: 'ok', ranked: 'plain', suppressed: 'warn' } as const;

const columnsFor = (display: (label: string) => string): readonly Column<LexiconEntry>[] => [
  {
    name: 'words',
    width: 'minmax(100px, 3fr)',
    head: t('suggestions.wordsHead'),
    cell: ({ words }) => (
      <span dir="auto" title={words}>
        {words}
      </span>
    ),
  },
  {
    name: 'label',
    width: 'minmax(140px, 1fr)',
    head: t('suggestions.label'),
    cell: ({ label }) => display(label),
  },
  { name: 'right', width: '68px', figures: true, head: t('suggestions.right'), cell: ({ right }) => number(right) },
  { name: 'wrong', width: '68px', figures: true, head: t('suggestions.wrong'), cell: ({ wrong }) => number(wrong) },
  {
    name: 'share',
    width: '104px',
    figures: true,
    head: t('suggestions.share'),
    cell: (entry) => percent(shareRight(entry)),
  },
  {
    name: 'effect',
    width: 'minmax(160px, 1fr)',
    head: t('suggestions.effect'),
    cell: (entry) => <Badge tone={TONES[effectOf(entry)]}>{t(`suggestions.${effectOf(entry)}`)}</Badge>,
  },
];

const asideColumn = (busy: boolean, onAside: (entry: LexiconEntry) => void): Column<LexiconEntry> => ({
  name: 'aside',
  width: '100px',
  head: t('suggestions.asideHead'),
  cell: (entry) => (
    <Button
      size="small"
      disabled={busy}
      aria-label={t('suggestions.asideOne', { words: entry.words })}
      onClick={() => onAside(entry)}
    >
      {t('suggestions.aside')}
    </Button>
  ),
});
