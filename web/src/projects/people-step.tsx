import { useQuery } from '@tanstack/react-query';
import { Accounts, allPages } from '../api/answers.ts';
import { get, query } from '../api/client.ts';
import { useMe } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { RolesField } from '../ui/roles-field.tsx';
import type { Person } from './project-draft.ts';
import type { StepProps } from './step-props.ts';

const NOBODY = '';

/** Who works on the project, and as what. */
export function PeopleStep({ draft, faults, change }: StepProps) {
  const { data = [] } = useQuery({
    queryKey: ['accounts', 'all'],
    queryFn: ({ signal }) => allPages((after) => get(`/accounts${query({ after })}`, Accounts, signal), 5_000),
  });
  const me = useMe();
  // Nobody gives roles to themselves; whoever makes a project leads it.
  const taken = new Set([me.account.id, ...draft.people.map(({ id }) => id)]);
  const others = data.filter(({ id, active }) => active && !taken.has(id));
  const add = (account: string): void => {
    const one = others.find(({ id }) => id === account);
    if (one) change({ people: [...draft.people, { id: one.id, name: one.name, roles: [] }] });
  };
  const put = (person: Person): void =>
    change({ people: draft.people.map((other) => (other.id === person.id ? person : other)) });
  return (
    <>
      <p className="muted">{t('newProject.peopleLead')}</p>
      <SelectField
        label={t('people.add')}
        value={NOBODY}
        choices={[
          { value: NOBODY, name: t('people.choose') },
          ...others.map(({ id, name, logIn }) => ({ value: id, name: `${name} (${logIn})` })),
        ]}
        onChoose={add}
      />
      <ul className="new-project-people">
        <li>
          <h3>{me.account.name}</h3>
          {t('role.lead')}
        </li>
        {draft.people.map((person) => (
          <li key={person.id}>
            <div className="card-head">
              <h3>{person.name}</h3>
              <Button
                size="small"
                aria-label={t('newProject.removePerson', { name: person.name })}
                onClick={() => change({ people: draft.people.filter((other) => other !== person) })}
              >
                {t('newProject.remove')}
              </Button>
            </div>
            <RolesField
              roles={new Set(person.roles)}
              fault={faults.includes('roleMissing') && person.roles.length === 0 ? t('newProject.roleMissing') : null}
              onChange={(roles) => put({ ...person, roles: [...roles] })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
