import { Role } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import { CheckField } from '../ui/field.tsx';

interface RolesFieldProps {
  readonly roles: ReadonlySet<Role>;
  readonly onChange: (roles: ReadonlySet<Role>) => void;
}

/** Which roles somebody has, each on or off. */
export function RolesField({ roles, onChange }: RolesFieldProps) {
  const toggle = (role: Role): void => {
    const next = new Set(roles);
    if (!next.delete(role)) next.add(role);
    onChange(next);
  };
  return (
    <fieldset className="choices choices-wide">
      <legend>{t('people.roles')}</legend>
      {Role.options.map((role) => (
        <CheckField key={role} label={t(`role.${role}`)} checked={roles.has(role)} onChange={() => toggle(role)} />
      ))}
    </fieldset>
  );
}
