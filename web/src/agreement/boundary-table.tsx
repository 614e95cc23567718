import type { TypeAgreement } from '@chartmark/schemas';
import { number, t } from '../i18n/text.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Plain } from './measure.tsx';

interface BoundaryTableProps {
  readonly types: readonly TypeAgreement[];
  readonly display: (label: string) => string;
}

const WAYS = ['longer', 'shorter', 'shifted', 'split', 'merged'] as const;

/** How boundaries differ where two people's spans of a type meet, over all pairs. */
export function BoundaryTable({ types, display }: BoundaryTableProps) {
  return (
    <section className="form" aria-label={t('agreement.boundaries')}>
      <h2>{t('agreement.boundaries')}</h2>
      <p className="page-lead">{t('agreement.boundariesLead')}</p>
      <ScrollRegion className="table-frame" label={t('agreement.boundariesTable')}>
        <table className="table">
          <thead>
            <tr>
              <th>{t('agreement.type')}</th>
              <th className="figure">{t('agreement.boundaryShare')}</th>
              {WAYS.map((way) => (
                <th key={way} className="figure">
                  {t(`agreement.boundary.${way}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {types.map(({ label, boundary, boundaryShare }) => (
              <tr key={label ?? ''}>
                <th scope="row">{label === null ? t('agreement.allTypes') : display(label)}</th>
                <td className="figure">
                  <Plain estimate={boundaryShare} />
                </td>
                {WAYS.map((way) => (
                  <td key={way} className="figure">
                    {number(boundary[way])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
