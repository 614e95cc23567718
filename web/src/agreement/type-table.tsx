import type { TypeAgreement } from '@chartmark/schemas';
import { number, t } from '../i18n/text.ts';
import { Badge } from '../ui/states.tsx';
import { Measure, Plain } from './measure.tsx';

interface TypeTableProps {
  readonly types: readonly TypeAgreement[];
  readonly all: TypeAgreement;
  readonly nameOf: (person: string) => string;
  readonly display: (label: string) => string;
}

/** Agreement per entity type, in the order a lead should read it: strict, relaxed, characters, chance-corrected. */
export function TypeTable({ types, all, nameOf, display }: TypeTableProps) {
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
                <div className="muted">{t('count.spans', { n: type.spans })}</div>
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
                    <Badge>{type.chanceCorrected.band}</Badge>
                  </div>
                )}
              </td>
              <td>
                <Pairs type={type} nameOf={nameOf} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Pairs({ type, nameOf }: { readonly type: TypeAgreement; readonly nameOf: (person: string) => string }) {
  return (
    <ul className="pairs">
      {type.pairs.map(({ first, second, matched, ofFirst, ofSecond, strictF1 }) => (
        <li key={`${first} ${second}`}>
          {nameOf(first)} · {nameOf(second)}: {number(matched)} / {number(ofFirst - matched)} /{' '}
          {number(ofSecond - matched)}, F1 <Plain estimate={strictF1} />
        </li>
      ))}
    </ul>
  );
}
