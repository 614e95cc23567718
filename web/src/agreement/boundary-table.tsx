import type { TypeAgreement } from '@chartmark/schemas';
import { number, t } from '../i18n/text.ts';
import { type SortableColumn, SortableTable } from '../ui/sortable-table.tsx';
import { Plain } from './measure.tsx';
import { estimateOf } from './sorting.tsx';

interface BoundaryTableProps {
  readonly types: readonly TypeAgreement[];
  readonly all: TypeAgreement;
  readonly display: (label: string) => string;
}

const WAYS = ['longer', 'shorter', 'shifted', 'split', 'merged'] as const;

/** How boundaries differ where two people's spans of a type meet, over all pairs; where they differ most first. */
export const BoundaryTable = ({ types, all, display }: BoundaryTableProps) => (
  <section className="form" aria-label={t('agreement.boundaries')}>
    <h2>{t('agreement.boundaries')}</h2>
    <p className="page-lead">{t('agreement.boundariesLead')}</p>
    <SortableTable
      label={t('agreement.boundariesTable')}
      columns={columnsOf(display)}
      rows={types}
      last={[all]}
      keyOf={({ label }) => label ?? ''}
      by="share"
    />
  </section>
);

const columnsOf = (display: (label: string) => string): readonly SortableColumn<TypeAgreement>[] => [
  {
    ...{ name: 'type', head: t('agreement.type'), first: 'ascending' },
    value: ({ label }) => label && display(label),
    cell: ({ label }) => (label === null ? t('agreement.allTypes') : display(label)),
  },
  {
    ...{ name: 'share', head: t('agreement.boundaryShare'), figures: true, first: 'descending' },
    value: ({ boundaryShare }) => estimateOf(boundaryShare),
    cell: ({ boundaryShare }) => <Plain estimate={boundaryShare} />,
  },
  ...WAYS.map(
    (way): SortableColumn<TypeAgreement> => ({
      ...{ name: way, head: t(`agreement.boundary.${way}`), figures: true, first: 'descending' },
      value: ({ boundary }) => boundary[way],
      cell: ({ boundary }) => number(boundary[way]),
    }),
  ),
];
