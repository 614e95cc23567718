import { Operations, type Operations as OperationsType } from '@chartmark/schemas';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../api/client.ts';
import { moment, number, size, t } from '../i18n/text.ts';
import { Page } from '../ui/page.tsx';
import { Badge, Failed, Loading, Meter, Notice } from '../ui/states.tsx';
import { isLow, isOld } from './concerns.ts';
import './operations.css';

const operationsQuery = queryOptions({
  queryKey: ['operations'],
  queryFn: ({ signal }) => get('/operations', Operations, signal),
  refetchInterval: 10_000,
});

/** How the installation is doing, for whoever runs it. */
export function OperationsScreen() {
  const { data, isPending, isError, error, refetch } = useQuery(operationsQuery);
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <Page title={t('app.operations')} lead={t('operations.lead')}>
      <div className="operations">
        <Service state={data} />
        <StoreState state={data} />
        <Trust state={data} />
        <section className="card" aria-label={t('operations.jobs')}>
          <h2>{t('operations.jobs')}</h2>
          <p>{t(data.waiting.more ? 'operations.waitingMore' : 'operations.waiting', { n: data.waiting.pieces })}</p>
        </section>
      </div>
    </Page>
  );
}

interface PartProps {
  readonly state: OperationsType;
}

function Service({ state }: PartProps) {
  return (
    <Facts title={t('operations.service')}>
      <Fact name={t('operations.version')}>{state.version}</Fact>
      <Fact name={t('operations.runtime')}>{state.runtime}</Fact>
      <Fact name={t('operations.started')}>{moment(state.startedAt)}</Fact>
      <Fact name={t('operations.sockets')}>{number(state.sockets)}</Fact>
      <Fact name={t('operations.memory')}>{size(state.memoryBytes)}</Fact>
    </Facts>
  );
}

function StoreState({ state }: PartProps) {
  const { freeBytes, totalBytes } = state.disk;
  return (
    <Facts
      title={t('operations.store')}
      after={
        <>
          <Meter label={t('operations.used')} done={totalBytes - freeBytes} of={totalBytes} />
          {isLow(state.disk) && <Notice tone="danger">{t('operations.diskLow')}</Notice>}
        </>
      }
    >
      <Fact name={t('operations.store')}>{t(`operations.store.${state.store}`)}</Fact>
      <Fact name={t('operations.state')}>
        <Badge tone={state.ready ? 'ok' : 'danger'}>
          {t(state.ready ? 'operations.ready' : 'operations.notReady')}
        </Badge>
      </Fact>
      {state.storeBytes !== null && <Fact name={t('operations.size')}>{size(state.storeBytes)}</Fact>}
      <Fact name={t('operations.free')}>
        {t('operations.freeOf', { free: size(freeBytes), total: size(totalBytes) })}
      </Fact>
    </Facts>
  );
}

function Trust({ state }: PartProps) {
  const { lastSeal, lastBackup, store } = state;
  return (
    <Facts
      title={t('operations.trust')}
      after={
        <>
          <p className="muted">{t('operations.sealEvery', { n: Math.round(state.sealEveryMs / 1000) })}</p>
          {store === 'sqlite' && !lastBackup && <Notice tone="warn">{t('operations.backupMissing')}</Notice>}
          {isOld(lastBackup, Date.now()) && <Notice tone="warn">{t('operations.backupOld')}</Notice>}
        </>
      }
    >
      <Fact name={t('operations.seal')}>
        {lastSeal
          ? t('operations.sealed', { number: lastSeal.number, at: moment(lastSeal.at) })
          : t('operations.noSeal')}
      </Fact>
      <Fact name={t('operations.backup')}>
        {lastBackup
          ? t('operations.backedUp', { at: moment(lastBackup.at), size: size(lastBackup.sizeBytes) })
          : t(store === 'sqlite' ? 'operations.noBackup' : 'operations.backupElsewhere')}
      </Fact>
    </Facts>
  );
}

interface FactsProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly after?: ReactNode;
}

function Facts({ title, children, after }: FactsProps) {
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <dl className="operations-facts">{children}</dl>
      {after}
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
