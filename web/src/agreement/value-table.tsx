import { number, t } from '../i18n/text.ts';
import { Badge } from '../ui/states.tsx';
import { Plain } from './measure.tsx';
import type { RelationReport, ValueAgreement } from './report.ts';

interface ValueTableProps {
  readonly title: string;
  readonly values: Readonly<Record<string, ValueAgreement>>;
}

/** Agreement on the values of attributes, or of note labels. */
export function ValueTable({ title, values }: ValueTableProps) {
  const entries = Object.entries(values);
  if (entries.length === 0) return null;
  return (
    <section className="form" aria-label={title}>
      <h2>{title}</h2>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th>{t('people.name')}</th>
              <th className="figure">{t('agreement.items')}</th>
              <th>{t('agreement.observed')}</th>
              <th>{t('agreement.kappa')}</th>
              <th>{t('agreement.alpha')}</th>
              <th>{t('agreement.ac1')}</th>
              <th>{t('agreement.band')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {value.paradox && <div className="agreement-weak">{t('agreement.paradox')}</div>}
                </th>
                <td className="figure">{number(value.items)}</td>
                <td>
                  <Plain estimate={value.observed} />
                </td>
                <td>
                  <Plain estimate={value.kappa} />
                </td>
                <td>
                  <Plain estimate={value.alpha} />
                </td>
                <td>
                  <Plain estimate={value.ac1} />
                </td>
                <td>{value.band !== undefined && <Badge>{value.band}</Badge>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface RelationTableProps {
  readonly relations: readonly RelationReport[];
  readonly display: (label: string) => string;
}

/** Agreement on relations, and how much of what lacks is the spans' and not the relations'. */
export function RelationTable({ relations, display }: RelationTableProps) {
  if (relations.length === 0) return null;
  return (
    <section className="form" aria-label={t('agreement.relations')}>
      <h2>{t('agreement.relations')}</h2>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th>{t('agreement.type')}</th>
              <th>{t('agreement.strict')}</th>
              <th>{t('agreement.given')}</th>
            </tr>
          </thead>
          <tbody>
            {relations.map((relation) => (
              <tr key={relation.type ?? ''}>
                <th scope="row">{relation.type === null ? t('agreement.allTypes') : display(relation.type)}</th>
                <td>
                  <Plain estimate={relation.strict.mean} />
                </td>
                <td>
                  <Plain estimate={relation.givenEntities.mean} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
