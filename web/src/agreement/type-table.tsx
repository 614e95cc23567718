import type { TypeAgreement } from '@chartmark/schemas';
import { number, t } from '../i18n/text.ts';
import { Badge } from '../ui/states.tsx';
import { Measure } from './measure.tsx';

interface TypeTableProps {
  readonly types: readonly TypeAgreement[];
  readonly all: TypeAgreement;
  readonly display: (label: string) => string;
}

/** Agreement per entity type, in the order a lead should read it: strict, relaxed, characters, chance-corrected. */
export function TypeTable({ types, all, display }: TypeTableProps) {
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th>{t('agreement.type')}</th>
            <th>{t('agreement.strict')}</th>
            <th>{t('agreement.relaxed')}</th>
            <th>{t('agreement.chars')}</th>
            <th>{t(`agreement.${all.chanceCorrected.name}`)}</th>
            <th>{t('agreement.counts')}</th>
          </tr>
        </thead>
        <tbody>
          {[...types, all].map((type) => (
            <tr key={type.label ?? ''}>
              <th scope="row">
                {type.label === null ? t('agreement.allTypes') : display(type.label)}
                {type.weak.map((reason) => (
                  <div key={reason} className="agreement-weak">
                    {t('agreement.weak', { reason })}
                  </div>
                ))}
              </th>
              <td>
                <Measure {...type.strictF1} />
              </td>
              <td>
                <Measure {...type.relaxedF1} />
              </td>
              <td>
                <Measure {...type.charDice} />
              </td>
              <td>
                <Measure {...type.chanceCorrected} />
                {type.chanceCorrected.band !== null && (
                  <div>
                    <Badge>{t(`agreement.band.${type.chanceCorrected.band}`)}</Badge>
                  </div>
                )}
                {type.goal && (
                  <div className={type.goal.met ? 'agreement-met' : 'agreement-weak'}>
                    {t(type.goal.met ? 'agreement.goalMet' : 'agreement.goalNotMet', {
                      wanted: number(type.goal.wanted, 2),
                    })}
                  </div>
                )}
              </td>
              <td>
                {t('count.spans', { n: type.spans })}
                <div className="muted">{t('agreement.instances', { n: type.instances })}</div>
                <div className="muted">
                  {t('agreement.notesWith', { n: number(type.notesWith), all: number(type.notes) })}
                </div>
                {type.notesForPrecision !== null && (
                  <div className="muted">{t('agreement.precision', { n: number(type.notesForPrecision) })}</div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
