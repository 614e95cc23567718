import type { AgreementReport, ValueAgreement } from '@chartmark/schemas';
import { number, t } from '../i18n/text.ts';
import { Badge } from '../ui/states.tsx';
import { Plain } from './measure.tsx';

interface ValueTableProps {
  readonly title: string;
  readonly values: readonly ValueAgreement[];
}

/** Agreement on the values of attributes, or of note labels. */
export function ValueTable({ title, values }: ValueTableProps) {
  if (values.length === 0) return null;
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
            {values.map((value) => (
              <tr key={value.name}>
                <th scope="row">
                  {value.name}
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
                <td>{value.band !== null && <Badge>{value.band}</Badge>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface RelationTableProps {
  readonly relations: AgreementReport['relations'];
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
              <tr key={relation.label ?? ''}>
                <th scope="row">{relation.label === null ? t('agreement.allTypes') : display(relation.label)}</th>
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
