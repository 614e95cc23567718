import { useQuery } from '@tanstack/react-query';
import { workTimesQuery } from '../api/queries.ts';
import { hours, number, t } from '../i18n/text.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';

/** How long people have worked on the project's notes; one's own alone for those who lead nothing. */
export function WorkTimes({ project }: { readonly project: string }) {
  const { data } = useQuery(workTimesQuery(project));
  if (!data || data.length === 0) return null;
  return (
    <section className="card" aria-label={t('time.title')}>
      <h2>{t('time.title')}</h2>
      <p className="muted">{t('time.lead')}</p>
      <ScrollRegion className="table-frame" label={t('time.title')}>
        <table className="table">
          <thead>
            <tr>
              <th>{t('time.person')}</th>
              <th className="figure">{t('time.notes')}</th>
              <th className="figure">{t('time.spent')}</th>
              <th className="figure">{t('time.each')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map(({ person, notes, activeMs }) => (
              <tr key={person.id}>
                <th scope="row">{person.name}</th>
                <td className="figure">{number(notes)}</td>
                <td className="figure">{hours(activeMs)}</td>
                <td className="figure">{hours(activeMs / Math.max(notes, 1))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
