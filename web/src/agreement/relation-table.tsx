import type { AgreementReport, Figure } from '@chartmark/schemas';
import { t } from '../i18n/text.ts';
import { type SortableColumn, SortableTable } from '../ui/sortable-table.tsx';
import { Measure } from './measure.tsx';
import { figureOf } from './sorting.tsx';

interface RelationTableProps {
  readonly relations: AgreementReport['relations'];
  /** Of spans together with their codes. */
  readonly codes: AgreementReport['codes'];
  readonly display: (label: string) => string;
}

interface Row {
  readonly name: string;
  readonly strict: Figure;
  /** Null where there is no such figure. */
  readonly relaxed: Figure | null;
  readonly given: Figure | null;
}

/** Agreement on relations, the least agreed first, and how much of what lacks is the spans' and not the relations'. */
export function RelationTable({ relations, codes, display }: RelationTableProps) {
  if (relations.length === 0 && codes.matched === 0) return null;
  const row = ({ label, strict, relaxed, givenEntities }: AgreementReport['relations'][number]): Row => ({
    name: label === null ? t('agreement.allTypes') : display(label),
    ...{ strict: meanOf(strict), relaxed: meanOf(relaxed), given: meanOf(givenEntities) },
  });
  const coded = { name: t('agreement.coded'), strict: meanOf(codes), relaxed: null, given: null };
  return (
    <section className="form" aria-label={t('agreement.relations')}>
      <h2>{t('agreement.relations')}</h2>
      <SortableTable
        label={t('agreement.valuesTable', { title: t('agreement.relations') })}
        columns={columns()}
        rows={relations.filter(({ label }) => label !== null).map(row)}
        last={[...relations.filter(({ label }) => label === null).map(row), ...(codes.matched > 0 ? [coded] : [])]}
        keyOf={({ name }) => name}
        by="strict"
      />
    </section>
  );
}

const columns = (): readonly SortableColumn<Row>[] => [
  {
    ...{ name: 'type', head: t('agreement.type'), first: 'ascending' },
    value: ({ name }) => name,
    cell: ({ name }) => name,
  },
  figure('strict', t('agreement.strict')),
  figure('relaxed', t('agreement.relaxed')),
  figure('given', t('agreement.given')),
];

const figure = (name: 'strict' | 'relaxed' | 'given', head: string): SortableColumn<Row> => ({
  ...{ name, head, first: 'ascending' },
  value: ({ [name]: shown }) => shown && figureOf(shown),
  cell: ({ [name]: shown }) => shown && <Measure {...shown} />,
});

const meanOf = ({ mean, interval }: AgreementReport['codes']): Figure => ({ estimate: mean, interval });
