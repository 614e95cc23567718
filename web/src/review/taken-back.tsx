import { TakenBack as Told } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { get } from '../api/client.ts';
import { moment, t } from '../i18n/text.ts';
import { Notice } from '../ui/states.tsx';

const Answer = z.object({ rows: z.array(Told) });

/** Why a note is here again after having been with annotators: who took it back, when, and what they wrote. Nothing else. */
export function TakenBack({ project, note }: { readonly project: string; readonly note: string }) {
  const { data } = useQuery({
    queryKey: ['project', project, 'taken-back', note],
    queryFn: ({ signal }) => get(`/projects/${project}/review/${note}/taken-back`, Answer, signal),
    // What people wrote may name somebody, so it is not kept any longer than it is looked at.
    gcTime: 0,
  });
  if (!data || data.rows.length === 0) return null;
  return (
    <Notice tone="warn">
      {t('review.takenBack')}
      <ul>
        {data.rows.map(({ at, by, roles, cause, reason }) => (
          <li key={`${at} ${cause}`}>
            {moment(at)} · {t(`review.cause.${cause}`)} · {by ?? t('review.gone')}
            {roles.length > 0 && ` (${roles.map((role) => t(`role.${role}`)).join(', ')})`}
            {reason !== null && (
              <>
                {' · '}
                <q dir="auto">{reason}</q>
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
