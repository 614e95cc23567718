import type { Presence } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import { hueOf, initials } from './people-look.ts';
import './presence.css';

/** Who else is on this layer now. */
export function PeopleHere({ people }: { readonly people: readonly Presence[] }) {
  const everyone = [...new Map(people.map((person) => [person.account, person])).values()];
  if (everyone.length === 0) return null;
  return (
    <ul className="people" aria-label={t('label.people')}>
      {everyone.map(({ account, name }) => (
        <li
          key={account}
          className="person"
          style={{ '--person': hueOf(account) }}
          title={t('label.personHere', { name })}
        >
          <span aria-hidden="true">{initials(name)}</span>
          <span className="out-of-sight">{t('label.personHere', { name })}</span>
        </li>
      ))}
    </ul>
  );
}
