import { Role } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import { CheckField } from './field.tsx';

interface RolesFieldProps {
  readonly roles: ReadonlySet<Role>;
  readonly fault?: string | null;
  readonly onChange: (roles: ReadonlySet<Role>) => void;
}

/** Which roles somebody has, each on or off. */
export function RolesField({ roles, fault = null, onChange }: RolesFieldProps) {
  const toggle = (role: Role): void => {
    const next = new Set(roles);
    if (!next.delete(role)) next.add(role);
    onChange(next);
  };
  return (
    <fieldset className="choices choices-wide">
      <legend>{t('people.roles')}</legend>
      {Role.options.map((role) => (
        <CheckField
          key={role}
          label={t(`role.${role}`)}
          checked={roles.has(role)}
          aria-invalid={fault !== null || undefined}
          onChange={() => toggle(role)}
        />
      ))}
      {fault !== null && (
        <div className="field-fault" role="alert">
          {fault}
        </div>
      )}
    </fieldset>
  );
}
