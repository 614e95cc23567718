import { AccountSummary, AuditEntry, READING_ACTIONS, Seal } from '@chartmark/schemas';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { get, query } from '../api/client.ts';
import { moment, number, t, told } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { CompactSelect } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';
import { Badge, Empty, Failed, Loading } from '../ui/states.tsx';
import { type Column, VirtualTable } from '../ui/virtual-table.tsx';

const Answer = z.object({ rows: z.array(AuditEntry), people: z.array(AccountSummary) });
const Sealed = z.object({ newest: Seal.nullable() });
const LIMIT = 200;

const KINDS = {
  everything: () => true,
  reads: ({ action }: AuditEntry) => READING_ACTIONS.has(action),
  refused: ({ outcome }: AuditEntry) => outcome !== 'done',
} as const;
type Kind = keyof typeof KINDS;

/** Who did and read what in the project, newest first, as its tamper-evident log has it. */
export function AuditScreen() {
  const { project } = useParams({ from: '/signed-in/shell/projects/$project/audit' });
  const [kind, setKind] = useState<Kind>('everything');
  const entries = useInfiniteQuery({
    queryKey: ['project', project, 'audit'],
    queryFn: ({ pageParam, signal }) =>
      get(`/projects/${project}/audit${query({ before: pageParam, limit: LIMIT })}`, Answer, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ rows }) => (rows.length < LIMIT ? null : rows.at(-1)?.version),
  });
  const sealed = useQuery({
    queryKey: ['seals'],
    queryFn: ({ signal }) => get('/seals', Sealed, signal),
  });
  const pages = entries.data?.pages ?? [];
  const names = new Map(pages.flatMap(({ people }) => people.map(({ id, name }) => [id, name])));
  const rows = pages.flatMap((page) => page.rows).filter(KINDS[kind]);
  return (
    <Page
      title={t('audit.title')}
      lead={t('audit.lead')}
      actions={
        <CompactSelect
          label={t('audit.filter')}
          value={kind}
          choices={(Object.keys(KINDS) as Kind[]).map((value) => ({ value, name: t(`audit.${value}`) }))}
          onChoose={setKind}
        />
      }
    >
      {sealed.data && <SealLine seal={sealed.data.newest} />}
      {entries.isPending && <Loading />}
      {entries.isError && <Failed error={entries.error} onRetry={() => void entries.refetch()} />}
      {entries.data && rows.length === 0 && <Empty title={t('audit.empty')} />}
      {rows.length > 0 && (
        <VirtualTable
          label={t('audit.table')}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[...columnsBefore(names), ...COLUMNS]}
        />
      )}
      {entries.hasNextPage && (
        <Button disabled={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
          {t('audit.older')}
        </Button>
      )}
    </Page>
  );
}

function SealLine({ seal }: { readonly seal: Seal | null }) {
  if (!seal) return <p className="muted">{t('audit.unsealed')}</p>;
  return (
    <p className="muted">
      {t('audit.sealed', { at: moment(seal.at), key: seal.key })} {t('audit.sealHint')}
    </p>
  );
}

const columnsBefore = (names: ReadonlyMap<string, string>): readonly Column<AuditEntry>[] => [
  { name: 'number', width: '70px', head: t('audit.number'), cell: ({ version }) => number(version) },
  { name: 'at', width: '190px', head: t('audit.at'), cell: ({ at }) => moment(at) },
  {
    name: 'who',
    width: 'minmax(110px, 1fr)',
    head: t('audit.who'),
    cell: ({ actor }) => (actor === null ? t('audit.nobody') : (names.get(actor) ?? actor)),
  },
];

const COLUMNS: readonly Column<AuditEntry>[] = [
  { name: 'action', width: 'minmax(190px, 1fr)', head: t('audit.action'), cell: ({ action }) => action },
  {
    name: 'about',
    width: 'minmax(160px, 2fr)',
    head: t('audit.about'),
    cell: ({ target }) => {
      const about = Object.entries(target)
        .filter(([name]) => name !== 'project')
        .map(([name, id]) => `${name} ${id}`)
        .join(', ');
      return <span title={about}>{about}</span>;
    },
  },
  {
    name: 'outcome',
    width: '130px',
    head: t('audit.outcome'),
    cell: ({ outcome }) => (
      <Badge tone={outcome === 'done' ? 'ok' : 'warn'}>{told(`audit.outcome.${outcome}`, {}) ?? outcome}</Badge>
    ),
  },
  { name: 'from', width: '130px', head: t('audit.from'), cell: ({ ip }) => ip },
];
