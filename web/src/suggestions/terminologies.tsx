import type { EntityType } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { number, t } from '../i18n/text.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { ForRecords } from './for-records.tsx';
import { terminologiesQuery } from './lexicon.ts';

interface TerminologiesProps {
  readonly project: string;
  readonly types: readonly EntityType[];
}

/** What this installation suggests from, and which labels take codes of it. */
export function Terminologies({ project, types }: TerminologiesProps) {
  const { data, isPending, isError, error, refetch } = useQuery(terminologiesQuery(project));
  const labelsFor = (systems: readonly string[]): string =>
    types
      .filter(({ terminologies }) => terminologies.some((one) => systems.includes(one)))
      .map(({ display }) => display)
      .join(', ');
  return (
    <section className="card" aria-label={t('suggestions.terminologies')}>
      <h2>{t('suggestions.terminologies')}</h2>
      <p className="muted">{t('suggestions.terminologiesLead')}</p>
      {isPending && <Loading />}
      {isError && <Failed error={error} onRetry={() => void refetch()} />}
      {data && (
        <ScrollRegion className="table-frame" label={t('suggestions.systems')}>
          <table className="table">
            <thead>
              <tr>
                <th>{t('suggestions.systems')}</th>
                <th className="figure">{t('suggestions.concepts')}</th>
                <th className="figure">{t('suggestions.termNames')}</th>
                <th>{t('suggestions.boundLabels')}</th>
              </tr>
            </thead>
            <tbody>
              {data.map(({ systems, concepts, names, version }) => (
                <tr key={version}>
                  <th scope="row">{systems.join(', ')}</th>
                  <td className="figure">{number(concepts)}</td>
                  <td className="figure">{number(names)}</td>
                  <td>{labelsFor(systems) || t('suggestions.boundToNone')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {data && (
        <ForRecords items={data.map(({ systems, version }) => ({ what: systems.join(', '), fingerprint: version }))} />
      )}
    </section>
  );
}
