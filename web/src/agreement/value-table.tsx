import type { ValueAgreement } from '@chartmark/schemas';
import { reasonIn } from '../i18n/reasons.ts';
import { number, percent, t } from '../i18n/text.ts';
import { type SortableColumn, SortableTable } from '../ui/sortable-table.tsx';
import { Badge } from '../ui/states.tsx';
import { Measure } from './measure.tsx';
import { figureColumn } from './sorting.tsx';

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

/** Agreement on the values of attributes, or of note labels, with how often each value is used; the least agreed first. */
export function ValueTable({ title, values, team, display }: ValueTableProps) {
  if (values.length === 0) return null;
  return (
    <section className="form" aria-label={title}>
      <h2>{title}</h2>
      <SortableTable
        label={t('agreement.valuesTable', { title })}
        columns={columnsOf(team, display)}
        rows={values.toSorted(byName)}
        keyOf={({ name, label }) => `${name} ${label}`}
        by={team ? 'alpha' : 'kappa'}
      />
    </section>
  );
}

const columnsOf = (team: boolean, display: (label: string) => string): readonly SortableColumn<ValueAgreement>[] => [
  {
    ...{ name: 'name', head: t('people.name'), first: 'ascending' },
    value: ({ name, label }) => `${nameOf(name)} ${label === null ? '' : display(label)}`,
    cell: ({ name, label, weak, paradox }) => (
      <>
        {nameOf(name)}
        {label !== null && <span className="muted"> · {display(label)}</span>}
        {weak.map((reason) => (
          <div key={reason} className="agreement-weak">
            {t('agreement.weak', { reason: reasonIn(reason) })}
          </div>
        ))}
        {paradox && <div className="agreement-weak">{t('agreement.paradox')}</div>}
      </>
    ),
  },
  {
    ...{ name: 'items', head: t('agreement.items'), figures: true, first: 'descending' },
    value: ({ items }) => items,
    cell: ({ items }) => number(items),
  },
  figureColumn('observed', t('agreement.observed'), ({ observed }) => observed),
  {
    ...figureColumn('kappa', t(team ? 'agreement.kappaPairs' : 'agreement.kappa'), ({ kappa }) => kappa),
    cell: (value) => (
      <>
        <Measure {...value.kappa} />
        {!team && <BandOf value={value} />}
      </>
    ),
  },
  {
    ...figureColumn('alpha', t('agreement.alpha'), ({ alpha }) => alpha),
    cell: (value) => (
      <>
        <Measure {...value.alpha} />
        {team && <BandOf value={value} />}
      </>
    ),
  },
  figureColumn('ac1', t('agreement.ac1'), ({ ac1 }) => ac1),
  {
    ...{ name: 'prevalence', head: t('agreement.prevalence'), first: 'descending' },
    value: ({ prevalence }) => prevalence[0]?.share ?? null,
    cell: ({ prevalence }) => (
      <>
        <ul className="pairs">{prevalence.slice(0, SHOWN).map(valueItem)}</ul>
        {prevalence.length > SHOWN && (
          <details>
            <summary>{t('agreement.moreValues', { n: prevalence.length - SHOWN })}</summary>
            <ul className="pairs">{prevalence.slice(SHOWN).map(valueItem)}</ul>
          </details>
        )}
      </>
    ),
  },
];

const nameOf = (name: string): string => (name === CODE ? t('agreement.code') : name);

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
