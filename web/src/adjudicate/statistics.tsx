import { useQuery } from '@tanstack/react-query';
import { projectQuery } from '../api/queries.ts';
import { number, percent, t } from '../i18n/text.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Failed, Loading, Meter } from '../ui/states.tsx';
import { statisticsQuery } from './queries.ts';

/** Who is overruled on what, the most often overruled first. */
export function Statistics({ project }: { readonly project: string }) {
  const { data, isPending, isError, error, refetch } = useQuery(statisticsQuery(project));
  const schema = useQuery(projectQuery(project)).data?.project.schema;
  const types = [...(schema?.entityTypes ?? []), ...(schema?.relationTypes ?? [])];
  const display = (label: string): string => types.find(({ name }) => name === label)?.display ?? label;
  if (isPending) return <Loading />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} />;
  const path = `/api/projects/${project}/adjudication-statistics`;
  const look = buttonClass({ size: 'small' });
  const nameOf = (id: string): string => data.people.find((person) => person.id === id)?.name ?? '…';
  return (
    <section className="form" aria-label={t('adjudication.statistics')}>
      <h2>{t('adjudication.statistics')}</h2>
      <div className="toolbar on-screen">
        <a className={look} href={`${path}/table`} download>
          {t('adjudication.csv')}
        </a>
        <a className={look} href={path} download="overruled.json">
          {t('adjudication.json')}
        </a>
        <Button size="small" onClick={() => window.print()}>
          {t('adjudication.print')}
        </Button>
      </div>
      {data.rows.length === 0 && <p className="muted">{t('adjudication.noStatistics')}</p>}
      {data.rows.length > 0 && (
        <>
          <p className="page-lead">
            {t('adjudication.statisticsLead', { decided: data.decided, agreed: data.agreed })}
          </p>
          <ScrollRegion className="table-frame" label={t('adjudication.statistics')}>
            <table className="table">
              <thead>
                <tr>
                  <th>{t('adjudication.person')}</th>
                  <th>{t('adjudication.type')}</th>
                  <th className="figure">{t('adjudication.overruled')}</th>
                  <th>{t('adjudication.share')}</th>
                  <th>{t('adjudication.kinds')}</th>
                </tr>
              </thead>
              <tbody>
                {data.rows.map(({ person, label, decided, overruled, kinds }) => (
                  <tr key={`${person} ${label}`}>
                    <th scope="row">{nameOf(person)}</th>
                    <td>{display(label)}</td>
                    <td className="figure">{t('adjudication.of', { overruled, decided })}</td>
                    <td>
                      <Meter label={percent(overruled / decided)} done={overruled} of={decided} />
                    </td>
                    <td>{kinds.map((one) => `${t(`kind.${one.kind}`)} ${number(one.overruled)}`).join(' · ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      )}
    </section>
  );
}
