import type { AgreementReport, ValueAgreement } from '@chartmark/schemas';
import { reasonIn } from '../i18n/reasons.ts';
import { number, percent, t } from '../i18n/text.ts';
import { Badge } from '../ui/states.tsx';
import { Measure } from './measure.tsx';

/** What codes are called among the attributes. */
const CODE = 'code';
/** Values whose share is told. */
const SHOWN = 4;

interface ValueTableProps {
  readonly title: string;
  readonly values: readonly ValueAgreement[];
  /** Whether more than two people are compared: then alpha is judged, and not kappa. */
  readonly team: boolean;
  readonly display: (label: string) => string;
}

/** Agreement on the values of attributes, or of note labels, with how often each value is used. */
export function ValueTable({ title, values, team, display }: ValueTableProps) {
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
              <th>{t(team ? 'agreement.kappaPairs' : 'agreement.kappa')}</th>
              <th>{t('agreement.alpha')}</th>
              <th>{t('agreement.ac1')}</th>
              <th>{t('agreement.prevalence')}</th>
            </tr>
          </thead>
          <tbody>
            {values.toSorted(byName).map((value) => (
              <tr key={`${value.name} ${value.label}`}>
                <th scope="row">
                  {value.name === CODE ? t('agreement.code') : value.name}
                  {value.label !== null && <span className="muted"> · {display(value.label)}</span>}
                  {value.weak.map((reason) => (
                    <div key={reason} className="agreement-weak">
                      {t('agreement.weak', { reason: reasonIn(reason) })}
                    </div>
                  ))}
                  {value.paradox && <div className="agreement-weak">{t('agreement.paradox')}</div>}
                </th>
                <td className="figure">{number(value.items)}</td>
                <td>
                  <Measure {...value.observed} />
                </td>
                <td>
                  <Measure {...value.kappa} />
                  {!team && <BandOf value={value} />}
                </td>
                <td>
                  <Measure {...value.alpha} />
                  {team && <BandOf value={value} />}
                </td>
                <td>
                  <Measure {...value.ac1} />
                </td>
                <td>
                  <ul className="pairs">{value.prevalence.slice(0, SHOWN).map(valueItem)}</ul>
                  {value.prevalence.length > SHOWN && (
                    <details>
                      <summary>{t('agreement.moreValues', { n: value.prevalence.length - SHOWN })}</summary>
                      <ul className="pairs">{value.prevalence.slice(SHOWN).map(valueItem)}</ul>
                    </details>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function BandOf({ value: { band } }: { readonly value: ValueAgreement }) {
  return (
    band !== null && (
      <div>
        <Badge>{t(`agreement.band.${band}`)}</Badge>
      </div>
    )
  );
}

/** How often a value, or a code, is given, and how well people agree on giving it. */
const valueItem = ({ value, share, alpha }: ValueAgreement['prevalence'][number]) => (
  <li key={value}>
    {t('agreement.oneValue', {
      ...{ value, share: percent(share) },
      alpha: alpha.kind === 'value' ? number(alpha.value, 2) : t('agreement.undefined'),
    })}
  </li>
);

/** Each attribute over all labels, then by label. */
const byName = (a: ValueAgreement, b: ValueAgreement): number =>
  a.name.localeCompare(b.name) || (a.label ?? '').localeCompare(b.label ?? '');

interface RelationTableProps {
  readonly relations: AgreementReport['relations'];
  /** Of spans together with their codes. */
  readonly codes: AgreementReport['codes'];
  readonly display: (label: string) => string;
}

/** Agreement on relations, and how much of what lacks is the spans' and not the relations'. */
export function RelationTable({ relations, codes, display }: RelationTableProps) {
  if (relations.length === 0 && codes.matched === 0) return null;
  return (
    <section className="form" aria-label={t('agreement.relations')}>
      <h2>{t('agreement.relations')}</h2>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th>{t('agreement.type')}</th>
              <th>{t('agreement.strict')}</th>
              <th>{t('agreement.relaxed')}</th>
              <th>{t('agreement.given')}</th>
            </tr>
          </thead>
          <tbody>
            {codes.matched > 0 && (
              <tr>
                <th scope="row">{t('agreement.coded')}</th>
                <td>
                  <Measure estimate={codes.mean} interval={codes.interval} />
                </td>
                <td />
                <td />
              </tr>
            )}
            {relations.map((relation) => (
              <tr key={relation.label ?? ''}>
                <th scope="row">{relation.label === null ? t('agreement.allTypes') : display(relation.label)}</th>
                <td>
                  <Measure estimate={relation.strict.mean} interval={relation.strict.interval} />
                </td>
                <td>
                  <Measure estimate={relation.relaxed.mean} interval={relation.relaxed.interval} />
                </td>
                <td>
                  <Measure estimate={relation.givenEntities.mean} interval={relation.givenEntities.interval} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
