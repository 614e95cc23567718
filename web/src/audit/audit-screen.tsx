import { type AuditEntry, AuditPage, Seal } from '@chartmark/schemas';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { get } from '../api/client.ts';
import { moment, t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { VirtualTable } from '../ui/virtual-table.tsx';
import { namesIn } from './about.ts';
import { columnsOf } from './audit-columns.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { type AuditSearch, addressOf } from './audit-search.ts';
import { EntryDialog } from './entry-dialog.tsx';
import './audit.css';

const Sealed = z.object({ newest: Seal.nullable() });

/** Who did and read what in the project, newest first, as its tamper-evident log has it. */
export function AuditScreen() {
  const { project } = useParams({ from: '/signed-in/shell/projects/$project/audit' });
  const [search, setSearch] = useState<AuditSearch>({});
  const [opened, setOpened] = useState<AuditEntry | null>(null);
  const entries = useInfiniteQuery({
    queryKey: ['project', project, 'audit', search],
    queryFn: ({ pageParam, signal }) => get(addressOf(project, search, pageParam), AuditPage, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const sealed = useQuery({
    queryKey: ['seals'],
    queryFn: ({ signal }) => get('/seals', Sealed, signal),
  });
  const names = useMemo(() => namesIn(entries.data?.pages ?? []), [entries.data]);
  // Who was met stays to be chosen, though the entries shown are of one person alone.
  const met = useRef(new Map<string, string>());
  for (const [id, name] of names.people) met.current.set(id, name);
  const rows = entries.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      {sealed.data && <SealLine seal={sealed.data.newest} />}
      <AuditFilters {...{ search, people: met.current }} onSearch={setSearch} />
      {entries.isPending && <Loading />}
      {entries.isError && <Failed error={entries.error} onRetry={() => void entries.refetch()} />}
      {entries.data && rows.length === 0 && <Empty title={t(entries.hasNextPage ? 'audit.emptyYet' : 'audit.empty')} />}
      {rows.length > 0 && (
        <VirtualTable
          label={t('audit.table')}
          rows={rows}
          keyOf={({ id }) => id}
          columns={columnsOf(names, setOpened)}
        />
      )}
      {entries.hasNextPage && (
        <Button disabled={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
          {t('audit.older')}
        </Button>
      )}
      {opened && <EntryDialog entry={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}

function SealLine({ seal }: { readonly seal: Seal | null }) {
  if (!seal) return <p className="muted">{t('audit.unsealed')}</p>;
  return (
    <details>
      <summary>{t('audit.sealed', { at: moment(seal.at) })}</summary>
      <p className="muted audit-key">
        {t('audit.sealHint')} <code>{seal.key}</code>
      </p>
    </details>
  );
}
