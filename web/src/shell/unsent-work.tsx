import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { byLayer } from '../api/outbox-sender.ts';
import { myTasksQuery, useMe } from '../api/queries.ts';
import { useUnsent } from '../api/use-outbox.ts';
import { t } from '../i18n/text.ts';
import { Notice } from '../ui/states.tsx';

/** How many changes wait to be sent, and which notes have some that were not done. */
export function UnsentWork() {
  const unsent = useUnsent(useMe().account.id);
  const tasks = useQuery({ ...myTasksQuery, enabled: unsent.length > 0 }).data;
  if (unsent.length === 0) return null;
  const waiting = unsent.filter(({ refused }) => !refused).length;
  const refused = byLayer(unsent.filter(({ refused }) => refused));
  return (
    <>
      {waiting > 0 && <Notice tone="warn">{t('unsent.waiting', { n: waiting })}</Notice>}
      {[...refused].map(([layer, { length }]) => (
        <Notice key={layer} tone="danger">
          {t('unsent.refused', { n: length })}{' '}
          <Link to="/layers/$layer" params={{ layer }}>
            {tasks?.find((task) => task.layer === layer)?.title ?? t('unsent.openNote')}
          </Link>
        </Notice>
      ))}
    </>
  );
}
