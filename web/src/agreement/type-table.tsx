import { number, t } from '../i18n/text.ts';
import { Badge } from '../ui/states.tsx';
import { Measure, Plain } from './measure.tsx';
import { onlyCounts, type TypeReport } from './report.ts';

interface TypeTableProps {
  readonly types: readonly TypeReport[];
  readonly all: TypeReport;
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
            <th>{all.chanceCorrected.name}</th>
            <th>{t('agreement.counts')}</th>
          </tr>
        </thead>
        <tbody>
          {[...types, all].map((type) => (
            <tr key={type.label ?? ''}>
              <th scope="row">
                {type.label === null ? t('agreement.allTypes') : display(type.label)}
                <div className="muted">{t('count.spans', { n: type.counts.spans })}</div>
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
                {type.chanceCorrected.band !== undefined && (
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

function Pairs({ type, nameOf }: { readonly type: TypeReport; readonly nameOf: (person: string) => string }) {
  const compared = type.pairs.filter((pair) => pair.sums.notes > 0);
  return (
    <ul className="pairs">
      {compared.map((pair) => {
        const { both, first, second } = onlyCounts(pair);
        return (
          <li key={`${pair.first} ${pair.second}`}>
            {nameOf(pair.first)} · {nameOf(pair.second)}: {number(both)} / {number(first)} / {number(second)}, F1{' '}
            <Plain estimate={pair.strictF1} />
          </li>
        );
      })}
    </ul>
  );
}
